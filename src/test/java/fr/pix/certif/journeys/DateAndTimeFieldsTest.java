package fr.pix.certif.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The calendar and the clock beside the form's fields (G41 to G47). */
class DateAndTimeFieldsTest extends BrowserJourney {

    private Locator date;
    private Locator time;
    private Locator open;

    @BeforeEach
    void openTheForm() {
        isSignedIn(cast.member());
        page.navigate("/sessions/creation");
        date = page.getByLabel("Date de début");
        time = page.getByLabel("Heure de début (heure locale)");
        open = page.locator(".flatpickr-calendar.open");
    }

    @Test
    void G41_G42_the_date_opens_a_calendar_of_six_weeks_that_begin_on_monday() {
        date.fill("21/03/2049");
        date.click();
        assertThat(open.locator(".cur-month")).hasText("mars");
        assertThat(open.getByLabel("Année")).hasValue("2049");
        assertThat(open.locator(".flatpickr-weekday"))
                .hasText(new String[] {"lun", "mar", "mer", "jeu", "ven", "sam", "dim"});
        assertThat(open.locator(".flatpickr-day")).hasText(days(1, 31, 1, 11));
        open.getByLabel("vendredi 19 mars 2049").click();
        assertThat(date).hasValue("19/03/2049");
        assertThat(date).isFocused();
        assertThat(open).hasCount(0);
    }

    @Test
    void G43_arrows_lead_to_the_month_before_and_after() {
        date.fill("21/03/2049");
        date.click();
        open.getByLabel("Mois suivant").click();
        assertThat(open.locator(".cur-month")).hasText("avril");
        open.getByLabel("Mois précédent").click();
        open.getByLabel("Mois précédent").click();
        assertThat(open.locator(".cur-month")).hasText("février");
    }

    @Test
    void G44_the_year_changes_by_its_arrows_on_hover_and_by_typing() {
        date.fill("21/03/2049");
        date.click();
        var year = open.getByLabel("Année");
        year.hover();
        open.locator(".arrowUp").click();
        assertThat(year).hasValue("2050");
        year.fill("2047");
        year.press("Enter");
        open.getByLabel("jeudi 21 mars 2047").click();
        assertThat(date).hasValue("21/03/2047");
    }

    @Test
    void G44_a_year_typed_behind_the_one_that_was_there_leaves_the_calendar_where_it_is() {
        date.fill("21/03/2049");
        date.click();
        open.getByLabel("Année").press("End");
        page.keyboard().type("2050");
        page.keyboard().press("Enter");
        assertThat(open.locator(".cur-month")).hasText("mars");
        open.getByLabel("Mois suivant").click();
        assertThat(open.locator(".cur-month")).hasText("avril");
        assertThat(open.getByLabel("Année")).hasValue("2049");
    }

    @Test
    void G45_the_time_is_set_by_arrows_or_typed() {
        time.click();
        open.locator(".arrowUp").first().click();
        assertThat(time).hasValue("10:00");
        open.getByLabel("Minutes").fill("35");
        open.getByLabel("Minutes").press("Enter");
        assertThat(time).hasValue("10:35");
        assertThat(open).hasCount(0);
    }

    @Test
    void the_clock_of_an_empty_field_shows_no_time_and_sets_none_until_somebody_does() {
        time.click();
        assertThat(open.getByLabel("Heures")).hasValue("");
        assertThat(open.getByLabel("Heures")).hasAttribute("placeholder", "--");
        assertThat(open.getByLabel("Minutes")).hasValue("");
        page.locator("h1").click();
        assertThat(time).hasValue("");
        time.press("ArrowDown");
        assertThat(open.getByLabel("Heures")).isFocused();
        page.keyboard().press("Enter");
        assertThat(open).hasCount(0);
        assertThat(time).isFocused();
        assertThat(time).hasValue("");
        time.press("ArrowDown");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        assertThat(time).hasValue("");
        time.press("ArrowDown");
        page.keyboard().press("ArrowUp");
        assertThat(time).hasValue("10:00");
    }

