package fr.pix.certif.candidates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.pix.certif.audit.AuditEvent;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.candidates.NoteObjection.Outcome;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.kernel.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class NoteObjectionTest extends CandidatesTest {

    private static final Objection.Typed TYPED =
            new Objection.Typed("OBJECTION", "3/5/2026", "  Ne veut pas d’e-mail.\r\nSa mère a appelé. ");

    @Autowired
    NoteObjection noteObjection;

    @Autowired
    CandidateHistory history;

    @Autowired
    JdbcClient sql;

    private CandidateId id;

    @BeforeEach
    void somebody() {
        id = enrolled(CandidateFixture.TYPED);
    }

    @Test
    void it_stands_at_his_name_until_it_is_withdrawn() {
        assertThat(note(TYPED)).isEqualTo(new Outcome.Noted());
        assertThat(candidates.get(member.centre(), session, id).objection())
                .contains(new Objection(
                        Objection.Kind.OBJECTION,
                        LocalDate.of(2026, 5, 3),
                        "Ne veut pas d’e-mail.\nSa mère a appelé."));
        withdraw();
        assertThat(candidates.get(member.centre(), session, id).objection()).isEmpty();
    }

    @Test
    void each_change_is_told_once_and_the_trail_has_no_word_of_it() {
        note(TYPED);
        note(TYPED);
        note(new Objection.Typed("RESTRICTION", "03/05/2026", TYPED.about()));
        withdraw();
        withdraw();
        assertThat(history.of(member.centre(), id))
                .extracting(AuditEvent::operation)
                .containsExactly(
                        AuditOperation.OBJECTION_WITHDRAWN,
                        AuditOperation.OBJECTION_NOTED,
                        AuditOperation.OBJECTION_NOTED,
                        AuditOperation.CANDIDATES_ENROLLED);
        assertThat(sql.sql("select string_agg(changes::text, '') from audit_event where centre_id = ?")
                        .param(member.centre().value())
                        .query(String.class)
                        .single())
                .contains("objection_about")
                .doesNotContain("mère");
    }

    @Test
    void it_is_no_other_version_of_him_and_who_corrects_him_meanwhile_is_not_stopped() {
        var before = candidates.get(member.centre(), session, id);
        note(TYPED);
        var after = candidates.get(member.centre(), session, id);
        assertThat(after.version()).isEqualTo(before.version());
        assertThat(history.since(member.centre(), after, 0))
                .extracting(AuditEvent::operation)
                .containsExactly(AuditOperation.CANDIDATES_ENROLLED);
    }

    @Test
    void who_has_not_seen_what_a_colleague_noted_meanwhile_replaces_nothing() {
        var seen = seen();
        note(TYPED);
        var late = new Objection.Typed("RESTRICTION", "04/05/2026", "Ses notes");
        var noted = candidates.get(member.centre(), session, id);
        assertThat(noteObjection.note(member, session, id, seen, late)).isEqualTo(new Outcome.Overtaken(noted));
        assertThat(noteObjection.withdraw(member, session, id, seen)).isEqualTo(new Outcome.Overtaken(noted));
        assertThat(candidates.get(member.centre(), session, id)).isEqualTo(noted);
        assertThat(noteObjection.note(member, session, id, seen, TYPED))
                .as("what stands already")
                .isEqualTo(new Outcome.Noted());
        var then = seen();
        withdraw();
        assertThat(noteObjection.note(member, session, id, then, late)).isInstanceOf(Outcome.Overtaken.class);
        assertThat(note(late)).as("once it is seen").isEqualTo(new Outcome.Noted());
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        assertThat(faults(new Objection.Typed("", "", " ")))
                .extracting(Fault::problem)
                .containsExactly(
                        CandidateProblem.OBJECTION_KIND_REQUIRED,
                        CandidateProblem.OBJECTION_DATE_REQUIRED,
                        CandidateProblem.OBJECTION_ABOUT_REQUIRED);
        assertThat(faults(new Objection.Typed("OTHER", "hier", "é".repeat(501))))
                .extracting(Fault::problem)
                .containsExactly(
                        CandidateProblem.OBJECTION_KIND_REQUIRED,
                        CandidateProblem.OBJECTION_DATE_UNREADABLE,
                        CandidateProblem.OBJECTION_ABOUT_TOO_LONG);
        for (var never : List.of("24/05/2018", "31/12/2199")) {
            assertThat(faults(new Objection.Typed("OBJECTION", never, "Tout")))
                    .extracting(Fault::problem)
                    .containsExactly(CandidateProblem.OBJECTION_DATE_OUT_OF_RANGE);
        }
        assertThat(candidates.get(member.centre(), session, id).objection()).isEmpty();
    }

    @Test
    void a_stranger_notes_nothing() {
        var stranger = members.of("Europe/Paris");
        assertThatThrownBy(() -> noteObjection.note(stranger, session, id, "", TYPED))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> noteObjection.withdraw(stranger, session, id, ""))
                .isInstanceOf(Refusal.class);
    }

    private Outcome note(Objection.Typed typed) {
        return noteObjection.note(member, session, id, seen(), typed);
    }

    private void withdraw() {
        assertThat(noteObjection.withdraw(member, session, id, seen())).isEqualTo(new Outcome.Noted());
    }

    private List<Fault> faults(Objection.Typed typed) {
        return ((Outcome.Refused) note(typed)).faults();
    }

    private String seen() {
        return Objection.print(candidates.get(member.centre(), session, id).objection());
    }
}
