package fr.pix.certif.candidates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.candidates.CorrectCandidate.Outcome;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.kernel.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CorrectCandidateTest extends CandidatesTest {

    @Autowired
    CorrectCandidate correctCandidate;

    @Autowired
    SetClass setClass;

    @Autowired
    CandidateHistory history;

    @Test
    void a_slip_is_corrected_without_removing_anybody_and_each_value_is_told() {
        var id = enrolled(CandidateFixture.TYPED);
        var typed = CandidateFixture.named("Le Goff", "Yannis").with(CandidateField.BIRTH_DATE, "15/03/2007");
        assertThat(correctCandidate.correct(member, session, id, 1, typed)).isInstanceOf(Outcome.Corrected.class);
        var candidate = candidates.get(member.centre(), session, id);
        assertThat(candidate.details().firstName()).isEqualTo("Yannis");
        assertThat(candidate.version()).isEqualTo(2);
        var latest = history.of(member.centre(), id).getFirst();
        assertThat(latest.operation()).isEqualTo(AuditOperation.CANDIDATES_CORRECTED);
        assertThat(latest.changes())
                .containsExactly(
                        new AuditChange("first_name", "Yanis", "Yannis"),
                        new AuditChange("birth_date", "14/03/2007", "15/03/2007"));
        assertThat(history.of(member.centre(), session).getFirst().changes())
                .containsExactly(
                        new AuditChange("candidate", null, "Le Goff Yannis"),
                        new AuditChange("field", null, "first_name"),
                        new AuditChange("field", null, "birth_date"));
    }

    @Test
    void the_second_of_two_editors_overwrites_nothing_unseen() {
        var id = enrolled(CandidateFixture.TYPED);
        var colleague = members.colleagueOf(member);
        correctCandidate.correct(colleague, session, id, 1, CandidateFixture.named("Le Goff", "Yannis"));
        assertThat(correctCandidate.correct(member, session, id, 1, CandidateFixture.named("Le Goff", "Yann")))
                .isInstanceOfSatisfying(
                        Outcome.Overtaken.class,
                        overtaken -> assertThat(overtaken.saved().details().firstName())
                                .isEqualTo("Yannis"));
        assertThat(candidates.get(member.centre(), session, id).details().firstName())
                .isEqualTo("Yannis");
        assertThat(AuditChange.net(
                        history.since(member.centre(), candidates.get(member.centre(), session, id), 1).stream()))
                .containsExactly(new AuditChange("first_name", "Yanis", "Yannis"));
    }

    @Test
    void a_form_sent_twice_corrects_once() {
        var id = enrolled(CandidateFixture.TYPED);
        correctCandidate.correct(member, session, id, 1, CandidateFixture.named("Le Goff", "Yann"));
        assertThat(correctCandidate.correct(member, session, id, 1, CandidateFixture.named("Le Goff", "Yann")))
                .isInstanceOf(Outcome.Corrected.class);
        assertThat(candidates.get(member.centre(), session, id).version()).isEqualTo(2);
    }

    @Test
    void nobody_becomes_somebody_who_is_there() {
        enrolled(CandidateFixture.named("Zola", "Émile"));
        var id = enrolled(CandidateFixture.TYPED);
        assertThat(correctCandidate.correct(member, session, id, 1, CandidateFixture.named("ZOLA", "Emile")))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::problem)
                                .containsExactly(CandidateProblem.ALREADY_ENROLLED));
        assertThat(correctCandidate.correct(member, session, id, 1, CandidateFixture.named("LE GOFF", "Yanis")))
                .isInstanceOf(Outcome.Corrected.class);
    }

    @Test
    void another_centre_s_candidate_and_another_session_s_do_not_exist() {
        var id = enrolled(CandidateFixture.TYPED);
        var elsewhere = session();
        assertThatThrownBy(() -> correctCandidate.correct(member, elsewhere, id, 1, CandidateFixture.TYPED))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(CandidateProblem.CANDIDATE_NOT_FOUND));
        var stranger = members.of("Europe/Paris");
        assertThatThrownBy(() -> correctCandidate.correct(stranger, session, id, 1, CandidateFixture.TYPED))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void several_are_put_into_a_class_at_once_and_who_is_in_it_is_left_alone() {
        var first = enrolled(CandidateFixture.named("Zola", "Émile").with(CandidateField.EXTERNAL_ID, "3e B"));
        var second = enrolled(CandidateFixture.TYPED);
        assertThat(setClass.set(member, session, List.of(first, second), "  3e  B "))
                .isEqualTo(new SetClass.Outcome.Done(2));
        assertThat(candidates.of(member.centre(), session))
                .allMatch(candidate -> candidate.details().externalId().equals("3e B"));
        assertThat(candidates.get(member.centre(), session, first).version()).isEqualTo(1);
        assertThat(candidates.get(member.centre(), session, second).version()).isEqualTo(2);
        assertThat(setClass.set(member, session, List.of(first), "3".repeat(256)))
                .isInstanceOf(SetClass.Outcome.Refused.class);
    }
}
