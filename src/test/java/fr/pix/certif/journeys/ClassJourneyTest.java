package fr.pix.certif.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import fr.pix.certif.sessions.SessionFixture;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A school hands its register over once, and enrols a class by ticking; without scripts all the same. */
@ParameterizedClass
@ArgumentsSource(Scripts.class)
class ClassJourneyTest extends BrowserJourney {

    private static final String EXPORT = """
            Nom de famille;Prénom;Sexe;Date de naissance;Code commune naissance;Commune de naissance;Pays de naissance;Division;INE
            LE GOFF;Yanis;M;14/03/2011;29019;BREST;FRANCE;3A;1
            LE GOFF;Zoé;F;14/03/2011;29019;BREST;FRANCE;3A;2
            ZOLA;Émile;M;02/04/2011;75056;PARIS;FRANCE;3A;3
            ÉLAN;Noé;M;03/04/2011;;;;3A;4
            DURAND;Anna;F;31/02/2011;29019;BREST;FRANCE;3A;5
            MARTIN;Léo;M;05/05/2011;29019;BREST;FRANCE;3B;6
            BRUN;Lou;F;06/05/2011;29019;BREST;FRANCE;;7
            """;

    private final boolean scripts;

    @Autowired
    private JdbcClient sql;

    ClassJourneyTest(boolean scripts) {
        this.scripts = scripts;
    }

    @Override
    protected NewContextOptions options() {
        return super.options().setJavaScriptEnabled(scripts);
    }

    @Test
    void a_student_who_was_never_enrolled_is_handed_his_data_and_taken_out() {
        var actor = cast.member();
        sql.sql("update centre set type = 'SCO' where id = ?")
                .param(actor.member().centre().value())
                .update();
        isSignedIn(actor);
        page.navigate("/eleves");
        page.getByLabel("Fichier")
                .setInputFiles(new FilePayload("siecle.csv", "text/csv", EXPORT.getBytes(StandardCharsets.ISO_8859_1)));
        click("Vérifier le fichier");
        page.getByText("1 colonne ignorée").click();
        assertThat(page.locator("details li")).hasText("INE");
        click("Importer 6 élèves");
        page.getByText("3B", new Page.GetByTextOptions().setExact(true)).click();
        page.getByText("MARTIN Léo").click();
        assertThat(page.locator("h1")).hasText("Données conservées sur MARTIN Léo");
        assertThat(page.locator("[aria-labelledby=register]")).containsText("05/05/2011");
        var file =
                page.waitForDownload(() -> page.getByText("Télécharger (.json)").click());
        Assertions.assertThat(file.suggestedFilename()).matches("donnees-de-l-eleve-\\d+\\.json");
        click("Retirer du registre");
        assertThat(page.locator("h1")).hasText("Retirer MARTIN Léo du registre\u00a0?");
        click("Retirer du registre");
        assertThat(page.locator(".notice")).hasText("L’élève est retiré du registre.");
        assertThat(page.locator("main")).containsText("5 élèves dans 1 classe");
        page.navigate("/centre/historique");
        assertThat(page.locator("main")).containsText("Élève retiré du registre le");
        assertThat(page.locator("main")).containsText("Relevé de toutes les données d’un élève établi le");
        assertThat(page.locator("main")).not().containsText("MARTIN");
    }

