package fr.pix.certif.documents.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.centres.MemberFixture;
import fr.pix.certif.platform.web.Browser;
import fr.pix.certif.sessions.CreateSession;
import fr.pix.certif.sessions.SessionFixture;
import fr.pix.certif.sessions.TypedSession;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page of a session tells of its own texts that a .pdf would show with question marks. */
@CertifTest
class UnprintedSessionTest {

    private static final String WARNING = "ne peuvent pas s’imprimer en .pdf";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private CreateSession createSession;

    @Autowired
    private MemberFixture members;

    @Test
    void it_names_what_of_the_session_no_pdf_shows_and_the_spreadsheets_to_take_instead() {
        assertThat(page("بغداد", "B304 😀", "Anne-Cécile Bichon", ""))
                .contains(WARNING + "\u00A0: Nom du site et Salle. Prenez les documents en .ods.")
                .contains("«\u00A0?\u00A0»");
        assertThat(page("Site 1", "B304", "李明", "Apporter\n一"))
                .contains(WARNING + "\u00A0: Surveillant et Observations.");
    }

    @Test
    void it_says_nothing_where_all_of_it_is_shown() {
        assertThat(page("Phú Mỹ", "Œuvre “B304”", "Ζωή Иванова", "L’« ascenseur »\nest en panne…"))
                .doesNotContain(WARNING);
    }

    private String page(String site, String room, String invigilators, String observations) {
        var member = members.of("Europe/Paris");
        var typed = new TypedSession(
                site, room, SessionFixture.GUIDE.date(), SessionFixture.GUIDE.time(), invigilators, observations);
        var session =
                ((CreateSession.Outcome.Created) createSession.create(member, UUID.randomUUID(), typed)).session();
        return new Browser(port)
                .with("certif="
                        + new SignedInFixture(sql).signIn(member.account()).text())
                .get("/sessions/" + session)
                .text();
    }
}
