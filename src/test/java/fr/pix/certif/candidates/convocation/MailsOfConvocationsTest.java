package fr.pix.certif.candidates.convocation;

import static fr.pix.certif.candidates.CandidateField.CONVOCATION_EMAIL;
import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.candidates.CandidateFixture;
import fr.pix.certif.candidates.CandidateId;
import fr.pix.certif.candidates.EnrolCandidate;
import fr.pix.certif.candidates.NoteObjection;
import fr.pix.certif.candidates.Objection;
import fr.pix.certif.candidates.RemoveCandidates;
import fr.pix.certif.candidates.convocation.ConvocationRow.State;
import fr.pix.certif.candidates.convocation.SendConvocations.Order;
import fr.pix.certif.candidates.convocation.SendConvocations.Outcome;
import fr.pix.certif.centres.Member;
import fr.pix.certif.centres.MemberFixture;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.platform.Chore;
import fr.pix.certif.sessions.CreateSession;
import fr.pix.certif.sessions.RemoveSession;
import fr.pix.certif.sessions.SessionFixture;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A convocation that has not left yet, for want of a server, when its candidate is not to be written to any more. */
@CertifTest
class MailsOfConvocationsTest {

    private final String address = "yanis." + UUID.randomUUID() + "@example.net";

    @Autowired
    private CreateSession createSession;

    @Autowired
    private EnrolCandidate enrolCandidate;

    @Autowired
    private SendConvocations sendConvocations;

    @Autowired
    private ListConvocations list;

    @Autowired
    private RemoveCandidates removeCandidates;

    @Autowired
    private RemoveSession removeSession;

    @Autowired
    private NoteObjection noteObjection;

    @Autowired
    private List<Chore> chores;

    @Autowired
    private MemberFixture members;

    @Autowired
    private JdbcClient sql;

    private Member member;
    private SessionId session;
    private CandidateId yanis;

    @BeforeEach
    void aConvocationThatWaits() {
        member = members.of("Europe/Paris");
        session = ((CreateSession.Outcome.Created)
                        createSession.create(member, UUID.randomUUID(), SessionFixture.GUIDE))
                .session();
        yanis = ((EnrolCandidate.Outcome.Enrolled) enrolCandidate.enrol(
                        member, session, UUID.randomUUID(), CandidateFixture.with(CONVOCATION_EMAIL, address)))
                .candidate();
        send(1);
        assertThat(row().state()).isEqualTo(State.KEPT);
        assertThat(mails("text <> '' and next_attempt_at is null")).isOne();
    }

    @Test
    void of_who_is_removed_it_does_not_leave_and_is_due_again_should_he_come_back() {
        var removal = removeCandidates
                .remove(member, session, List.of(yanis))
                .removal()
                .orElseThrow();
        assertThat(mails("text = '' and html = '' and attachment is null and last_error = 'withdrawn'"))
                .isOne();

        removeCandidates.undo(member, session, removal.number());
        assertThat(row().state()).isEqualTo(State.FAILED);
        assertThat(row().isDue()).isTrue();
        send(2);
        assertThat(row().state()).isEqualTo(State.KEPT);
    }

    @Test
    void of_who_objects_it_does_not_leave() {
        noteObjection.note(member, session, yanis, "", new Objection.Typed("OBJECTION", "03/05/2026", "Pas d’e-mail"));
        assertThat(mails("text = '' and last_error = 'withdrawn'")).isOne();
    }

    @Test
    void of_who_objects_elsewhere_in_the_centre_it_does_not_leave_either() {
        var other = ((CreateSession.Outcome.Created)
                        createSession.create(member, UUID.randomUUID(), SessionFixture.GUIDE))
                .session();
        var there = ((EnrolCandidate.Outcome.Enrolled)
                        enrolCandidate.enrol(member, other, UUID.randomUUID(), CandidateFixture.TYPED))
                .candidate();
        noteObjection.note(member, other, there, "", new Objection.Typed("OBJECTION", "03/05/2026", "Pas d’e-mail"));
        assertThat(mails("text = '' and last_error = 'withdrawn'")).isOne();
    }

    @Test
    void what_has_left_stays_as_sent() {
        sql.sql("update mail set sent_at = now(), kept_at = null where recipient = ?")
                .param(address)
                .update();
        removeCandidates.remove(member, session, List.of(yanis));
        assertThat(mails("sent_at is not null and last_error is null")).isOne();
    }

    @Test
    void once_his_removal_cannot_be_taken_back_nothing_of_it_is_kept() {
        removeCandidates.remove(member, session, List.of(yanis));
        sql.sql("update candidate set removed_at = now() - interval '2 days' where id = ?")
                .param(yanis.value())
                .update();
        chores.stream()
                .filter(chore -> chore.getClass().getSimpleName().equals("ForgetRemovedCandidates"))
                .forEach(Chore::run);
        assertThat(mails("true")).isZero();
    }

    @Test
    void with_its_session_nothing_of_it_is_kept() {
        removeSession.remove(member, session, removeSession.ask(member, session).shown());
        assertThat(mails("true")).isZero();
    }

    private void send(int number) {
        assertThat(sendConvocations.send(new Order(member, session, 1, Map.of(yanis, number), Set.of())))
                .isEqualTo(new Outcome.Sent(1));
    }

    private ConvocationRow row() {
        return list.of(member, session).rows().getFirst();
    }

    private long mails(String which) {
        return sql.sql("select count(*) from mail where recipient = ? and " + which)
                .param(address)
                .query(Long.class)
                .single();
    }
}
