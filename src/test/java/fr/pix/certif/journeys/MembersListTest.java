package fr.pix.certif.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.options.FilePayload;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From the list that a centre hands over to a member who sees its sessions (G5). */
class MembersListTest extends BrowserJourney {

    private static final String PASSWORD = "trois girafes et un lilas";

    @Test
    void G5_a_list_is_checked_mended_imported_and_its_member_enters() {
        var email = "zoe." + UUID.randomUUID() + "@example.net";
        var administrator = cast.administrator();
        isSignedIn(administrator);
        page.navigate("/admin/centres/" + administrator.member().centre() + "/membres/import");
        handOver("Nom;Prénom;E-mail\nLambert;;" + email + "\n");
        assertThat(page.locator("main")).containsText("Ligne 2, colonne B");
        assertThat(page.locator("main")).containsText("Le prénom manque. Ajoutez-le.");

        handOver("Nom;Prénom;E-mail\nLambert;Zoé;" + email + "\n");
        page.getByLabel("Motif").fill("Liste reçue le 24 novembre");
        page.getByText("Importer un membre").click();
        assertThat(page.locator("main")).containsText("Un membre ajouté");
        assertThat(page.locator("main")).containsText("Liste reçue le 24 novembre");

        page = browse(options());
        page.navigate(cast.link(email));
        page.getByLabel("Nouveau mot de passe").fill(PASSWORD);
        page.getByLabel("Le même mot de passe, une seconde fois").fill(PASSWORD);
        page.getByText("Enregistrer le mot de passe").click();
        assertThat(page.locator("main")).containsText("Votre mot de passe est enregistré");
        signIn(new Actor(administrator.member(), email, PASSWORD));
        page.getByText("J’accepte les conditions d’utilisation").click();
        assertThat(page.locator(".top")).containsText("Zoé Lambert");
        assertThat(page.locator(".side")).containsText("Centre de Testix");

        page.getByText("Historique").click();
        assertThat(page.locator("main")).containsText("Liste reçue le 24 novembre");
    }

    @Test
    void while_a_list_is_imported_the_page_says_so() {
        var administrator = cast.administrator();
        isSignedIn(administrator);
        page.navigate("/admin/centres/" + administrator.member().centre() + "/membres/import");
        handOver("Nom;Prénom;E-mail\nLambert;Zoé;zoe." + UUID.randomUUID() + "@example.net\n");
        page.getByLabel("Motif").fill("Liste reçue");
        assertThat(page.locator("progress")).hasCount(0);

        page.evaluate("addEventListener('submit', event => event.preventDefault(), {once: true})");
        page.getByText("Importer un membre").click();
        assertThat(page.getByText("Import d’un membre en cours")).isVisible();
        assertThat(page.locator("progress")).isVisible();

        page.getByLabel("Motif").fill("Liste reçue le 24 novembre");
        assertThat(page.locator("progress")).hasCount(0);
        page.getByText("Importer un membre").click();
        assertThat(page.locator("main")).containsText("Un membre ajouté");
    }

    private void handOver(String list) {
        page.getByLabel("Fichier de la liste")
                .setInputFiles(new FilePayload("membres.csv", "text/csv", list.getBytes(UTF_8)));
        leave(page.getByText("Vérifier le fichier"));
    }
}