    @Test
    void a_class_is_enrolled_from_the_register_that_was_imported_once() {
        var actor = cast.member();
        sql.sql("update centre set type = 'SCO' where id = ?")
                .param(actor.member().centre().value())
                .update();
        var session = cast.session(actor, SessionFixture.GUIDE);
        isSignedIn(actor);
        page.navigate("/sessions/" + session + "/candidats");
        assertThat(page.locator(".nav")).containsText("Élèves");
        assertThat(page.locator(".empty .button").first()).hasText("Inscrire une classe");
        click("Inscrire une classe");
        assertThat(page.locator("main")).containsText("Le registre des élèves est vide");
        click("Importer les élèves");
        page.getByLabel("Fichier")
                .setInputFiles(new FilePayload("siecle.csv", "text/csv", EXPORT.getBytes(StandardCharsets.ISO_8859_1)));
        click("Vérifier le fichier");
        assertThat(page.locator("main")).containsText("1 ligne à corriger");
        assertThat(page.locator("tbody tr")).containsText("D6");
        assertThat(page.locator("tbody tr")).containsText("DURAND Anna");
        assertThat(page.locator("main")).containsText("1 élève sera à compléter pour être inscrit à une session");
        assertThat(page.locator("main"))
                .containsText("Lieu de naissance absent de la liste, ou inconnu\u00A0: 1 élève");
        assertThat(page.locator(".names li").filter(new Locator.FilterOptions().setHasText("BRUN")))
                .hasText("BRUN Lou 06/05/2011");
        shoot("5-verification");
        click("Importer 6 élèves");
        assertThat(page.locator(".notice"))
                .containsText("Le registre contient maintenant 6 élèves de votre liste. 1 ligne a été laissée de côté");
        assertThat(page.locator("tbody tr")).containsText("DURAND Anna");
        assertThat(page.locator("main")).containsText("6 élèves dans 2 classes");
        assertThat(page.locator("main")).containsText("Sans classe");
        shoot("6-registre");

        page.navigate("/sessions/" + session + "/candidats/eleves");
        assertThat(page.locator("#classe")).hasValue("3A");
        assertThat(page.locator("#classe option").last()).hasText("Sans classe (1)");
        page.navigate("/eleves");
        page.getByText("3A", new Page.GetByTextOptions().setExact(true)).click();
        click("Inscrire à une session");
        assertThat(page.locator("h1")).hasText("À quelle session inscrire les élèves de 3A\u00A0?");
        page.getByLabel("Chercher une session").fill("aucune");
        click("Rechercher");
        assertThat(page.locator("main")).containsText("Aucune session à venir ne correspond.");
        page.getByLabel("Chercher une session").fill(session.toString());
        click("Rechercher");
        page.getByText("Session " + session + " ·").click();
        assertThat(page.locator("tbody tr")).hasCount(4);
        assertThat(page.locator("tbody tr").first()).containsText("À compléter");
        page.getByText("Tout décocher").click();
        assertThat(page.locator("tbody input:checked")).hasCount(0);
        page.getByText("Tout cocher").click();
        assertThat(page.locator("tbody input:checked")).hasCount(3);
        page.getByLabel("Inscrire ZOLA Émile").uncheck();
        shoot("7-classe");
        click("Inscrire les élèves cochés");
        assertThat(page.locator(".notice")).containsText("2 élèves sont inscrits à la session.");
        leave(page.getByText("Annuler cette inscription"));
        assertThat(page.locator(".notice")).containsText("2 candidats retirés de la session");
        leave(page.getByText("Annuler ce retrait"));
        assertThat(page.locator("tbody tr")).hasCount(2);

        var other = cast.session(actor, SessionFixture.GUIDE);
        page.navigate("/sessions/" + other + "/candidats/eleves?classe=3A");
        assertThat(page.locator("tbody input:checked")).hasCount(1);
        page.getByText("Tout cocher").click();
        assertThat(page.locator("tbody input:checked")).hasCount(3);

        page.navigate("/sessions/" + session + "/candidats/eleves?classe=3A");
        assertThat(page.locator("tbody")).containsText("Déjà dans cette session");
        page.getByText("Compléter et inscrire").click();
        assertThat(page.getByLabel("Nom de naissance")).hasValue("ÉLAN");
        assertThat(page.getByLabel("Classe")).hasValue("3A");
        page.getByLabel("Code postal").fill("29200");
        page.getByLabel("Commune de naissance").fill("Brest");
        click("Enregistrer et voir la liste");
        assertThat(page.locator("tbody tr")).hasCount(3);
    }

    @Test
    void a_row_is_mended_where_the_register_was_pasted() {
        var actor = cast.member();
        sql.sql("update centre set type = 'SCO' where id = ?")
                .param(actor.member().centre().value())
                .update();
        isSignedIn(actor);
        page.navigate("/eleves");
        var field = page.getByLabel("Ou collez un tableau");
        field.fill(EXPORT);
        click("Vérifier le tableau");
        page.getByText("Corriger le texte collé").click();
        assertThat(field).isInViewport();
        assertThat(field).hasValue(EXPORT);
        click("Importer 6 élèves");
        assertThat(page.locator(".notice")).containsText("1 ligne a été laissée de côté");
        page.getByText("Corriger le texte collé").click();
        assertThat(field).isInViewport();
        field.fill(field.inputValue().replace("31/02/2011", "28/02/2011"));
        click("Vérifier le tableau");
        assertThat(page.locator("main")).containsText("1 nouvel élève");
        assertThat(field).hasValue("");
        click("Importer 7 élèves");
        assertThat(page.locator(".notice")).containsText("il contient les 7 élèves de votre liste");
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
