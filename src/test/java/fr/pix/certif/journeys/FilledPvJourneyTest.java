package fr.pix.certif.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.pix.certif.documents.filled.FilledPvFixture.CERTIFICATION;
import static fr.pix.certif.documents.filled.FilledPvFixture.FIRST_NAME;
import static fr.pix.certif.documents.filled.FilledPvFixture.NAME;
import static fr.pix.certif.documents.filled.FilledPvFixture.SCREEN;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import fr.pix.certif.candidates.CandidateFixture;
import fr.pix.certif.documents.filled.FilledPvFixture;
import fr.pix.certif.documents.filled.FilledSheet;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.sessions.SessionFixture;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A teacher hands over the PV that came out of the room, with scripts and without. */
@ParameterizedClass(name = "scripts: {0}")
@ArgumentsSource(Scripts.class)
class FilledPvJourneyTest extends BrowserJourney {

    private static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";

    private final boolean scripts;

    @Autowired
    private JdbcClient sql;

    private Actor actor;
    private SessionId session;

    FilledPvJourneyTest(boolean scripts) {
        this.scripts = scripts;
    }

    @Override
    protected NewContextOptions options() {
        return super.options().setJavaScriptEnabled(scripts);
    }

    @BeforeEach
    void aSessionThatIsOver() {
        actor = cast.member();
        session = cast.session(actor, SessionFixture.GUIDE);
        cast.candidate(actor, session, CandidateFixture.TYPED);
        cast.candidate(actor, session, CandidateFixture.named("Zola", "Émile"));
        isSignedIn(actor);
        page.navigate("/sessions/" + session);
    }

    @Test
    void what_was_noted_is_accepted_and_stands_on_the_candidate_s_page_and_the_next_pv() {
        handOver(pv -> {
            pv.type(pv.row(NAME, "Le Goff"), CERTIFICATION, "#1234567");
            pv.type(pv.row(NAME, "Le Goff"), SCREEN, "x");
            pv.type(pv.row(NAME, "Zola"), FIRST_NAME, "Emilie");
        });
        assertThat(page.getByLabel("Numéro de certification\u00A0: «\u00A01234567\u00A0»"))
                .isChecked();
        assertThat(page.getByLabel("Écran de fin de test vu")).isChecked();
        assertThat(page.getByLabel("Prénom")).not().isChecked();
        button("Enregistrer ce qui est coché").click();
        assertThat(page.locator(".notice.ok")).containsText("2 différences acceptées");

        page.navigate("/sessions/" + session + "/candidats");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Le Goff Yanis"))
                .click();
        assertThat(page.locator("main")).containsText("1234567");
        assertThat(page.locator(".history li").first()).containsText("PV rempli importé le");

        page.navigate("/sessions/" + session);
        handOver(_ -> {});
        assertThat(page.locator("main")).containsText("Ce PV ne dit rien d’autre que la session");
    }

    @Test
    void what_was_not_accepted_stays_to_be_done_and_then_the_papers_are_kept() {
        handOver(pv -> {
            pv.type(pv.row(NAME, "Le Goff"), CERTIFICATION, "1234567");
            pv.type(pv.row(NAME, "Le Goff"), SCREEN, "?");
            pv.type(pv.row(NAME, "Zola"), FIRST_NAME, "Emilie");
            var line = pv.row(NAME, "Zola") + 1;
            pv.type(line, NAME, "Sand");
            pv.type(line, FIRST_NAME, "George");
        });
        button("Enregistrer ce qui est coché").click();
        assertThat(page.locator(".notice.ok")).containsText("1 différence acceptée");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Il reste à faire")))
                .isVisible();
        assertThat(page.locator("main")).containsText("1 point à vérifier");
        assertThat(page.getByLabel("Prénom")).not().isChecked();
        assertThat(button("Inscrire Sand George")).isVisible();

        page.navigate("/sessions/" + session);
        handOver(pv -> pv.type(pv.row(NAME, "Zola"), FIRST_NAME, "Emilie"));
        page.getByLabel("Prénom").check();
        button("Enregistrer ce qui est coché").click();
        assertThat(page.locator(".notice.ok")).containsText("Gardez sous clé les papiers de la session");
        assertThat(page.locator("#report")).hasCount(0);
    }

