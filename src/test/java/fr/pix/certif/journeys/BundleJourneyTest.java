package fr.pix.certif.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Route.FulfillOptions;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.sessions.SessionFixture;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The papers of two sessions, ticked in the list and printed at once. */
class BundleJourneyTest extends BrowserJourney {

    @TempDir
    Path folder;

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
    void a_download_that_fails_is_told_and_nothing_is_kept() {
        tickAndLook();
        page.route("**/pochette.pdf*", route -> route.fulfill(new FulfillOptions().setStatus(404)));
        page.getByText("Télécharger la pochette (.pdf)").click();
        assertThat(page.locator("#progress [role=status]")).containsText("s’est interrompu");
    }

    private void tickAndLook() {
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
