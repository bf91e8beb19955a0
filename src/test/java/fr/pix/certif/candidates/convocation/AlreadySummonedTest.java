package fr.pix.certif.candidates.convocation;

import static fr.pix.certif.candidates.CandidateField.CONVOCATION_EMAIL;
import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.candidates.CandidateFixture;
import fr.pix.certif.candidates.CandidateId;
import fr.pix.certif.candidates.EnrolCandidate;
import fr.pix.certif.candidates.MoveCandidates;
import fr.pix.certif.candidates.RemoveCandidates;
import fr.pix.certif.candidates.convocation.SendConvocations.Order;
import fr.pix.certif.candidates.convocation.SendConvocations.Outcome;
import fr.pix.certif.centres.Member;
import fr.pix.certif.centres.MemberFixture;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.platform.web.Browser;
import fr.pix.certif.sessions.CreateSession;
import fr.pix.certif.sessions.SessionFixture;
import fr.pix.certif.sessions.TypedSession;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who removes or moves a candidate learns that he had been summoned. */
@CertifTest
class AlreadySummonedTest {

    private static final String TELL_HIM = "Une convocation était partie\u00A0: prévenez ce candidat.";
    private static final String SEND_AGAIN = "La convocation d’un candidat déplacé est à renvoyer.";

    private final String address = "yanis." + UUID.randomUUID() + "@example.net";

    @LocalServerPort
    private int port;

    @Autowired
    private CreateSession createSession;

    @Autowired
    private EnrolCandidate enrolCandidate;

    @Autowired
    private SendConvocations sendConvocations;

    @Autowired
    private RemoveCandidates removeCandidates;

    @Autowired
    private MoveCandidates moveCandidates;

    @Autowired
    private MemberFixture members;

    @Autowired
    private JdbcClient sql;

    private Member member;
    private SessionId session;
    private SessionId other;
    private CandidateId yanis;

    @BeforeEach
    void twoSessions() {
        member = members.of("Europe/Paris");
        session = session(SessionFixture.GUIDE);
        other = session(SessionFixture.on("20/04/2049", "13:30"));
        yanis = ((EnrolCandidate.Outcome.Enrolled) enrolCandidate.enrol(
                        member, session, UUID.randomUUID(), CandidateFixture.with(CONVOCATION_EMAIL, address)))
                .candidate();
    }

    @Test
    void of_a_removal_it_is_said_whom_to_tell() {
        summon();
        assertThat(removed()).contains(TELL_HIM);
    }

    @Test
    void of_a_move_it_is_said_what_to_send_again_and_where() {
        summon();
        assertThat(moved()).contains(SEND_AGAIN, "/sessions/" + other + "/convocations\"");
    }

    @Test
    void where_nothing_left_there_is_nobody_to_tell() {
        assertThat(sendConvocations.send(new Order(member, session, 1, Map.of(yanis, 1), Set.of())))
                .isEqualTo(new Outcome.Sent(1));
        assertThat(moved()).contains("Déplacement enregistré").doesNotContain(SEND_AGAIN);
    }

    @Test
    void of_who_was_never_summoned_nothing_is_said() {
        assertThat(removed()).contains("1 candidat retiré").doesNotContain(TELL_HIM);
    }

    @Test
    void who_removes_a_session_learns_how_many_were_told_to_come() {
        var told = "Un candidat a reçu sa convocation. Il ne sera pas prévenu par un message\u00A0: prévenez-le.";
        var keep = "Pour garder ce candidat, déplacez-le d’abord dans une autre session.";
        assertThat(at("/suppression")).contains(keep).doesNotContain("convocation.");
        summon();
        assertThat(at("/suppression")).contains(told, keep);
    }

    private void summon() {
        assertThat(sendConvocations.send(new Order(member, session, 1, Map.of(yanis, 1), Set.of())))
                .isEqualTo(new Outcome.Sent(1));
        assertThat(sql.sql("update mail set sent_at = now(), kept_at = null where recipient = ?")
                        .param(address)
                        .update())
                .isOne();
    }

    private String removed() {
        var removal = removeCandidates
                .remove(member, session, List.of(yanis))
                .removal()
                .orElseThrow();
        return page("?fait=retrait&n=" + removal.number());
    }

    private String moved() {
        moveCandidates.move(member, session, other, List.of(yanis));
        return page("?fait=deplacement&n=" + other);
    }

    private String page(String done) {
        return at("/candidats" + done);
    }

    private String at(String path) {
        return new Browser(port)
                .with("certif="
                        + new SignedInFixture(sql).signIn(member.account()).text())
                .get("/sessions/" + session + path)
                .text();
    }

    private SessionId session(TypedSession typed) {
        return ((CreateSession.Outcome.Created) createSession.create(member, UUID.randomUUID(), typed)).session();
    }
}
