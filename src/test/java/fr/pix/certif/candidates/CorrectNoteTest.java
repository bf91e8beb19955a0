package fr.pix.certif.candidates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.pix.certif.CertifTest;
import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.candidates.CorrectNote.Outcome;
import fr.pix.certif.centres.Member;
import fr.pix.certif.centres.MemberFixture;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.kernel.Refusal;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.sessions.CreateSession;
import fr.pix.certif.sessions.SessionFixture;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was noted in the room, corrected by hand. */
@CertifTest
class CorrectNoteTest {

    private static final TypedNote NOTED = new TypedNote("#000123456", "oui", "  Retard de 5 minutes.\n");

    @Autowired
    CreateSession createSession;

    @Autowired
    EnrolCandidate enrolCandidate;

    @Autowired
    CorrectNote correctNote;

    @Autowired
    CandidateLookup candidates;

    @Autowired
    CandidateHistory history;

    @Autowired
    MemberFixture members;

    @Autowired
    JdbcClient sql;

    private Member member;
    private SessionId session;
    private CandidateId candidate;

    @BeforeEach
    void aCandidate() {
        member = members.of("Europe/Paris");
        session = ((CreateSession.Outcome.Created)
                        createSession.create(member, UUID.randomUUID(), SessionFixture.GUIDE))
                .session();
        candidate = enrol("Zola");
    }

    @Test
    void it_is_kept_as_the_pv_would_have_it_and_its_history_says_what_became_of_what() {
        assertThat(correct(1, NOTED)).isEqualTo(new Outcome.Noted());
        assertThat(note()).isEqualTo(new CandidateNote("123456", true, "Retard de 5 minutes."));
        assertThat(correct(2, new TypedNote("123457", "", "Retard de 5 minutes.")))
                .isEqualTo(new Outcome.Noted());
        assertThat(note()).isEqualTo(new CandidateNote("123457", false, "Retard de 5 minutes."));
        var latest = history.of(member.centre(), candidate).getFirst();
        assertThat(latest.operation()).isEqualTo(AuditOperation.CANDIDATE_NOTE_CORRECTED);
        assertThat(latest.changes())
                .contains(new AuditChange("certification_number", "123456", "123457"))
                .contains(new AuditChange("end_screen", "oui", ""));
    }

    @Test
    void the_same_again_adds_nothing_to_the_history() {
        correct(1, NOTED);
        var before = history.of(member.centre(), candidate).size();
        assertThat(correct(1, NOTED)).isEqualTo(new Outcome.Noted());
        assertThat(history.of(member.centre(), candidate)).hasSize(before);
    }

    @Test
    void all_that_is_wrong_is_said_at_once_and_nothing_is_kept() {
        var refused = (Outcome.Refused) correct(1, new TypedNote("douze", "peut-être", "x".repeat(501)));
        assertThat(refused.faults())
                .extracting(Fault::problem)
                .containsExactly(
                        CandidateProblem.CERTIFICATION_NUMBER_UNREADABLE,
                        CandidateProblem.END_SCREEN_UNREADABLE,
                        CandidateProblem.COMMENTS_TOO_LONG);
        assertThat(note()).isEqualTo(CandidateNote.NONE);
    }

    @Test
    void a_certification_number_is_one_candidate_s() {
        correct(1, NOTED);
        var other = enrol("Zoé");
        var refused = (Outcome.Refused) correctNote.correct(member, session, other, 1, new TypedNote("123456", "", ""));
        assertThat(refused.faults().getFirst().problem()).isEqualTo(CandidateProblem.CERTIFICATION_NUMBER_TAKEN);
        assertThat(refused.faults().getFirst().arguments()).containsExactly("Zola Zoé");
    }

    /** As a move left them, once. */
    @Test
    void of_two_who_have_one_number_since_before_a_comment_is_kept() {
        correct(1, NOTED);
        var other = enrol("Zoé");
        sql.sql("""
                        insert into candidate_note
                            (centre_id, candidate_id, certification_number, end_screen_seen, comments)
                        values (?, ?, '123456', false, '')
                        """).params(member.centre().value(), other.value()).update();
        assertThat(correctNote.correct(member, session, other, 1, new TypedNote("123456", "", "Sorti à 10 h.")))
                .isEqualTo(new Outcome.Noted());
        assertThat(candidates.note(member.centre(), other).comments()).isEqualTo("Sorti à 10 h.");
    }

    @Test
    void what_somebody_changed_meanwhile_is_shown_and_not_replaced() {
        correct(1, NOTED);
        assertThat(correct(1, new TypedNote("99", "", "")))
                .isInstanceOfSatisfying(
                        Outcome.Overtaken.class,
                        overtaken -> assertThat(overtaken.note().certificationNumber())
                                .isEqualTo("123456"));
        assertThat(note().certificationNumber()).isEqualTo("123456");
    }

    @Test
    void another_centre_s_candidate_is_not_there_G33() {
        var stranger = members.of("Europe/Paris");
        assertThatThrownBy(() -> correctNote.correct(stranger, session, candidate, 1, NOTED))
                .isInstanceOf(Refusal.class);
        assertThat(note()).isEqualTo(CandidateNote.NONE);
    }

    private Outcome correct(int version, TypedNote typed) {
        return correctNote.correct(member, session, candidate, version, typed);
    }

    private CandidateNote note() {
        return candidates.note(member.centre(), candidate);
    }

    private CandidateId enrol(String name) {
        return ((EnrolCandidate.Outcome.Enrolled)
                        enrolCandidate.enrol(member, session, UUID.randomUUID(), CandidateFixture.named(name, "Zoé")))
                .candidate();
    }
}
