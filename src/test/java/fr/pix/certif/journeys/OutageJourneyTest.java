package fr.pix.certif.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import fr.pix.certif.platform.database.BrokenConnection;
import fr.pix.certif.sessions.SessionFixture;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The database goes away while a form is sent: the page that says so holds what was typed, and sends it. */
class OutageJourneyTest extends BrowserJourney {

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TransactionOperations transaction;

    @Test
    void a_change_that_could_not_be_taken_is_sent_again_by_a_button() throws InterruptedException {
        var actor = cast.member();
        var session = cast.session(actor, SessionFixture.GUIDE);
        isSignedIn(actor);
        page.navigate("/sessions/" + session + "/modification");
        page.getByLabel("Nom de la salle").fill("Salle « B306 »");
        var broken = BrokenConnection.ofNextRequest(sql, transaction);
        page.getByText("Modifier la session").click();
        broken.join();
        assertThat(page.locator("h1")).hasText("Le service est momentanément indisponible");
        Assertions.assertThat(Axe.violations(page)).isEmpty();
        page.getByText("Envoyer de nouveau").click();
        page.waitForURL("**/sessions/" + session + "?fait=modification");
        assertThat(page.locator(".facts")).containsText("Salle « B306 »");
    }

    @Override
    protected boolean isExpected(String complaint) {
        return complaint.contains("the server responded with a status of 503") || super.isExpected(complaint);
    }
}
