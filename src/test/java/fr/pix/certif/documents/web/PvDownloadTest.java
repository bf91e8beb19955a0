package fr.pix.certif.documents.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.centres.Member;
import fr.pix.certif.centres.MemberFixture;
import fr.pix.certif.documents.DownloadPv;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.platform.web.Browser;
import fr.pix.certif.sessions.ChangeSession;
import fr.pix.certif.sessions.CreateSession;
import fr.pix.certif.sessions.SessionField;
import fr.pix.certif.sessions.SessionFixture;
import fr.pix.certif.sessions.SessionLookup;
import fr.pix.certif.sessions.TypedSession;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The PV from a session's page (G68–G73), and the warning when it is out of date. */
@CertifTest
class PvDownloadTest {

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
    DownloadPv downloadPv;

    private Member member;
    private Browser browser;

    @BeforeEach
    void signIn() {
        member = members.of("Europe/Paris");
        browser = browser(member);
    }

    @Test
    void g55_g69_the_page_of_a_session_leads_to_its_pv() {
        var session = create(SessionFixture.GUIDE);
        assertThat(details(session))
                .contains("href=\"/sessions/" + session + "/pv.ods\"")
                .contains("Télécharger le PV (.ods)")
                .contains("href=\"/sessions/" + session + "/pv.pdf\"")
                .contains("Télécharger le PV (.pdf)");
    }

    @Test
    void g70_g73_the_browser_is_offered_a_spreadsheet_named_after_the_session() {
        var session = create(SessionFixture.GUIDE);
        var file = browser.get("/sessions/" + session + "/pv.ods");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type")).isEqualTo("application/vnd.oasis.opendocument.spreadsheet");
        assertThat(file.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"pv-session-" + session + ".ods\"");
        assertThat(file.header("Cache-Control")).contains("no-store");
        assertThat(file.text()).startsWith("PK");
    }

    @Test
    void it_is_offered_as_a_pdf_too() {
        var session = create(SessionFixture.GUIDE);
        var file = browser.get("/sessions/" + session + "/pv.pdf");
        assertThat(file.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(file.header("Content-Disposition")).endsWith("pv-session-" + session + ".pdf\"");
        assertThat(file.header("Cache-Control")).contains("no-store");
        assertThat(file.text()).startsWith("%PDF-");
    }

    @Test
    void g33_another_centre_s_pv_does_not_exist_and_nobody_takes_one_without_signing_in() {
        var session = create(SessionFixture.GUIDE);
        var stranger = browser(members.of("Europe/Paris"));
        for (var path : List.of("/sessions/" + session + "/pv.ods", "/sessions/" + session + "/pv.pdf")) {
            assertThat(stranger.get(path).status()).isEqualTo(404);
            assertThat(new Browser(port).get(path).leadsTo()).startsWith("/connexion");
        }
    }

    @Test
    void g71_it_is_filled_with_the_session_as_the_clocks_of_the_site_show_it() {
        members.declareSite(member, "Saint-Denis", "Indian/Reunion");
        var pv = downloadPv.download(member, create(SessionFixture.with(SessionField.SITE, "Saint-Denis")));
        assertThat(pv.start()).isEqualTo(LocalTime.of(13, 30));
        assertThat(pv.end()).isEqualTo(LocalTime.of(15, 30));
        assertThat(pv.zone()).contains("Réunion");
        assertThat(pv.centre()).isEqualTo("Centre de Testix");
        assertThat(pv.identifier()).isEqualTo("Identifiant local");
        assertThat(pv.revision().number()).isEqualTo(1);
        assertThat(downloadPv.download(member, create(SessionFixture.GUIDE)).zone())
                .isNull();
    }

    @Test
    void a_pv_taken_before_the_last_change_is_told_with_what_changed() {
        var session = create(SessionFixture.GUIDE);
        assertThat(details(session)).doesNotContain("plus à jour");
        browser.get("/sessions/" + session + "/pv.ods");
        assertThat(details(session)).doesNotContain("plus à jour");

        change(session, SessionFixture.inRoom("Salle B305"));
        assertThat(details(session))
                .contains("par Anne-Cécile Bichon n'est plus à jour.")
                .contains("Salle\u00A0: Salle B304 → Salle B305");

        browser.get("/sessions/" + session + "/pv.pdf");
        assertThat(details(session)).doesNotContain("plus à jour");
    }

    @Test
    void a_change_that_was_undone_leaves_the_paper_right() {
        var session = create(SessionFixture.GUIDE);
        downloadPv.download(member, session);
        change(session, SessionFixture.inRoom("Salle B305"));
        change(session, SessionFixture.on("20/04/2049", "14:00"));
        assertThat(details(session))
                .contains("Ce qui a changé – Date\u00A0: 19/04/2049 → 20/04/2049\u00A0; Heure\u00A0: 13:30 → 14:00. ");
        change(session, SessionFixture.GUIDE);
        assertThat(details(session)).doesNotContain("plus à jour");
    }

    private SessionId create(TypedSession typed) {
        return createSession.create(member, UUID.randomUUID(), typed) instanceof CreateSession.Outcome.Created(var id)
                ? id
                : failed();
    }

    private void change(SessionId session, TypedSession typed) {
        var version = sessions.get(member.centre(), session).version();
        assertThat(changeSession.change(member, session, version, typed))
                .isInstanceOf(ChangeSession.Outcome.Changed.class);
    }

    private String details(SessionId session) {
        return browser.get("/sessions/" + session).text();
    }

    private Browser browser(Member member) {
        return new Browser(port)
                .with("certif="
                        + new SignedInFixture(sql).signIn(member.account()).text());
    }

    private static SessionId failed() {
        throw new AssertionError("not created");
    }
}
