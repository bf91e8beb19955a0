package fr.pix.certif.candidates.convocation;

import static fr.pix.certif.candidates.CandidateField.CONVOCATION_EMAIL;
import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.candidates.CandidateFixture;
import fr.pix.certif.candidates.CandidateId;
import fr.pix.certif.candidates.EnrolCandidate;
import fr.pix.certif.candidates.convocation.ConvocationRow.State;
import fr.pix.certif.candidates.convocation.SendConvocations.Order;
import fr.pix.certif.candidates.convocation.SendConvocations.Outcome;
import fr.pix.certif.centres.Member;
import fr.pix.certif.centres.MemberFixture;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.platform.web.Browser;
import fr.pix.certif.sessions.ChangeSession;
import fr.pix.certif.sessions.CreateSession;
import fr.pix.certif.sessions.SessionFixture;
import fr.pix.certif.sessions.SessionLookup;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where no server sends mails, convocations tell nobody anything, and the pages say so and what to do. */
@CertifTest
class KeptConvocationsTest {

    private static final String OUTDATED = "n’est plus à jour";

    private final String address = "yanis." + UUID.randomUUID() + "@example.net";

    @LocalServerPort
    private int port;

    @Autowired
    private CreateSession createSession;

    @Autowired
    private ChangeSession changeSession;

    @Autowired
    private SessionLookup sessions;

    @Autowired
    private EnrolCandidate enrolCandidate;

    @Autowired
    private SendConvocations sendConvocations;

    @Autowired
    private ListConvocations list;

    @Autowired
    private MemberFixture members;

    @Autowired
    private JdbcClient sql;

    private Member member;
    private SessionId session;
    private CandidateId yanis;

    @BeforeEach
    void aCandidateWithAnEmail() {
        member = members.of("Europe/Paris");
        session = ((CreateSession.Outcome.Created)
                        createSession.create(member, UUID.randomUUID(), SessionFixture.GUIDE))
                .session();
        yanis = ((EnrolCandidate.Outcome.Enrolled) enrolCandidate.enrol(
                        member, session, UUID.randomUUID(), CandidateFixture.with(CONVOCATION_EMAIL, address)))
                .candidate();
    }

    @Test
    void one_that_did_not_leave_is_so_whatever_changes_and_never_out_of_date() {
        send(1);
        changeRoom();
        assertThat(row().state()).isEqualTo(State.KEPT);
        assertThat(row().isDue()).isFalse();
        assertThat(page("/convocations")).contains("Non partie").doesNotContain(OUTDATED, "À renvoyer");
        assertThat(page("")).doesNotContain(OUTDATED);
    }

    @Test
    void one_that_left_before_is_out_of_date_all_the_same() {
        send(1);
        sql.sql("update mail set sent_at = now(), kept_at = null where recipient = ?")
                .param(address)
                .update();
        send(2);
        assertThat(row().changes()).isEmpty();
        changeRoom();
        assertThat(row().state()).isEqualTo(State.KEPT);
        assertThat(row().isOutdated()).isTrue();
        assertThat(row().isDue()).isTrue();
        assertThat(page("")).contains(OUTDATED);
    }

    @Test
    void that_no_mail_leaves_is_said_first_with_what_to_do_and_no_page_promises_one() {
        assertThat(page("/convocations"))
                .contains("Ce service n’envoie pas encore d’e-mails.", "Imprimez les convocations")
                .contains("Tout imprimer", "Préparer les messages")
                .doesNotContain("reçoit par e-mail", "avant d’envoyer", "À envoyer", "à envoyer");
        assertThat(page("/convocations/envoi"))
                .contains("Ce service n’envoie pas encore d’e-mails.", "Imprimez plutôt les convocations")
                .contains("Un message pour 1 candidat")
                .doesNotContain("reçoit une convocation", "tel qu’il partira", "Aucun serveur");
    }

    private void send(int number) {
        var version = sessions.get(member.centre(), session).version();
        assertThat(sendConvocations.send(new Order(member, session, version, Map.of(yanis, number), Set.of())))
                .isEqualTo(new Outcome.Sent(1));
    }

    private void changeRoom() {
        var version = sessions.get(member.centre(), session).version();
        assertThat(changeSession.change(member, session, version, SessionFixture.inRoom("Salle B305")))
                .isInstanceOf(ChangeSession.Outcome.Changed.class);
    }

    private ConvocationRow row() {
        return list.of(member, session).rows().getFirst();
    }

    private String page(String address) {
        return new Browser(port)
                .with("certif="
                        + new SignedInFixture(sql).signIn(member.account()).text())
                .get("/sessions/" + session + address)
                .text();
    }
}