    @Test
    void who_came_unannounced_is_enrolled_by_the_form_that_knows_what_the_pv_says() {
        handOver(pv -> {
            var line = pv.row(NAME, "Zola") + 1;
            pv.type(line, NAME, "Sand");
            pv.type(line, FIRST_NAME, "George");
            pv.type(line, FilledPvFixture.BIRTH_DATE, "01/07/2004");
            pv.type(line, CERTIFICATION, "7654321");
        });
        assertThat(page.locator("main")).containsText("1 personne du PV n’est pas inscrite");
        button("Inscrire Sand George").click();
        assertThat(page.getByLabel("Nom de naissance")).hasValue("Sand");
        assertThat(page.getByLabel("Prénom")).hasValue("George");
        assertThat(page.getByLabel("Date de naissance")).hasValue("01/07/2004");
        assertThat(page.locator(".error")).hasCount(0);
        assertThat(page.locator("main")).containsText("Vous revenez ensuite à la comparaison du PV.");
        link("Annuler").click();
        assertThat(page.locator("main")).containsText("1 personne du PV n’est pas inscrite");
        button("Inscrire Sand George").click();
        page.getByLabel("F", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("Code postal").fill("29200");
        page.getByLabel("Commune de naissance").fill("Brest");
        page.getByLabel("Gratuite").check();
        button("Enregistrer et revenir au PV").click();
        assertThat(page.locator(".notice.ok")).containsText("Sand George\u00A0: inscription enregistrée.");
        assertThat(page.getByLabel("Numéro de certification\u00A0: «\u00A07654321\u00A0»"))
                .isChecked();
        assertThat(page.locator("main")).not().containsText("n’est pas inscrite");
        button("Enregistrer ce qui est coché").click();
        assertThat(page.locator(".notice.ok")).containsText("Il ne reste rien à reporter de ce PV.");
    }

    @Test
    void what_was_written_by_hand_is_typed_for_each_candidate() {
        sql.sql("update session set date = '2019-03-05' where number = ?")
                .param(session.number())
                .update();
        page.navigate("/sessions/" + session + "/pv/retour");
        assertThat(page.locator("main")).containsText("par «\u00A0Saisir le relevé\u00A0»");
        link("Voir les candidats").click();
        link("Zola Émile").click();
        link("Saisir le relevé").click();
        page.getByLabel("Commentaires").fill("Absente");
        button("Enregistrer").click();
        assertThat(page.locator(".notice.ok")).isVisible();
        assertThat(link("Corriger le relevé")).isVisible();
    }

    @Test
    void the_pv_of_another_session_is_refused_and_says_which() {
        var other = cast.session(actor, SessionFixture.GUIDE);
        page.navigate("/sessions/" + session + "/pv/retour");
        choose(page.request().get("/sessions/" + other + "/pv.ods").body());
        assertThat(page.locator("#file-error")).containsText("C’est le PV de la session " + other);
    }

    /** Takes the PV as it is printed now, fills it in, and hands it over from the session's documents. */
    private void handOver(Consumer<FilledSheet> filling) {
        var printed = page.request().get("/sessions/" + session + "/pv.ods").body();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Importer le PV rempli"))
                .click();
        choose(FilledPvFixture.filled(printed, filling));
        page.waitForURL(url -> url.contains("pv="));
    }

    private void choose(byte[] pv) {
        page.getByLabel("PV rempli").setInputFiles(new FilePayload("pv.ods", ODS, pv));
        button("Comparer ce PV").click();
    }

    private Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
