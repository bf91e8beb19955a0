package fr.pix.certif.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.pix.certif.candidates.CandidateField;
import fr.pix.certif.candidates.CandidateFixture;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.sessions.SessionFixture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** A teacher fills a session with candidates, and mends what was typed wrongly, with scripts and without. */
@ParameterizedClass(name = "scripts: {0}")
@ArgumentsSource(Scripts.class)
class CandidatesJourneyTest extends BrowserJourney {

    private final boolean scripts;

    private Actor actor;
    private SessionId session;

    CandidatesJourneyTest(boolean scripts) {
        this.scripts = scripts;
    }

    @Override
    protected NewContextOptions options() {
        return super.options().setJavaScriptEnabled(scripts);
    }

    @BeforeEach
    void aSessionWithoutCandidates() {
        actor = cast.member();
        session = cast.session(actor, SessionFixture.GUIDE);
        isSignedIn(actor);
        page.navigate("/sessions/" + session);
        leave(link("Candidats (0)"));
    }

    @Test
    void three_in_a_row_by_keyboard_alone() {
        assertThat(page.locator("main")).containsText("Aucun candidat n’est inscrit à cette session");
        link("Ajouter un candidat").press("Enter");
        assertThat(page.locator("#birth_name")).isFocused();
        typeByKeyboard("Zola", "Émile", "02/04/1990");
        type("75018");
        tab();
        type("Paris 18e Arrondissement");
        tabs(5);
        page.keyboard().press("Space");
        page.keyboard().press("Enter");

        assertThat(page.locator(".notice.ok")).containsText("Zola Émile");
        assertThat(page.locator("#birth_name")).isFocused();
        assertThat(page.getByLabel("Gratuite")).isChecked();
        assertThat(page.getByLabel("Commune de naissance")).hasValue("");
        typeByKeyboard("Évrard", "Zoë", "14/03/07");
        type("29200");
        tab();
        type("brest");
        page.keyboard().press("Enter");
        assertThat(page.locator(".last")).containsText("2 candidats inscrits");
        assertThat(page.locator("#birth_name")).isFocused();

        typeByKeyboard("Eugène", "Yanis", "14/03/2007");
        type("29200");
        tab();
        type("Brest");
        button("Enregistrer et voir la liste").press("Enter");
        assertThat(page.locator("tbody tr td:nth-child(2)"))
                .hasText(new Pattern[] {Pattern.compile("Eugène"), Pattern.compile("Évrard"), Pattern.compile("Zola")});
        assertThat(link("Candidats (3)")).hasAttribute("aria-current", "page");
    }

    @Test
    void all_that_is_wrong_is_said_at_once_and_what_was_typed_stays() {
        leave(link("Ajouter un candidat"));
        page.getByLabel("Nom de naissance").fill("Le Goff");
        page.getByLabel("Date de naissance").fill("31/02/2007");
        page.getByLabel("Code postal").fill("29200");
        page.getByLabel("Commune de naissance").fill("Rennes");
        page.getByLabel("Temps majoré").fill("beaucoup");
        button("Enregistrer et ajouter un autre").click();
        assertThat(page.locator(".notice li")).hasCount(6);
        assertThat(page.locator("#birth_town-error")).containsText("29200");
        assertThat(page.locator("#first_name")).isFocused();
        assertThat(page.getByLabel("Commune de naissance")).hasValue("Rennes");
        assertThat(page.getByLabel("Temps majoré")).hasValue("beaucoup");
    }

    @Test
    void a_slip_is_corrected_and_its_history_is_shown() {
        cast.candidate(actor, session, CandidateFixture.TYPED);
        page.reload();
        link("Le Goff Yanis").click();
        link("Corriger").click();
        page.getByLabel("Prénom").fill("Yannis");
        page.getByLabel("Temps majoré").fill("33");
        button("Enregistrer la correction").click();
        assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("Le Goff Yannis");
        assertThat(page.locator(".history li").first()).containsText(Pattern.compile("Yanis →\\s*devient Yannis"));
        assertThat(page.locator(".history li").first()).containsText("33\u00A0%");
    }

