package fr.pix.certif.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.centres.Member;
import fr.pix.certif.centres.MemberFixture;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.sessions.SessionQuery.Start;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@CertifTest
class ListSessionsTest {

    @Autowired
    CreateSession createSession;

    @Autowired
    ListSessions listSessions;

    @Autowired
    MemberFixture members;

    Member member;

    @BeforeEach
    void aCentre() {
        member = members.of("Europe/Paris");
    }

    @Test
    void the_latest_date_comes_first_then_the_latest_time_then_the_highest_number_g29() {
        var morning = create(SessionFixture.on("19/04/2049", "09:00"));
        var afternoon = create(SessionFixture.on("19/04/2049", "14:00"));
        var again = create(SessionFixture.on("19/04/2049", "14:00"));
        var later = create(SessionFixture.on("20/04/2049", "08:00"));
        assertThat(numbers(SessionQuery.ALL)).containsExactly(later, again, afternoon, morning);
    }

    @Test
    void a_new_session_shows_at_once_and_only_to_its_centre_g32_g33() {
        var session = create(SessionFixture.GUIDE);
        assertThat(numbers(SessionQuery.ALL)).containsExactly(session);
        assertThat(listSessions
                        .list(members.of("Europe/Paris").centre(), SessionQuery.ALL)
                        .rows())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_order_is_total_page_after_page_forwards_and_backwards(SessionSort sort) {
        var random = new Random(54);
        for (var i = 0; i < 2 * SessionPage.SIZE + 7; i++) {
            create(new TypedSession(
                    "Site " + random.nextInt(3),
                    "Salle " + random.nextInt(12),
                    "1%d/04/2049".formatted(random.nextInt(3)),
                    "1%d:00".formatted(random.nextInt(2)),
                    List.of("Élodie", "Eric", "zoé").get(random.nextInt(3)),
                    ""));
        }
        for (var descending : new boolean[] {true, false}) {
            var forwards = pages(sort, descending, Start.FIRST);
            assertThat(forwards).hasSize(2 * SessionPage.SIZE + 7).doesNotHaveDuplicates();
            assertThat(pages(sort, descending, Start.LAST)).isEqualTo(forwards);
            assertThat(pages(sort, !descending, Start.FIRST)).isEqualTo(forwards.reversed());
        }
    }

    @Test
    void texts_are_in_the_order_of_the_french_alphabet_and_of_numbers() {
        var ten = create(SessionFixture.inRoom("Salle 10"));
        var two = create(SessionFixture.inRoom("Salle 2"));
        var accented = create(SessionFixture.inRoom("Étage"));
        var zone = create(SessionFixture.inRoom("Zone"));
        assertThat(numbers(sorted(SessionSort.ROOM, false, Start.FIRST))).containsExactly(accented, two, ten, zone);
    }

    @Test
    void one_field_searches_number_site_room_and_invigilators_without_case_and_accents() {
        var found = create(new TypedSession(
                "CNAM Paris", "Amphithéâtre Fourastié", "19/04/2049", "14:00", "Anne-Cécile Bichon", ""));
        create(SessionFixture.inRoom("100 %_ sûr"));
        for (var words : List.of("cnam", "AMPHITHEATRE fourastie", "bichon cnam", "fourastié", Long.toString(found))) {
            assertThat(numbers(searching(words))).as(words).containsExactly(found);
        }
        assertThat(numbers(searching("100 %_"))).hasSize(1);
        assertThat(numbers(searching("_"))).hasSize(1);
        assertThat(numbers(searching("nulle part"))).isEmpty();
    }

    @Test
    void a_date_that_is_searched_finds_the_sessions_of_that_day_within_the_period() {
        create(SessionFixture.on("18/04/2049", "14:00"));
        var found = create(SessionFixture.on("19/04/2049", "14:00"));
        for (var day : List.of("19/04/2049", "19/4/49", " 19/04/2049 ")) {
            assertThat(numbers(searching(day))).as(day).containsExactly(found);
        }
        var later = new SessionQuery(
                "19/04/2049", LocalDate.of(2049, 4, 20), null, "", SessionSort.DATE, true, Start.FIRST);
        assertThat(numbers(later)).isEmpty();
    }

    @Test
    void what_only_looks_like_a_date_is_searched_as_words() {
        var bySlash = create(SessionFixture.inRoom("Salle 31/02/2049"));
        var byDash = create(SessionFixture.inRoom("Salle 1-2-34"));
        assertThat(numbers(searching("31/02/2049"))).containsExactly(bySlash);
        assertThat(numbers(searching("1-2-34"))).containsExactly(byDash);
    }

    @Test
    void a_period_has_both_its_days_and_a_site_is_itself_alone() {
        create(SessionFixture.on("18/04/2049", "14:00"));
        var first = create(SessionFixture.on("19/04/2049", "14:00"));
        var last = create(SessionFixture.on("20/04/2049", "14:00"));
        create(SessionFixture.on("21/04/2049", "14:00"));
        var between = new SessionQuery(
                "", LocalDate.of(2049, 4, 19), LocalDate.of(2049, 4, 20), "", SessionSort.DATE, false, Start.FIRST);
        assertThat(numbers(between)).containsExactly(first, last);
        var elsewhere = create(SessionFixture.with(SessionField.SITE, "Site 10"));
        var site = new SessionQuery("", null, null, "Site 10", SessionSort.DATE, false, Start.FIRST);
        assertThat(numbers(site)).containsExactly(elsewhere);
    }

    @Test
    void a_page_beside_a_session_that_is_not_of_the_centre_is_the_first() {
        var session = create(SessionFixture.GUIDE);
        assertThat(numbers(sorted(SessionSort.DATE, true, Start.after(new SessionId(999_999_999)))))
                .containsExactly(session);
    }

    @Test
    void the_count_is_that_of_what_was_found() {
        create(SessionFixture.GUIDE);
        create(SessionFixture.inRoom("Salle B305"));
        assertThat(listSessions.list(member.centre(), SessionQuery.ALL).count()).isEqualTo(2);
        assertThat(listSessions.list(member.centre(), searching("b305")).count())
                .isEqualTo(1);
    }

    private List<Long> pages(SessionSort sort, boolean descending, Start start) {
        var all = new ArrayList<Long>();
        var page = listSessions.list(member.centre(), sorted(sort, descending, start));
        while (true) {
            var numbers = page.rows().stream().map(row -> row.id().number()).toList();
            all.addAll(start.backwards() ? 0 : all.size(), numbers);
            if (start.backwards() ? !page.hasPrevious() : !page.hasNext()) {
                return all;
            }
            var next = start.backwards()
                    ? Start.before(new SessionId(numbers.getFirst()))
                    : Start.after(new SessionId(numbers.getLast()));
            page = listSessions.list(member.centre(), sorted(sort, descending, next));
        }
    }

    private static SessionQuery sorted(SessionSort sort, boolean descending, Start start) {
        return new SessionQuery("", null, null, "", sort, descending, start);
    }

    private static SessionQuery searching(String words) {
        return new SessionQuery(words, null, null, "", SessionSort.DATE, true, Start.FIRST);
    }

    private List<Long> numbers(SessionQuery query) {
        return listSessions.list(member.centre(), query).rows().stream()
                .map(row -> row.id().number())
                .toList();
    }

    private long create(TypedSession typed) {
        return createSession.create(member, UUID.randomUUID(), typed)
                        instanceof CreateSession.Outcome.Created(var session)
                ? session.number()
                : -1;
    }
}
