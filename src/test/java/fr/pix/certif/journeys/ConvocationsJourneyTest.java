package fr.pix.certif.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import fr.pix.certif.candidates.CandidateField;
import fr.pix.certif.candidates.CandidateFixture;
import fr.pix.certif.candidates.EnrolCandidate;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.sessions.SessionFixture;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody summons the candidates of a session, and again when the hour changed; without scripts all the same. */
@ParameterizedClass
@ArgumentsSource(Scripts.class)
class ConvocationsJourneyTest extends BrowserJourney {

    private final boolean scripts;

    @Autowired
    private EnrolCandidate enrolCandidate;

    @Autowired
    private JdbcClient sql;

    ConvocationsJourneyTest(boolean scripts) {
        this.scripts = scripts;
    }

    @Override
    protected NewContextOptions options() {
        return super.options().setJavaScriptEnabled(scripts);
    }

    @Test
    void the_candidates_are_summoned_after_a_look_at_the_mail_and_again_when_the_hour_changed() {
        var actor = cast.member();
        var session = cast.session(actor, SessionFixture.GUIDE);
        enrol(actor, session, "Le Goff", "Yanis", "yanis@example.net");
        enrol(actor, session, "Lambert", "Zoé", "zoe@example.net");
        enrol(actor, session, "Zola", "Émile", "");
        isSignedIn(actor);
        page.navigate("/sessions/" + session + "/candidats");
        click("Convocations");
        shoot("1-liste");
        assertThat(page.locator("main")).containsText("3 candidats · 2 convocations à envoyer · 1 sans e-mail");
        page.getByLabel("Convoquer Lambert Zoé").uncheck();
        click("Relire avant d’envoyer");
        assertThat(page.locator("h1")).hasText("Envoyer 1 convocation");
        assertThat(page.locator(".letter")).containsText("Bonjour Yanis Le Goff,");
        click("Ne rien envoyer");
        click("Relire avant d’envoyer");
        assertThat(page.locator("main")).containsText("1 candidat n’a pas d’e-mail");
        shoot("2-apercu");
        page.getByLabel("Message à").selectOption("Le Goff Yanis");
        click("Afficher");
        assertThat(page.locator(".letter")).containsText("Bonjour Yanis Le Goff,");
        click("Envoyer les 2 convocations");
        assertThat(page.locator(".notice")).containsText("2 convocations partent.");
        assertThat(page.locator("tbody tr").nth(0)).containsText("En cours d’envoi");
        shoot("3-envoyees");

        sql.sql(
                        "update mail set sent_at = now(), next_attempt_at = null, kept_at = null where recipient in ('yanis@example.net', 'zoe@example.net')")
                .update();
        page.goBack();
        page.navigate("/sessions/" + session + "/modification");
        page.getByLabel("Heure de début (heure locale)").fill("14:00");
        click("Modifier la session");
        assertThat(page.locator(".notice.warn")).containsText("Les convocations de 2 candidats ne sont plus à jour.");
        page.navigate("/sessions/" + session + "/candidats");
        page.getByText("Renvoyer les convocations").click();
        assertThat(page.locator("main")).containsText("Les convocations de 2 candidats ne sont plus à jour.");
        assertThat(page.locator("tbody tr").nth(1)).containsText("Heure\u00a0: 13:30 → 14:00");
        shoot("4-a-renvoyer");
        click("Relire avant d’envoyer");
        assertThat(page.locator(".letter")).containsText("Ce qui a changé\u00a0: l’heure.");
        click("Envoyer les 2 convocations");
        assertThat(page.locator(".notice")).containsText("2 convocations partent.");
    }

    @Test
    void once_the_session_has_begun_nothing_is_to_be_sent_any_more() {
        var actor = cast.member();
        var session = cast.session(actor, SessionFixture.GUIDE);
        enrol(actor, session, "Le Goff", "Yanis", "yanis@example.net");
        sql.sql("update session set date = '2019-03-05' where number = ?")
                .param(session.number())
                .update();
        isSignedIn(actor);
        page.navigate("/sessions/" + session + "/convocations");
        assertThat(page.locator("main")).containsText("Cette session a commencé");
        assertThat(page.locator("tbody tr")).containsText("Non envoyée");
        assertThat(page.locator("main")).containsText("1 candidat · aucune convocation à envoyer");
        assertThat(page.locator("main")).not().containsText("À envoyer");
    }

    private void enrol(Actor by, SessionId session, String birthName, String firstName, String email) {
        enrolCandidate.enrol(
                by.member(),
                session,
                UUID.randomUUID(),
                CandidateFixture.named(birthName, firstName).with(CandidateField.CONVOCATION_EMAIL, email));
    }

    private void click(String name) {
        leave(page.locator("main .button", new Page.LocatorOptions().setHasText(name))
                .first());
    }

    private void shoot(String name) {
        var folder = System.getenv("D4_SHOTS");
        if (folder != null && scripts) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, name + ".png"))
                    .setFullPage(true));
        }
    }
}