    @Test
    void the_second_of_two_editors_chooses_between_both_values() {
        var candidate = cast.candidate(actor, session, CandidateFixture.TYPED);
        page.navigate("/sessions/" + session + "/candidats/" + candidate + "/modification");
        page.getByLabel("Prénom").fill("Yann");
        cast.correct(actor, session, candidate, CandidateFixture.with(CandidateField.FIRST_NAME, "Yannis"));
        button("Enregistrer la correction").click();
        assertThat(page.locator(".notice.warn")).containsText("pendant votre saisie");
        assertThat(page.getByLabel("Prénom")).hasValue("Yann");
        page.getByLabel("Reprendre la valeur enregistrée\u00A0: Yannis").check();
        button("Enregistrer la correction").click();
        assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("Le Goff Yannis");
    }

    @Test
    void what_is_typed_over_a_colleague_s_correction_is_saved_and_what_he_alone_changed_too() {
        var candidate = cast.candidate(actor, session, CandidateFixture.TYPED);
        page.navigate("/sessions/" + session + "/candidats/" + candidate + "/modification");
        page.getByLabel("Temps majoré").fill("33");
        cast.correct(actor, session, candidate, CandidateFixture.with(CandidateField.FIRST_NAME, "Yannis"));
        button("Enregistrer la correction").click();
        assertThat(page).hasTitle(Pattern.compile("^Erreur\u00A0: Corriger.*"));
        assertThat(page.getByRole(AriaRole.ALERT)).isFocused();
        assertThat(page.locator("[name=saved]")).hasCount(0);
        assertThat(page.getByLabel("Temps majoré")).hasValue("33\u00A0%");
        assertThat(page.getByLabel("Prénom")).hasValue("Yannis");
        assertThat(page.getByLabel("Prénom")).hasAccessibleDescription(Pattern.compile(".*Yanis devient Yannis"));
        page.getByLabel("Prénom").fill("Yann");
        button("Enregistrer la correction").click();
        assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("Le Goff Yann");
        assertThat(page.locator("main")).containsText("33\u00A0%");
    }

    @Test
    void several_are_removed_and_brought_back() {
        enrolThree();
        tick("Zola Émile");
        tick("Évrard Zoë");
        button("Retirer de la session").click();
        assertThat(page.locator(".notice"))
                .containsText("2 candidats retirés de la session\u00A0: Évrard Zoë, Zola Émile");
        assertThat(page.locator("tbody tr")).hasCount(1);
        button("Annuler ce retrait").click();
        assertThat(page.locator("tbody tr")).hasCount(3);
        assertThat(page.locator(".notice")).containsText("2 candidats sont réinscrits");
        link("Historique des candidats").click();
        assertThat(page.locator(".history li").first()).containsText("Retrait annulé");
        assertThat(page.locator(".history li").first()).containsText("Zola Émile");
    }

    @Test
    void all_are_moved_to_another_session() {
        enrolThree();
        var other = cast.session(actor, SessionFixture.inRoom("Salle B305"));
        link("Tout cocher").click();
        leave(button("Déplacer…"));
        cast.candidate(actor, other, CandidateFixture.named("Bichon", "Anne"));
        page.reload();
        assertThat(page.locator(".choice").filter(new FilterOptions().setHasText("Session " + other)))
                .containsText("· 1 candidat");
        page.getByLabel("Session " + other).check();
        button("Déplacer").click();
        assertThat(page.locator("main")).containsText("Aucun candidat n’est inscrit à cette session");
        link("Voir les candidats de la session " + other).click();
        assertThat(page.locator("tbody tr")).hasCount(4);
    }

    @Test
    void nothing_is_done_to_nobody() {
        enrolThree();
        button("Retirer de la session").click();
        assertThat(page.locator(".notice.warn")).containsText("Cochez d’abord au moins un candidat");
        assertThat(page.locator("tbody tr")).hasCount(3);
    }

