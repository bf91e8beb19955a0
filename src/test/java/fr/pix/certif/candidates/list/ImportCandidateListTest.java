package fr.pix.certif.candidates.list;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.candidates.CandidateHistory;
import fr.pix.certif.candidates.list.CheckedCandidateLists.Done;
import fr.pix.certif.candidates.list.ImportCandidateList.Absent;
import fr.pix.certif.candidates.list.ImportCandidateList.Order;
import fr.pix.certif.candidates.list.ImportCandidateList.Outcome;
import fr.pix.certif.sessions.SessionLookup;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ImportCandidateListTest extends CandidateListTest {

    private static final Duration BETWEEN_READS =
            Duration.ofMillis(20); // or the reader would take the imports' processors

    @Autowired
    private CandidateHistory history;

    @Autowired
    private SessionLookup sessions;

    @AutoClose
    private final ExecutorService manyThreads = Executors.newVirtualThreadPerTaskExecutor();

    @Test
    void a_list_is_imported_at_once_and_its_trail_tells_so() {
        var outcome = imports(ListFixture.csv(YANIS, ZOE, MARIA), Optional.empty());
        assertThat(numbers(outcome)).isEqualTo("3 added, 0 corrected, 0 removed, whole true");
        assertThat(names()).containsExactly("da Silva", "Évrard", "Le Goff");
        assertThat(sessions.get(member.centre(), session).candidates()).isEqualTo(3);
        assertThat(history.of(member.centre(), session)).hasSize(1);
    }

    @Test
    void who_is_not_there_any_more_is_a_question() {
        imports(ListFixture.csv(YANIS, ZOE, MARIA), Optional.empty());
        var without = ListFixture.csv(YANIS.replace("A12", "B7"));

        assertThat(imports(without, Optional.empty())).isInstanceOf(Outcome.Refused.class);
        assertThat(names()).hasSize(3);
        assertThat(numbers(imports(without, Optional.of(Absent.KEPT))))
                .isEqualTo("0 added, 1 corrected, 0 removed, whole true");
        assertThat(names()).hasSize(3);
        assertThat(numbers(imports(without, Optional.of(Absent.REMOVED))))
                .isEqualTo("0 added, 0 corrected, 2 removed, whole true");
        assertThat(names()).containsExactly("Le Goff");
    }

    @Test
    void nobody_is_removed_while_a_line_is_faulty() {
        imports(ListFixture.csv(YANIS, ZOE), Optional.empty());
        assertThat(numbers(imports(ListFixture.csv(MARIA, "Faux"), Optional.of(Absent.REMOVED))))
                .isEqualTo("1 added, 0 corrected, 0 removed, whole false");
        assertThat(names()).hasSize(3);
    }

    @Test
    void confirmed_twice_it_is_imported_once() {
        var list = ListFixture.csv(YANIS);
        var order = new Order(lists.keep(member, session, list), check(list).print(), Optional.empty());
        var first = importCandidateList.confirm(member, session, order);
        assertThat(importCandidateList.confirm(member, session, order)).isEqualTo(first);
        assertThat(names()).hasSize(1);
    }

    @Test
    void what_changed_since_it_was_shown_is_shown_again_and_nothing_is_written() {
        var list = ListFixture.csv(YANIS, ZOE);
        var order = new Order(lists.keep(member, session, list), check(list).print(), Optional.empty());
        imports(ListFixture.csv(ZOE), Optional.empty());

        assertThat(importCandidateList.confirm(member, session, order)).isEqualTo(new Outcome.Overtaken());
        assertThat(names()).containsExactly("Évrard");
    }

    @Test
    void a_list_that_an_older_copy_of_the_application_kept_is_read() {
        var list = new CandidateListReader()
                .readPasted(ListFixture.text(YANIS), false)
                .value();
        var key = lists.keep(member, session, list);
        sql.sql("update handed_over set content = (content::jsonb - 'ignored' - 'pasted')::json where key = ?")
                .param(key)
                .update();
        assertThat(lists.find(member, session, key)).hasValueSatisfying(kept -> {
            assertThat(kept.content().lines()).isEqualTo(list.lines());
            assertThat(kept.content().ignored()).isEmpty();
            assertThat(kept.content().pasted()).isEmpty();
        });
    }

    @Test
    void a_list_is_nobody_else_s_and_no_other_session_s() {
        var list = ListFixture.csv(YANIS);
        var print = check(list).print();
        var order = new Order(lists.keep(member, session, list), print, Optional.empty());
        var other = session();
        assertThat(importCandidateList.confirm(member, other, order)).isEqualTo(new Outcome.Lost());
        assertThat(importCandidateList.confirm(members.colleagueOf(member), session, order))
                .isEqualTo(new Outcome.Lost());
        assertThat(importCandidateList.confirm(member, session, new Order(UUID.randomUUID(), print, Optional.empty())))
                .isEqualTo(new Outcome.Lost());
    }

    @Test
    void thirty_two_lists_of_a_hundred_at_once_hold_up_neither_each_other_nor_who_reads() throws InterruptedException {
        var imports = IntStream.range(0, 32)
                .mapToObj(_ -> session())
                .map(each -> CompletableFuture.supplyAsync(() -> imports(each, hundred()), manyThreads))
                .toList();
        var all = CompletableFuture.allOf(imports.toArray(CompletableFuture[]::new));
        var slowest = Duration.ZERO;
        while (!all.isDone()) {
            var start = Instant.now();
            sessions.get(member.centre(), session);
            slowest = Collections.max(List.of(slowest, Duration.between(start, Instant.now())));
            Thread.sleep(BETWEEN_READS);
        }
        assertThat(imports)
                .allSatisfy(done ->
                        assertThat(numbers(done.join())).isEqualTo("100 added, 0 corrected, 0 removed, whole true"));
        assertThat(slowest).isLessThan(Duration.ofSeconds(1));
    }

    private static String numbers(Outcome outcome) {
        return outcome instanceof Outcome.Imported(Done(var added, var corrected, var removed), var isWhole)
                ? added.size() + " added, " + corrected + " corrected, " + removed + " removed, whole " + isWhole
                : outcome.toString();
    }

    private static CandidateList hundred() {
        return ListFixture.csv(IntStream.range(0, 100)
                .mapToObj(n -> YANIS.replace("Le Goff", "Goff " + (char) ('A' + n / 26) + (char) ('a' + n % 26)))
                .toArray(String[]::new));
    }
}
