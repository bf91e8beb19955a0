package fr.pix.certif.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.platform.Texts;
import fr.pix.certif.platform.web.AccessibilityStatement.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What everybody is told of how accessible the pages are, by the law's own measure. */
@CertifTest
class AccessibilityStatementTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "56, 0, FULL, 100",
        "55, 1, PARTIAL, 98",
        "299, 1, PARTIAL, 99",
        "28, 28, PARTIAL, 50",
        "27, 28, NONE, 49",
        "0, 1, NONE, 0"
    })
    void all_criteria_are_full_conformity_and_half_of_them_partial(
            int conforming, int failing, State state, int percentage) {
        var numbers =
                IntStream.rangeClosed(1, failing).mapToObj("1.%d"::formatted).toList();
        var statement = new AccessibilityStatement(LocalDate.of(2026, 11, 26), conforming, numbers, 50);
        assertThat(statement.state()).isEqualTo(state);
        assertThat(statement.percentage()).isEqualTo(percentage);
    }

    @Test
    void its_facts_are_read_as_the_table_writes_them() {
        var facts = new Properties();
        facts.setProperty("checked", "2026-11-26");
        facts.setProperty("conforming", "54");
        facts.setProperty("failing", "10.4,13.1");
        facts.setProperty("not-applicable", "50");
        assertThat(AccessibilityStatement.of(facts))
                .isEqualTo(new AccessibilityStatement(LocalDate.of(2026, 11, 26), 54, List.of("10.4", "13.1"), 50));
        facts.setProperty("failing", "");
        assertThat(AccessibilityStatement.of(facts).failing()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_foot_of_a_page_has_a_word_for_each_state(State state) {
        for (var locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            assertThat(Texts.read().text(locale, "platform.foot.accessibility." + state))
                    .contains(locale.equals(Locale.FRENCH) ? "conforme" : "compliant");
        }
    }

    @Test
    void the_page_says_what_this_build_knows_of_itself() {
        var statement = AccessibilityStatement.CURRENT;
        var french = new Browser(port).get("/accessibilite").text();
        assertThat(french)
                .contains("Déclaration d’accessibilité", statement.percentage() + "\u00A0%", "Défenseur des droits")
                .contains(statement.conforming() + " sur " + statement.applicable())
                .contains("La vérification a été faite le " + statement.day(Locale.FRENCH));
        assertThat(new Browser(port)
                        .saying("Accept-Language", "en")
                        .get("/accessibilite")
                        .text())
                .contains("Accessibility statement", statement.percentage() + "% of the criteria")
                .contains("The check was made on " + statement.day(Locale.ENGLISH));
        for (var failing : statement.failing()) {
            assertThat(french).contains("(critère " + failing + ")");
        }
    }
}
