package fr.pix.certif.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A sign-in ends two hours after the last request and twelve after it began: nobody is surprised, and nobody else reads on. */
class SignInEndsTest extends BrowserJourney {

    private static final Pattern DETAILS = Pattern.compile(".*/sessions/\\d+");
    private static final Duration A_WHILE = Duration.ofSeconds(21);

    /** By the server, whose clock does not go on as the browser's does here. */
    private static final double SIGN_IN_IS_REMEMBERED_MS = 4_500;

    private static final EmulateMediaOptions NIGHT =
            new EmulateMediaOptions().setColorScheme(ColorScheme.DARK).setReducedMotion(ReducedMotion.REDUCE);

    @Autowired
    private JdbcClient sql;

    private Actor actor;

    @BeforeEach
    void typeAForm() {
        actor = cast.member();
        page.context().clock().install();
        signIn(actor);
        openForm(page);
    }

    @Test
    void five_minutes_before_the_end_he_is_warned_and_one_key_keeps_him_signed_in() {
        passes(Duration.ofMinutes(114));
        assertThat(warning()).isHidden();
        passes(Duration.ofSeconds(90));
        assertThat(warning()).isVisible();
        assertThat(warning()).hasAccessibleName("Vous serez déconnecté dans 5\u00A0minutes");
        assertThat(warning()).containsText("Vous n’avez rien demandé");
        assertThat(page.getByText("Enregistrez votre travail")).isHidden();
        assertThat(button("Rester connecté")).isFocused();
        isAccessible();
        page.keyboard().press("Enter");
        assertThat(warning()).isHidden();
        assertThat(room()).isFocused();
        passes(Duration.ofMinutes(114));
        assertThat(warning()).isHidden();
    }

    @Test
    void who_signs_out_in_the_warning_is_signed_out() {
        passes(Duration.ofMinutes(116));
        warning().getByText("Se déconnecter").click();
        page.waitForURL("**/connexion");
        assertThat(signIns()).isZero();
    }

    @Test
    void what_he_does_in_another_tab_takes_the_warning_away() {
        var other = page.context().newPage();
        openForm(other);
        passes(Duration.ofMinutes(116));
        assertThat(warning()).isVisible();
        other.getByText("Rester connecté").click();
        assertThat(other.locator("dialog")).isHidden();
        page.clock().fastForward(A_WHILE.toMillis());
        assertThat(warning()).isHidden();
    }

    @Test
    void once_it_has_ended_the_page_is_gone_and_comes_back_as_typed_after_signing_in() {
        passes(Duration.ofHours(3));
        assertThat(over()).isFocused();
        assertThat(page).hasTitle("Votre connexion a pris fin");
        assertThat((String) page.evaluate("document.body.innerHTML")).doesNotContain("Salle B304", "Centre de");
        isAccessible();
        page.waitForTimeout(SIGN_IN_IS_REMEMBERED_MS);
        page.getByText("Se reconnecter").click();
        page.getByLabel("E-mail").fill(actor.email());
        page.getByLabel("Mot de passe").fill(actor.password());
        page.getByText("Je me connecte").click();
        assertThat(room()).hasValue("Salle B304");
    }

    @Test
    void who_signs_in_again_in_another_tab_goes_on_where_he_was() {
        passes(Duration.ofHours(3));
        assertThat(over()).isVisible();
        signInElsewhere(actor);
        comesBack();
        assertThat(over()).isHidden();
        assertThat(room()).hasValue("Salle B304");
        assertThat(room()).isFocused();
        button("Créer la session").click();
        page.waitForURL(DETAILS);
    }

    @Test
    void somebody_else_who_signs_in_in_this_browser_does_not_get_his_page() {
        passes(Duration.ofHours(3));
        assertThat(over()).isVisible();
        signInElsewhere(cast.member());
        comesBack();
        assertThat(over()).isVisible();
        assertThat(room()).hasCount(0);
    }

