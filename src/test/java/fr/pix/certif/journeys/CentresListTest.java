package fr.pix.certif.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import fr.pix.certif.platform.table.OdsFixture;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From a spreadsheet to open centres, and to the members of one of them. */
class CentresListTest extends BrowserJourney {

    private static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";

    @Test
    void centres_and_members_of_an_ods_file_are_checked_and_imported() {
        var id = "UAI" + UUID.randomUUID();
        isSignedIn(cast.administrator());
        page.navigate("/admin/centres");
        page.getByText("Importer des centres").click();
        handOver("centres.ods", row("Nom", "Identifiant externe", "Type"), row("Lycée des Iris", id, "SCO"));
        assertThat(page.locator("main")).containsText("Lycée des Iris");
        page.getByLabel("Motif").fill("Rentrée 2026");
        page.getByText("Ouvrir un centre").click();
        assertThat(page.locator("main")).containsText("Un centre ouvert.");

        page.navigate("/admin/centres?q=" + id);
        page.locator(".row-link").first().click();
        assertThat(page.locator("main")).containsText("Rentrée 2026");
        page.getByText("Importer des membres").click();
        var email = "zoe." + UUID.randomUUID() + "@example.net";
        handOver("membres.ods", row("Nom", "Prénom", "E-mail"), row("Lambert", "Zoé", email));
        page.getByLabel("Motif").fill("Liste reçue le 24 novembre");
        page.getByText("Importer un membre").click();
        assertThat(page.locator("main")).containsText(email);
    }

    private void handOver(String name, String... rows) {
        page.getByLabel("Fichier de la liste")
                .setInputFiles(new FilePayload(name, ODS, OdsFixture.ofRows(String.join("", rows))));
        page.getByText("Vérifier le fichier").click();
        page.waitForURL(url -> url.contains("liste="));
    }

    private static String row(String... texts) {
        var cells = new String[texts.length];
        for (var n = 0; n < texts.length; n++) {
            cells[n] = OdsFixture.text(texts[n]);
        }
        return OdsFixture.row(cells);
    }
}
