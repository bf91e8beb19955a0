package fr.pix.certif.documents.web;

import static fr.pix.certif.candidates.CandidateField.CONVOCATION_EMAIL;
import static fr.pix.certif.candidates.CandidateField.EXTRA_TIME;
import static fr.pix.certif.candidates.CandidateField.SEX;
import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.candidates.CandidateFixture;
import fr.pix.certif.candidates.CandidateId;
import fr.pix.certif.candidates.CandidateLookup;
import fr.pix.certif.candidates.CorrectCandidate;
import fr.pix.certif.candidates.EnrolCandidate;
import fr.pix.certif.candidates.MoveCandidates;
import fr.pix.certif.candidates.NoteObjection;
import fr.pix.certif.candidates.Objection;
import fr.pix.certif.candidates.RemoveCandidates;
import fr.pix.certif.candidates.TypedCandidate;
import fr.pix.certif.candidates.convocation.SendConvocations;
import fr.pix.certif.candidates.convocation.SendConvocations.Order;
import fr.pix.certif.centres.Member;
import fr.pix.certif.centres.MemberFixture;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.platform.web.Browser;
import fr.pix.certif.sessions.ChangeSession;
import fr.pix.certif.sessions.CreateSession;
import fr.pix.certif.sessions.SessionField;
import fr.pix.certif.sessions.SessionFixture;
import fr.pix.certif.sessions.SessionLookup;
import fr.pix.certif.sessions.TypedSession;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page of a session tells of printed convocations that do not say any more what the session is and who is summoned. */
@CertifTest
class ConvocationFreshnessTest {

    private static final String OUTDATED =
            "Le fichier des convocations à imprimer n’est plus à jour\u00A0: à télécharger de nouveau.";
    private static final String TAG = "id=\"again-convocations\"";
    private static final String WITHOUT_EMAIL = "id=\"again-convocations_unreachable\"";

    private static final TypedCandidate ZOLA = CandidateFixture.named("Zola", "Émile");
    private static final TypedCandidate REACHED =
            CandidateFixture.named("Étienne", "Zoé").with(CONVOCATION_EMAIL, "zoe@example.net");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient sql;

    @Autowired
    MemberFixture members;

    @Autowired
    CreateSession createSession;

    @Autowired
    ChangeSession changeSession;

    @Autowired
    SessionLookup sessions;

    @Autowired
    EnrolCandidate enrolCandidate;

    @Autowired
    CorrectCandidate correctCandidate;

    @Autowired
    NoteObjection noteObjection;

    @Autowired
    RemoveCandidates removeCandidates;

    @Autowired
    MoveCandidates moveCandidates;

    @Autowired
    CandidateLookup candidates;

    @Autowired
    SendConvocations sendConvocations;

    private Member member;
    private Browser browser;
    private SessionId session;
    private CandidateId zola;
    private CandidateId reached;

    @BeforeEach
    void aSessionWithACandidateWhoHasNoEmailAndOneWhoHas() {
        member = members.of("Europe/Paris");
        browser = new Browser(port)
                .with("certif="
                        + new SignedInFixture(sql).signIn(member.account()).text());
        session = ((CreateSession.Outcome.Created)
                        createSession.create(member, UUID.randomUUID(), SessionFixture.GUIDE))
                .session();
        zola = enrol(ZOLA);
        reached = enrol(REACHED);
    }

    @Test
    void printed_before_the_room_changed_they_are_to_be_downloaded_again() {
        assertThat(details()).contains("/convocations.pdf\"").doesNotContain("sans-email", "Dernier téléchargement");
        print();
        assertThat(details()).contains("Dernier téléchargement").doesNotContain(OUTDATED, TAG);

        change(SessionFixture.inRoom("Salle B305"));
        assertThat(details()).contains(OUTDATED, TAG, "Salle\u00A0: Salle B304 → Salle B305");
        assertThat(browser.get("/sessions/" + session + "/candidats").text()).contains(OUTDATED);

        print();
        assertThat(details()).contains("Dernier téléchargement").doesNotContain(OUTDATED, TAG);
    }