    @Test
    void before_the_end_that_nothing_puts_off_he_is_told_once_to_save_his_work() {
        sql.sql("update sign_in set created_at = created_at - interval '11 hours 56 minutes' where account_id = ?")
                .param(actor.member().account().value())
                .update();
        page.clock().fastForward(A_WHILE.toMillis());
        comesBack();
        assertThat(warning()).containsText("Enregistrez votre travail dès maintenant");
        page.keyboard().press("Escape");
        assertThat(warning()).isHidden();
        assertThat(room()).isFocused();
        page.clock().fastForward(A_WHILE.toMillis());
        assertThat(warning()).isHidden();
        passes(Duration.ofMinutes(5));
        assertThat(over()).isVisible();
    }

    @Test
    void without_a_network_he_is_warned_told_so_and_the_page_still_goes() {
        page.context().setOffline(true);
        passes(Duration.ofMinutes(116));
        button("Rester connecté").click();
        assertThat(warning()).containsText("Le serveur ne répond pas.");
        passes(Duration.ofMinutes(5));
        assertThat(over()).isVisible();
    }

    @Test
    void what_was_ended_at_another_computer_is_gone_when_he_looks_again() {
        sql.sql("delete from sign_in where account_id = ?")
                .param(actor.member().account().value())
                .update();
        comesBack();
        assertThat(over()).isVisible();
    }

    @Override
    protected boolean isExpected(String complaint) {
        return super.isExpected(complaint) || complaint.contains("ERR_INTERNET_DISCONNECTED");
    }

    /** For the server and for the browser; to the browser as if its lid had been closed meanwhile. */
    private void passes(Duration time) {
        sql.sql("""
                        update sign_in set created_at = created_at - make_interval(secs => :time),
                                           last_seen_at = last_seen_at - make_interval(secs => :time)
                        where account_id = :account
                        """)
                .param("time", (double) time.toSeconds())
                .param("account", actor.member().account().value())
                .update();
        page.clock().fastForward(time.toMillis());
    }

    /** To the tab, after a while. */
    private void comesBack() {
        page.clock().fastForward(A_WHILE.toMillis());
        page.evaluate("window.dispatchEvent(new Event('focus'))");
    }

    /** By day, at night, and on a narrow screen, where nothing overflows. */
    private void isAccessible() {
        assertThat(Axe.violations(page)).as("by day").isEmpty();
        page.emulateMedia(NIGHT);
        assertThat(Axe.violations(page)).as("at night").isEmpty();
        page.setViewportSize(320, 640);
        assertThat(Axe.violations(page)).as("at 320 pixels").isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
    }

    /** The cookie goes first: a sign-in is remembered for four seconds, however far this test turns its hands back. */
    private void signInElsewhere(Actor who) {
        page.context().clearCookies();
        var other = page.context().newPage();
        other.navigate("/connexion");
        other.getByLabel("E-mail").fill(who.email());
        other.getByLabel("Mot de passe").fill(who.password());
        other.getByText("Je me connecte").click();
        other.waitForURL(url -> !url.contains("/connexion"));
    }

    private static void openForm(Page where) {
        where.navigate("/sessions/creation");
        where.getByLabel("Nom du site").fill("Site 1");
        where.getByLabel("Date de début").fill("19/04/2049");
        where.getByLabel("Heure de début (heure locale)").fill("13:30");
        where.getByLabel("Surveillant").fill("Anne-Cécile Bichon");
        where.getByLabel("Nom de la salle").fill("Salle B304");
    }

    private int signIns() {
        return sql.sql("select count(*) from sign_in where account_id = ?")
                .param(actor.member().account().value())
                .query(Integer.class)
                .single();
    }

    private Locator warning() {
        return page.getByRole(AriaRole.ALERTDIALOG);
    }

    private Locator over() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Votre connexion a pris fin"));
    }

    private Locator room() {
        return page.getByLabel("Nom de la salle");
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