    @Test
    void an_hour_typed_into_a_blank_clock_is_a_full_hour() {
        time.press("ArrowDown");
        page.keyboard().type("14");
        page.keyboard().press("Enter");
        assertThat(time).hasValue("14:00");
    }

    @ParameterizedTest
    @CsvSource({"19/04/2049", "19042049", "19/4/49", "190449", "2049-04-19", "19 avril 2049"})
    void G47_a_typed_date_is_understood_without_the_calendar(String typed) {
        date.focus();
        page.keyboard().type(typed);
        page.keyboard().press("Tab");
        assertThat(open).hasCount(0);
        assertThat(date).hasValue("19/04/2049");
    }

    @ParameterizedTest
    @CsvSource({"13:30", "13h30", "1330", "13 h 30"})
    void G47_a_typed_time_is_understood_without_the_clock(String typed) {
        time.focus();
        page.keyboard().type(typed);
        page.keyboard().press("Tab");
        assertThat(open).hasCount(0);
        assertThat(time).hasValue("13:30");
    }

    @Test
    void a_first_of_the_month_and_minutes_of_one_digit_are_understood_too() {
        date.fill("1er Août 2049");
        time.fill("9h5");
        page.locator("h1").click();
        assertThat(date).hasValue("01/08/2049");
        assertThat(time).hasValue("09:05");
    }

    @Test
    void what_is_typed_while_the_calendar_or_the_clock_is_open_counts() {
        date.click();
        page.keyboard().type("05032049");
        assertThat(open.locator(".cur-month")).hasText("mars");
        page.locator("h1").click();
        assertThat(date).hasValue("05/03/2049");
        time.fill("10:00");
        time.click();
        time.fill("14h45");
        page.locator("h1").click();
        assertThat(time).hasValue("14:45");
    }

    @Test
    void what_cannot_be_understood_stays_as_it_was_typed() {
        date.fill("le 31 février");
        date.click();
        page.locator("h1").click();
        assertThat(date).hasValue("le 31 février");
        assertThat(open).hasCount(0);
    }

    @Test
    void the_calendar_is_used_by_keyboard_alone() {
        date.fill("19/04/2049");
        date.press("ArrowDown");
        assertThat(open.getByLabel("lundi 19 avril 2049")).isFocused();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("PageDown");
        assertThat(open.getByLabel("jeudi 20 mai 2049")).isFocused();
        assertThat(page.getByText("mai 2049")).hasCount(1);
        page.keyboard().press("Escape");
        assertThat(date).isFocused();
        assertThat(date).hasValue("19/04/2049");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Space");
        assertThat(date).hasValue("26/04/2049");
        assertThat(date).isFocused();
    }

    @Test
    void without_scripts_the_fields_are_plain_and_the_server_understands_the_same() {
        page.context().close();
        page = browse(options().setJavaScriptEnabled(false));
        isSignedIn(cast.member());
        page.navigate("/sessions/creation");
        assertThat(page.locator(".opener").first()).isHidden();
        page.getByLabel("Nom du site").fill("Site 1");
        page.getByLabel("Nom de la salle").fill("Salle B304");
        page.getByLabel("Date de début").fill("19042049");
        page.getByLabel("Heure de début (heure locale)").fill("13h30");
        page.getByLabel("Surveillant").fill("Anne-Cécile Bichon");
        page.getByText("Créer la session").click();
        assertThat(page.locator(".when")).containsText("lundi 19 avr. 2049");
        assertThat(page.locator(".when")).containsText("13:30");
    }

    private static String[] days(int from, int to, int next, int last) {
        return Stream.of(IntStream.rangeClosed(from, to), IntStream.rangeClosed(next, last))
                .flatMap(range -> range.mapToObj(Integer::toString))
                .toArray(String[]::new);
    }
}
