package fr.pix.certif.documents.filled;

import static fr.pix.certif.documents.filled.FilledPvFixture.CERTIFICATION;
import static fr.pix.certif.documents.filled.FilledPvFixture.COMMENTS;
import static fr.pix.certif.documents.filled.FilledPvFixture.FIRST_NAME;
import static fr.pix.certif.documents.filled.FilledPvFixture.NAME;
import static fr.pix.certif.documents.filled.FilledPvFixture.SCREEN;
import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.audit.AuditEvent;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.candidates.CandidateField;
import fr.pix.certif.candidates.CandidateFixture;
import fr.pix.certif.candidates.CandidateHistory;
import fr.pix.certif.candidates.CandidateNote;
import fr.pix.certif.candidates.CandidateProblem;
import fr.pix.certif.documents.filled.AcceptFilledPv.Order;
import fr.pix.certif.documents.filled.AcceptFilledPv.Outcome;
import fr.pix.certif.kernel.Fault;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is accepted of a filled PV is taken over at once, and nothing else is. */
class AcceptFilledPvTest extends FilledPvTest {

    @Autowired
    private JdbcClient sql;

    @Autowired
    private CandidateHistory history;

    @Test
    void what_was_noted_is_kept_told_by_the_trail_and_printed_on_the_next_pv() {
        var yanis = enrolled(CandidateFixture.TYPED);
        var zola = enrolled(CandidateFixture.named("Zola", "Émile"));
        var pv = pv(table -> {
            type(table, "Le Goff", CERTIFICATION, "#1234567");
            type(table, "Le Goff", SCREEN, "x");
            type(table, "Zola", COMMENTS, "absent");
            table.type(table.row(0, "Observations globales"), 0, "Panne à 14 h");
        });
        assertThat(accept(pv, ticked(check(pv)))).isEqualTo(new Outcome.Accepted(4));

        assertThat(note(yanis)).isEqualTo(new CandidateNote("1234567", true, ""));
        assertThat(note(zola)).isEqualTo(new CandidateNote("", false, "absent"));
        assertThat(checkFilledPv.remarks(member, session)).isEqualTo("Panne à 14 h");
        assertThat(history.of(member.centre(), session))
                .extracting(AuditEvent::operation)
                .startsWith(AuditOperation.PV_REMARKS_NOTED, AuditOperation.CANDIDATES_NOTED);
        assertThat(history.of(member.centre(), yanis).getFirst().changes())
                .containsExactly(
                        new AuditChange("certification_number", "", "1234567"),
                        new AuditChange("end_screen", "", "oui"));

        var next = check(pv(_ -> {}));
        assertThat(next.differences()).isEmpty();
        assertThat(next.faults()).isEmpty();
        assertThat(next.unchanged()).isEqualTo(2);
    }

    @Test
    void what_is_not_ticked_stays_as_it_is() {
        var yanis = enrolled(CandidateFixture.TYPED);
        var pv = pv(table -> {
            type(table, "Le Goff", CERTIFICATION, "12");
            type(table, "Le Goff", SCREEN, "x");
        });
        assertThat(accept(pv, Set.of())).isInstanceOf(Outcome.Refused.class);
        nothingIsNoted(note(yanis));
        assertThat(accept(pv, Set.of(yanis + ".end_screen", "999.comments"))).isEqualTo(new Outcome.Accepted(1));
        assertThat(note(yanis)).isEqualTo(new CandidateNote("", true, ""));
    }

    @Test
    void a_correction_is_one_like_those_of_the_form() {
        var yanis = enrolled(CandidateFixture.TYPED);
        var pv = pv(table -> type(table, "Le Goff", FIRST_NAME, "Yannis"));
        assertThat(accept(pv, all(check(pv)))).isEqualTo(new Outcome.Accepted(1));
        assertThat(candidates.get(member.centre(), session, yanis).details().firstName())
                .isEqualTo("Yannis");
        assertThat(history.of(member.centre(), yanis).getFirst().operation())
                .isEqualTo(AuditOperation.CANDIDATES_CORRECTED);
    }

    @Test
    void corrections_of_several_are_one_event() {
        var yanis = enrolled(CandidateFixture.TYPED);
        var zola = enrolled(CandidateFixture.named("Zola", "Émile"));
        var pv = pv(table -> {
            type(table, "Le Goff", FIRST_NAME, "Yannis");
            type(table, "Zola", FIRST_NAME, "Émilie");
        });
        assertThat(accept(pv, all(check(pv)))).isEqualTo(new Outcome.Accepted(2));
        assertThat(candidates.of(member.centre(), session))
                .extracting(each -> each.details().firstName())
                .containsExactly("Yannis", "Émilie");
        assertThat(history.of(member.centre(), yanis).getFirst())
                .extracting(AuditEvent::at, AuditEvent::operation)
                .containsExactly(
                        history.of(member.centre(), zola).getFirst().at(), AuditOperation.CANDIDATES_CORRECTED);
        assertThat(history.of(member.centre(), session))
                .extracting(AuditEvent::operation)
                .containsOnlyOnce(AuditOperation.CANDIDATES_CORRECTED);
    }