    @Test
    void candidates_are_searched_and_sorted() {
        enrolThree();
        page.getByLabel("Nom, prénom ou identifiant").fill("evrard ZOE");
        button("Rechercher").click();
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator(".list-foot")).containsText("1 candidat sur 3");
        page.navigate("/sessions/" + session + "/candidats");
        link("Prénom").click();
        assertThat(page.locator("tbody tr td:nth-child(3)")).hasText(new String[] {"Émile", "Yanis", "Zoë"});
    }

    @Test
    void the_only_town_of_a_postal_code_is_filled_in() {
        assumeThat(scripts).isTrue();
        leave(link("Ajouter un candidat"));
        page.getByLabel("Code postal").fill("29200");
        assertThat(page.getByLabel("Commune de naissance")).hasValue("Brest");
        page.getByLabel("Code postal").fill("75018");
        assertThat(page.getByLabel("Commune de naissance")).hasValue("Paris 18e Arrondissement");
        page.getByLabel("Code postal").fill("42100");
        assertThat(page.getByLabel("Commune de naissance")).hasValue("Saint-Étienne");
        assertThat(page.locator("#towns option")).hasCount(2);
        page.getByLabel("Code postal").fill("01310");
        assertThat(page.getByLabel("Commune de naissance")).hasValue("");
        assertThat(page.locator("#towns option[value='Buellas']")).isAttached();
        page.getByLabel("Code postal").fill("");
        assertThat(page.locator("#towns option")).hasCount(0);
    }

    @Test
    void towns_are_proposed_while_one_is_typed_with_and_without_a_postal_code() {
        assumeThat(scripts).isTrue();
        leave(link("Ajouter un candidat"));
        var town = page.getByLabel("Commune de naissance");
        town.pressSequentially("st eti");
        assertThat(page.locator("#towns option[value='Saint-Étienne']"))
                .hasAttribute("label", Pattern.compile("^Saint-Étienne \\(42000, 42100, 42230\\) · st eti$"));
        page.getByLabel("Code postal").fill("42100");
        assertThat(page.locator("#towns option")).hasCount(1);
        assertThat(town).hasValue("st eti");
        page.getByLabel("Code postal").fill("");
        town.fill("l’hay");
        assertThat(page.locator("#towns option[value=\"L'Haÿ-les-Roses\"]")).isAttached();
        page.getByLabel("Pays de naissance").fill("Maroc");
        town.fill("fes");
        assertThat(page.locator("#towns option")).hasCount(0);
    }

    @Test
    void the_only_postal_code_of_a_town_is_filled_in_and_goes_when_the_town_is_typed_anew() {
        assumeThat(scripts).isTrue();
        leave(link("Ajouter un candidat"));
        var town = page.getByLabel("Commune de naissance");
        var code = page.getByLabel("Code postal");
        town.fill("bruges");
        town.blur();
        assertThat(code).hasValue("33520");
        town.fill("Lyon");
        assertThat(code).hasValue("");
        town.blur();
        assertThat(page.locator("#postal-codes option")).hasCount(9);
        assertThat(code).hasValue("");
    }

    /** From the name to the postal code, as fingers go. */
    private void typeByKeyboard(String birthName, String firstName, String birthDate) {
        type(birthName);
        tab();
        type(firstName);
        tab();
        page.keyboard().press("Space");
        tab();
        type(birthDate);
        tabs(2);
    }

    private void enrolThree() {
        cast.candidate(actor, session, CandidateFixture.TYPED);
        cast.candidate(actor, session, CandidateFixture.named("Évrard", "Zoë"));
        cast.candidate(actor, session, CandidateFixture.named("Zola", "Émile"));
        page.reload();
    }

    private void tick(String name) {
        page.getByLabel("Choisir " + name).check();
    }

    private void type(String text) {
        page.keyboard().type(text);
    }

    private void tab() {
        tabs(1);
    }

    private void tabs(int times) {
        for (var i = 0; i < times; i++) {
            page.keyboard().press("Tab");
        }
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }
}