    @Test
    void what_no_convocation_says_leaves_them_right() {
        print();
        change(SessionFixture.with(SessionField.INVIGILATORS, "Zoé Bichon"));
        correct(zola, ZOLA.with(SEX, "F"));
        correct(reached, REACHED.with(CONVOCATION_EMAIL, ""));
        assertThat(details()).doesNotContain(OUTDATED, TAG);

        correct(zola, ZOLA.with(EXTRA_TIME, "33"));
        assertThat(details()).contains(OUTDATED, TAG, "Candidat corrigé depuis\u00A0: Zola Émile (temps majoré)");
    }

    @Test
    void who_objects_since_has_one_that_is_not_to_be_handed_over() {
        print();
        object(zola);
        assertThat(details()).contains(OUTDATED, TAG, "Opposition notée ou levée depuis\u00A0: Zola Émile");
        print();
        assertThat(details()).doesNotContain(OUTDATED);

        withdraw(zola);
        assertThat(details()).contains(OUTDATED, "Opposition notée ou levée depuis\u00A0: Zola Émile");
        object(zola);
        assertThat(details()).doesNotContain(OUTDATED);
    }

    /** An objection is a person's: he does not say it again for each exam (decision 120). */
    @Test
    void who_objects_since_in_another_session_has_one_too() {
        var other = create("20/04/2049");
        var there = enrol(other, ZOLA);
        enrol(other, CandidateFixture.named("Le Gall", "Anne"));
        print();
        object(other, there);
        assertThat(details()).contains(OUTDATED, TAG, "Opposition notée ou levée depuis\u00A0: Zola Émile");
        print();
        assertThat(details()).doesNotContain(OUTDATED);

        correct(zola, ZOLA.with(EXTRA_TIME, "33"));
        assertThat(details()).as("he has no sheet").doesNotContain(OUTDATED);

        withdraw(other, there);
        assertThat(details()).contains(OUTDATED, "Opposition notée ou levée depuis\u00A0: Zola Émile");
        object(other, there);
        assertThat(details()).doesNotContain(OUTDATED);
    }

    @Test
    void who_objects_in_both_or_came_since_is_no_change_by_what_was_noted_elsewhere() {
        var other = create("20/04/2049");
        var there = enrol(other, ZOLA);
        object(zola);
        print();
        object(other, there);
        assertThat(details()).doesNotContain(OUTDATED);

        var anne = CandidateFixture.named("Le Gall", "Anne");
        object(other, enrol(other, anne));
        enrol(anne);
        assertThat(details()).as("she has no sheet and gets none").doesNotContain(OUTDATED);
    }

    @Test
    void who_objected_and_was_removed_since_has_one_too() {
        print();
        object(zola);
        removeCandidates.remove(member, session, List.of(zola));
        assertThat(details()).contains(OUTDATED, "Candidat retiré depuis\u00A0: Zola Émile");
    }

    /** His sheet has the room that he left; what happened to him before is told where he is now. */
    @Test
    void who_was_reached_or_objected_and_was_moved_since_leaves_a_sheet_too() {
        printUnreachable();
        correct(zola, ZOLA.with(CONVOCATION_EMAIL, "emile@example.net"));
        print();
        object(reached);
        var other = ((CreateSession.Outcome.Created)
                        createSession.create(member, UUID.randomUUID(), SessionFixture.inRoom("Salle B305")))
                .session();
        enrol(CandidateFixture.named("Le Gall", "Anne"));
        moveCandidates.move(member, session, other, List.of(zola, reached));
        assertThat(details()).contains(TAG, WITHOUT_EMAIL, "Étienne Zoé", "Zola Émile");
    }

    @Test
    void those_of_candidates_without_email_concern_them_alone() {
        printUnreachable();
        assertThat(details()).contains("convocations.pdf?sans-email=oui").doesNotContain("n’est plus à jour");
        correct(reached, REACHED.with(EXTRA_TIME, "33"));
        enrol(CandidateFixture.named("Bichon", "Anne").with(CONVOCATION_EMAIL, "anne@example.net"));
        assertThat(details()).doesNotContain("n’est plus à jour", WITHOUT_EMAIL);

        enrol(CandidateFixture.named("Le Gall", "Anne"));
        correct(reached, REACHED.with(CONVOCATION_EMAIL, ""));
        assertThat(details())
                .contains("Le fichier des convocations sans e-mail n’est plus à jour", WITHOUT_EMAIL)
                .contains(
                        "Candidat inscrit depuis\u00A0: Le Gall Anne\u00A0; candidat corrigé depuis\u00A0: Étienne Zoé (")
                .doesNotContain(TAG);
    }