    @Test
    void half_of_two_exchanged_names_would_make_a_namesake_and_nothing_is_written() {
        var paul = enrolled(CandidateFixture.named("Paul", "Martin"));
        var martin = enrolled(CandidateFixture.named("Martin", "Martin"));
        var pv = pv(table -> {
            type(table, "Martin", COMMENTS, "absent");
            type(table, "Paul", FIRST_NAME, "Paul");
            type(table, "Paul", NAME, "Martin");
        });
        assertThat(accept(pv, Set.of(martin + ".comments", id(check(pv), paul, "birth_name"))))
                .isEqualTo(new Outcome.Refused(
                        Fault.of(CandidateField.BIRTH_NAME.id(), CandidateProblem.ALREADY_ENROLLED)));
        nothingIsNoted(note(martin));
        assertThat(accept(pv, all(check(pv)))).isEqualTo(new Outcome.Accepted(3));
    }

    @Test
    void half_of_an_exchange_would_give_a_number_to_two_and_leaves_all_as_it_was() {
        var yanis = enrolled(CandidateFixture.TYPED);
        var zola = enrolled(CandidateFixture.named("Zola", "Émile"));
        var wrong = pv(table -> {
            type(table, "Le Goff", CERTIFICATION, "1");
            type(table, "Zola", CERTIFICATION, "2");
        });
        accept(wrong, ticked(check(wrong)));
        var right = pv(table -> {
            type(table, "Le Goff", CERTIFICATION, "2");
            type(table, "Zola", CERTIFICATION, "1");
        });
        assertThat(accept(right, Set.of(id(check(right), yanis, "certification_number"))))
                .isEqualTo(new Outcome.Refused(
                        Fault.of(AcceptFilledPv.ACCEPTED, FilledProblem.NUMBER_SHARED, "Le Goff Yanis, Zola Émile")));
        assertThat(note(yanis).certificationNumber()).isEqualTo("1");
        assertThat(accept(right, all(check(right)))).isEqualTo(new Outcome.Accepted(2));
        assertThat(note(zola).certificationNumber()).isEqualTo("1");
    }

    /** Such as somebody who was moved here with the number that another was given by mistake. */
    @Test
    void two_who_had_one_number_before_do_not_hold_up_what_is_said_of_others() {
        var yanis = enrolled(CandidateFixture.TYPED);
        var zola = enrolled(CandidateFixture.named("Zola", "Émile"));
        var both = pv(table -> {
            type(table, "Le Goff", CERTIFICATION, "1");
            type(table, "Zola", CERTIFICATION, "2");
        });
        accept(both, ticked(check(both)));
        sql.sql("update candidate_note set certification_number = '1' where centre_id = ? and candidate_id = ?")
                .params(member.centre().value(), zola.value())
                .update();
        var comment = pv(table -> type(table, "Le Goff", COMMENTS, "Retard"));
        assertThat(accept(comment, Set.of(yanis + ".comments"))).isEqualTo(new Outcome.Accepted(1));
    }

    @Test
    void what_changed_since_it_was_shown_is_shown_again_and_nothing_is_written() {
        var yanis = enrolled(CandidateFixture.TYPED);
        var pv = pv(table -> type(table, "Le Goff", CERTIFICATION, "12"));
        var order = order(pv, ticked(check(pv)));
        var other = pv(table -> type(table, "Le Goff", CERTIFICATION, "13"));
        accept(other, ticked(check(other)));
        assertThat(acceptFilledPv.accept(member, session, order)).isEqualTo(new Outcome.Overtaken());
        assertThat(note(yanis).certificationNumber()).isEqualTo("13");
    }

    @Test
    void confirmed_by_many_clicks_at_once_it_is_accepted_once() {
        var yanis = enrolled(CandidateFixture.TYPED);
        var pv = pv(table -> type(table, "Le Goff", CERTIFICATION, "12"));
        var order = order(pv, ticked(check(pv)));
        var clicks = IntStream.range(0, 4)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> acceptFilledPv.accept(member, session, order)))
                .toList();
        assertThat(clicks).allSatisfy(click -> assertThat(click.join()).isEqualTo(new Outcome.Accepted(1)));
        assertThat(history.of(member.centre(), yanis)).hasSize(2);
    }

    @Test
    void what_was_left_may_be_accepted_afterwards() {
        var yanis = enrolled(CandidateFixture.TYPED);
        var pv = pv(table -> {
            type(table, "Le Goff", CERTIFICATION, "12");
            type(table, "Le Goff", COMMENTS, "absent");
        });
        var first = order(pv, Set.of(yanis + ".certification_number"));
        assertThat(acceptFilledPv.accept(member, session, first)).isEqualTo(new Outcome.Accepted(1));
        var left = check(pv);
        assertThat(left.isSettled()).isFalse();
        var second = new Order(first.key(), left.print(), all(left));
        assertThat(acceptFilledPv.accept(member, session, second)).isEqualTo(new Outcome.Accepted(1));
        assertThat(note(yanis)).isEqualTo(new CandidateNote("12", false, "absent"));
        assertThat(check(pv).isSettled()).isTrue();
        assertThat(acceptFilledPv.accept(member, session, first)).isEqualTo(new Outcome.Overtaken());
    }

    @Test
    void a_pv_is_nobody_else_s_and_no_other_session_s() {
        enrolled(CandidateFixture.TYPED);
        var pv = pv(table -> type(table, "Le Goff", CERTIFICATION, "12"));
        var order = order(pv, ticked(check(pv)));
        assertThat(acceptFilledPv.accept(member, session(), order)).isEqualTo(new Outcome.Lost());
        assertThat(acceptFilledPv.accept(members.colleagueOf(member), session, order))
                .isEqualTo(new Outcome.Lost());
    }
}
