package fr.pix.certif.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Route;
import fr.pix.certif.documents.web.HeldBundles;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.sessions.SessionFixture;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The papers of two sessions, ticked in the list and printed at once. */
class BundleJourneyTest extends BrowserJourney {

    @TempDir
    Path folder;

    @Autowired
    HeldBundles bundles;

    @Test
    void sessions_are_ticked_and_their_papers_come_as_one_file_that_says_how_far_it_is() throws IOException {
        tickAndLook();
        var download = page.waitForDownload(
                () -> page.getByText("Télécharger la pochette (.pdf)").click());
        assertThat(page.locator("#progress [role=status]")).hasText("Le fichier est complet.");
        assertThat(page.locator("#progress progress")).hasCount(0);
        assertThat(download.suggestedFilename()).matches("pochette-\\d{4}-\\d\\d-\\d\\d\\.pdf");
        assertThatItHasAllPapers(download);
    }

    @Test
    void without_scripts_it_is_the_same_file() throws IOException {
        page = browse(options().setJavaScriptEnabled(false));
        tickAndLook();
        assertThatItHasAllPapers(page.waitForDownload(
                () -> page.getByText("Télécharger la pochette (.pdf)").click()));
    }

    @Test
    void a_download_that_breaks_off_is_told_and_nothing_is_kept() {
        tickAndLook();
        page.route("**/pochette.pdf*", Route::abort);
        page.getByText("Télécharger la pochette (.pdf)").click();
        assertThat(page.locator("#progress [role=status]")).containsText("s’est interrompu");
    }

    /** To try again helps nobody who has two already, or of whose sessions one is gone. */
    @Test
    void what_is_refused_is_a_page_that_says_why() {
        var account = tickAndLook().member().account();
        bundles.holdAll(account);
        leave(page.getByText("Télécharger la pochette (.pdf)"));
        assertThat(page.locator("h1")).hasText("Deux pochettes sont déjà en cours de téléchargement");
        bundles.giveBackAll(account);

        page.goBack();
        page.waitForDownload(
                () -> page.getByText("Télécharger la pochette (.pdf)").click());
        assertThat(page.locator("#progress [role=status]")).hasText("Le fichier est complet.");

        page.locator("[data-follows]").evaluate("link => link.href += '&session=1'");
        leave(page.getByText("Télécharger la pochette (.pdf)"));
        assertThat(page.locator(".notice.warn")).containsText("La session 1 n’existe pas ou plus dans votre centre");
        assertThat(page.locator("tbody tr")).hasCount(2);
        page.waitForDownload(
                () -> page.getByText("Télécharger la pochette (.pdf)").click());
    }

    /** A colleague adds one between the page and the click. */
    @Test
    void a_day_of_which_there_are_more_sessions_by_now_says_how_far_it_is_all_the_same() {
        var actor = tickAndLook();
        page.navigate("/sessions/pochette?jour=19/04/2049");
        assertThat(page.locator("tbody tr")).hasCount(2);
        cast.session(actor, SessionFixture.on("19/04/2049", "16:00"));
        page.evaluate("""
                () => {
                    const status = document.querySelector("#progress [role=status]");
                    window.said = [];
                    new MutationObserver(() => said.push(status.textContent)).observe(status, {childList: true});
                }""");
        page.waitForDownload(
                () -> page.getByText("Télécharger la pochette (.pdf)").click());
        assertThat(page.locator("#progress [role=status]")).hasText("Le fichier est complet.");
        assertThat(page.evaluate("said.join()").toString()).contains("Sessions prêtes\u00A0: 3 sur 3");
    }

    /** The browser complains of the answers that the stories want. */
    @Override
    protected boolean isExpected(String complaint) {
        return super.isExpected(complaint)
                || complaint.contains("the server responded with a status of 503")
                || complaint.contains("net::ERR_FAILED");
    }

    private Actor tickAndLook() {
        var actor = cast.member();
        var late = cast.session(actor, SessionFixture.on("19/04/2049", "14:00"));
        var early = cast.session(actor, SessionFixture.on("19/04/2049", "08:30"));
        isSignedIn(actor);
        page.navigate("/sessions/liste");
        tick(late);
        tick(early);
        leave(page.getByText("Imprimer la pochette"));
        assertThat(page.locator("tbody tr").first()).containsText("08:30");
        assertThat(page.locator("tbody tr")).hasCount(2);
        return actor;
    }

    private void tick(SessionId session) {
        page.getByLabel("Choisir la session " + session).check();
    }

    private void assertThatItHasAllPapers(Download download) throws IOException {
        var file = folder.resolve("pochette.pdf");
        download.saveAs(file);
        try (var pdf = Loader.loadPDF(file.toFile())) {
            assertThat(new PDFTextStripper().getText(pdf).split("Kit du surveillant, session", -1))
                    .hasSize(3);
        }
    }
}