    @Test
    void whose_mail_did_not_leave_is_among_them_and_what_was_corrected_of_him_counts() {
        sendConvocations.send(new Order(member, session, 1, Map.of(reached, 1), Set.of()));
        printUnreachable();
        assertThat(details()).doesNotContain(WITHOUT_EMAIL);
        correct(reached, REACHED.with(EXTRA_TIME, "33"));
        assertThat(details()).contains(WITHOUT_EMAIL, "Candidat corrigé depuis\u00A0: Étienne Zoé (temps majoré)");
    }

    @Test
    void where_a_mail_reaches_everybody_by_now_who_asks_is_told_so_and_the_warning_goes() {
        printUnreachable();
        correct(zola, ZOLA.with(CONVOCATION_EMAIL, "emile@example.net"));
        assertThat(details()).contains(WITHOUT_EMAIL);
        assertThat(browser.get("/sessions/" + session + "/convocations.pdf?sans-email=oui")
                        .leadsTo())
                .endsWith("/sessions/" + session + "/convocations");
        assertThat(details()).doesNotContain("n’est plus à jour", WITHOUT_EMAIL);
    }

    @Test
    void once_the_session_began_nobody_is_summoned_and_nothing_is_said_of_them() {
        print();
        change(SessionFixture.inRoom("Salle B305"));
        sql.sql("update session set date = current_date - 1 where centre_id = ? and number = ?")
                .params(member.centre().value(), session.number())
                .update();
        assertThat(details()).doesNotContain(OUTDATED, "convocations.pdf", "Dernier téléchargement");
        assertThat(browser.get("/sessions/" + session + "/candidats").text()).doesNotContain(OUTDATED);
    }

    @Test
    void they_are_offered_where_there_is_somebody_to_summon() {
        removeCandidates.remove(member, session, List.of(zola, reached));
        assertThat(details()).doesNotContain("convocations.pdf");
    }

    private void print() {
        assertThat(browser.download("/sessions/" + session + "/convocations.pdf"))
                .startsWith('%', 'P', 'D', 'F');
    }

    private void printUnreachable() {
        assertThat(browser.download("/sessions/" + session + "/convocations.pdf?sans-email=oui"))
                .startsWith('%', 'P', 'D', 'F');
    }

    private SessionId create(String date) {
        return ((CreateSession.Outcome.Created)
                        createSession.create(member, UUID.randomUUID(), SessionFixture.on(date, "08:30")))
                .session();
    }

    private CandidateId enrol(TypedCandidate typed) {
        return enrol(session, typed);
    }

    private CandidateId enrol(SessionId where, TypedCandidate typed) {
        return ((EnrolCandidate.Outcome.Enrolled) enrolCandidate.enrol(member, where, UUID.randomUUID(), typed))
                .candidate();
    }

    private void correct(CandidateId candidate, TypedCandidate typed) {
        var version = candidates.get(member.centre(), session, candidate).version();
        assertThat(correctCandidate.correct(member, session, candidate, version, typed))
                .isInstanceOf(CorrectCandidate.Outcome.Corrected.class);
    }

    private void object(CandidateId candidate) {
        object(session, candidate);
    }

    private void object(SessionId where, CandidateId candidate) {
        var typed = new Objection.Typed("OBJECTION", "01/07/2019", "Aucun courrier");
        assertThat(noteObjection.note(member, where, candidate, Objection.print(Optional.empty()), typed))
                .isInstanceOf(NoteObjection.Outcome.Noted.class);
    }

    private void withdraw(CandidateId candidate) {
        withdraw(session, candidate);
    }

    private void withdraw(SessionId where, CandidateId candidate) {
        var noted = candidates.get(member.centre(), where, candidate).objection();
        assertThat(noteObjection.withdraw(member, where, candidate, Objection.print(noted)))
                .isInstanceOf(NoteObjection.Outcome.Noted.class);
    }

    private void change(TypedSession typed) {
        var version = sessions.get(member.centre(), session).version();
        assertThat(changeSession.change(member, session, version, typed))
                .isInstanceOf(ChangeSession.Outcome.Changed.class);
    }

    private String details() {
        return browser.get("/sessions/" + session).text();
    }
}
