package fr.pix.certif.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import fr.pix.certif.candidates.CandidateField;
import fr.pix.certif.candidates.CandidateFixture;
import fr.pix.certif.sessions.SessionFixture;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A candidate's mother calls: he is to get no more mails, and she wants all that is kept about him. */
class RightsJourneyTest extends BrowserJourney {

    @Test
    void an_objection_is_noted_minded_and_withdrawn_and_all_that_is_kept_is_handed_over() {
        var actor = cast.member();
        var session = cast.session(actor, SessionFixture.GUIDE);
        cast.candidate(
                actor, session, CandidateFixture.with(CandidateField.CONVOCATION_EMAIL, "yanis.le-goff@example.net"));
        isSignedIn(actor);
        page.navigate("/sessions/" + session + "/candidats");
        page.locator(".row-link").first().click();
        page.getByText("Noter une opposition").click();
        page.locator(".opener").click();
        assertThat(page.locator(".flatpickr-calendar.open")).isVisible();
        page.keyboard().press("Escape");
        page.getByLabel("Demande reçue le").fill("hier");
        click("Enregistrer");
        assertThat(page.locator("main")).containsText("Écrivez la date comme 19/04/2026.");
        page.getByLabel("Demande reçue le").fill("03/05/2026");
        page.getByLabel("Sur quoi elle porte").fill("Ses parents ne veulent pas qu’il reçoive d’e-mail.");
        shoot("1-opposition");
        click("Enregistrer");
        assertThat(page.locator("main"))
                .containsText("Cette personne s’oppose à un usage de ses données depuis le 03/05/2026");
        shoot("2-fiche");
        var candidate = page.url().replaceAll("\\?.*", "");

        page.navigate("/sessions/" + session + "/candidats");
        assertThat(page.locator("tbody .tag")).containsText("Opposition");
        shoot("3-liste");
        page.navigate("/sessions/" + session + "/convocations");
        assertThat(page.locator("main")).containsText("aucune convocation à envoyer");
        page.getByLabel("Convoquer Le Goff Yanis").check();
        click("Relire avant d’envoyer");
        send();
        assertThat(page.locator(".notice").first()).containsText("Personne n’est choisi\u00a0: rien n’est parti.");
        page.getByLabel("Écrire quand même à Le Goff Yanis").check();
        shoot("4-convocation");
        send();
        assertThat(page.locator(".notice").first()).containsText("1 convocation part.");

        page.navigate(candidate);
        page.getByText("Tout ce qui est conservé sur cette personne").click();
        assertThat(page.locator("h1")).hasText("Données conservées sur Le Goff Yanis");
        assertThat(page.locator("main")).containsText("yanis.le-goff@example.net");
        assertThat(page.locator("main")).containsText("par un membre du centre");
        assertThat(page.locator("main")).not().containsText("Bichon");
        shoot("5-releve");
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.getByText("À remettre à la personne")).isHidden();
        shoot("6-imprime");
        page.pdf(new Page.PdfOptions().setPath(picture("7-imprime.pdf")).setFormat("A4"));
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.SCREEN));
        var file =
                page.waitForDownload(() -> page.getByText("Télécharger (.json)").click());
        assertThat(file.suggestedFilename()).matches("donnees-du-candidat-\\d+\\.json");

        page.navigate(candidate + "/opposition");
        click("Lever l’opposition");
        assertThat(page.locator(".notice")).hasText("L’opposition est levée.");
        assertThat(page.locator(".history")).containsText("Relevé de toutes les données établi le");
        shoot("8-levee");
    }

    private void send() {
        leave(page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Envoyer").setExact(true)));
    }

    private void click(String name) {
        leave(page.locator("main .button", new Page.LocatorOptions().setHasText(name))
                .first());
    }

    private void shoot(String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setPath(picture(name + ".png")).setFullPage(true));
    }

    private static Path picture(String name) {
        return Path.of("target/pictures/rights", name);
    }
}
