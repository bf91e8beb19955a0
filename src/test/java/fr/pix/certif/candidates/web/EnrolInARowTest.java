package fr.pix.certif.candidates.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.platform.web.Browser;
import fr.pix.certif.platform.web.CreationForm;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Candidates who are enrolled one after the other, each by the form that the one before leads to. */
@CertifTest
class EnrolInARowTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    @Test
    void the_next_one_shares_who_he_comes_with_and_not_where_the_one_before_was_born() {
        var browser = new Browser(port).with(new SignedInFixture(sql).member().cookie());
        browser.get("/sessions/creation");
        var session = browser.submit("/sessions/creation", CreationForm.in("B304"))
                .leadsTo()
                .replaceAll("\\D+", "");
        var enrolment = "/sessions/" + session + "/candidats/ajout";
        browser.get(enrolment);
        var next = browser.get(browser.submit(enrolment, bornInMorocco()).leadsTo());

        assertThat(next.text()).contains("El Amrani Yanis", "value=\"3e B\"", "value=\"prof@exemple.fr\"");
        assertThat(country(next)).isEqualTo("France");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            birth_name   | -     | -   | -          | -      | -     | -
            first_name   | Sand  | -   | -          | -      | -     | -
            sex          | Sand  | Ada | -          | -      | -     | -
            postal_code  | Sand  | Ada | 01/01/2007 | France | -     | Dijon
            birth_town   | Sand  | Ada | 01/01/2007 | Maroc  | -     | -
            birth_name   | Sand  | Ada | 01/01/2007 | France | 21231 | -
            """, delimiter = '|')
    void who_is_known_in_part_is_completed_where_something_is_missing(
            String focus, String name, String first, String born, String country, String code, String town) {
        var browser = new Browser(port).with(new SignedInFixture(sql).member().cookie());
        browser.get("/sessions/creation");
        var session = browser.submit("/sessions/creation", CreationForm.in("B304"))
                .leadsTo()
                .replaceAll("\\D+", "");
        var form = browser.submit(
                "/sessions/" + session + "/candidats/ajout/prerempli",
                Stream.of(
                                "birth_name",
                                name,
                                "first_name",
                                first,
                                "sex",
                                born == null ? null : "F",
                                "birth_date",
                                born,
                                "birth_country",
                                country,
                                "insee_code",
                                code,
                                "birth_town",
                                town)
                        .map(text -> Objects.requireNonNullElse(text, ""))
                        .toArray(String[]::new));
        assertThat(form.text()).containsPattern("name=\"%s\"[^>]*autofocus".formatted(focus));
    }

    private static String[] bornInMorocco() {
        return new String[] {
            "formKey", UUID.randomUUID().toString(),
            "birth_name", "El Amrani",
            "first_name", "Yanis",
            "sex", "M",
            "birth_date", "14/03/2007",
            "birth_country", "Maroc",
            "birth_town", "Fès",
            "external_id", "3e B",
            "result_email", "prof@exemple.fr",
            "billing", "FREE"
        };
    }

    private static String country(Browser.Page form) {
        return form.text().replaceAll("(?s).*name=\"birth_country\"[^>]* value=\"([^\"]*)\".*", "$1");
    }
}
