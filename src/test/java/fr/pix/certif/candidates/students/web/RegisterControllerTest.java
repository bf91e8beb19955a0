package fr.pix.certif.candidates.students.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.platform.web.Browser;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A school's register, pasted or handed over as a file, checked, then confirmed. */
@CertifTest
class RegisterControllerTest {

    private static final String HEADINGS = "Nom de famille\tPrénom\tDate de naissance\tDivision\tINE\n";
    private static final String YANIS = "LE GOFF\tYanis\t14/03/2011\t3A\t1\n";
    private static final String ANNA = "DURAND\tAnna\t31/02/2011\t3A\t2\n";

    private static final String HERE = "<a class=\"button quiet compact\" href=\"#pasted\">Corriger le texte collé</a>";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    private Browser browser;

    @BeforeEach
    void aSchool() {
        var people = new SignedInFixture(sql);
        var school = people.centre("Lycée des Iris");
        sql.sql("update centre set type = 'SCO' where id = ?")
                .param(school.value())
                .update();
        browser = new Browser(port).with(people.member(school).cookie());
        browser.get(StudentPaths.REGISTER);
    }

    @Test
    void what_was_pasted_is_in_its_field_again_as_long_as_a_row_has_to_be_mended() {
        var pasted = HEADINGS + YANIS + ANNA;
        var checked = paste(pasted);
        var report = browser.get(checked).text();
        assertThat(report).contains("1 ligne à corriger", "DURAND Anna", HERE);
        assertThat(field(report)).isEqualTo(pasted);

        var changed = browser.submit(StudentPaths.CONFIRMATION, "list", key(checked), "print", "another");
        assertThat(changed.status()).isEqualTo(409);
        assertThat(changed.text()).contains(HERE);
        assertThat(field(changed.text())).isEqualTo(pasted);

        var left = browser.get(confirm(checked, report)).text();
        assertThat(left)
                .contains(
                        "1 élève de votre liste. 1 ligne a été laissée de côté\u00A0: corrigez-la, puis vérifiez",
                        HERE);
        assertThat(field(left)).isEqualTo(pasted);
    }

    @Test
    void what_comes_back_is_mended_and_checked_again() {
        var checked = paste(HEADINGS + YANIS + ANNA);
        var left = browser.get(confirm(checked, browser.get(checked).text())).text();
        var mended = paste(field(left).replace("31/02/2011", "28/02/2011"));
        var report = browser.get(mended).text();
        assertThat(report).contains("1 nouvel élève", "DURAND Anna").doesNotContain(HERE);
        assertThat(field(report)).isEmpty();
        assertThat(browser.get(confirm(mended, report)).text())
                .contains("il contient les 2 élèves de votre liste")
                .doesNotContain(HERE);
    }

    @Test
    void what_was_pasted_without_a_fault_does_not_come_back_and_neither_does_a_file() {
        assertThat(field(browser.get(paste(HEADINGS + YANIS)).text())).isEmpty();
        var file = browser.upload(StudentPaths.FILE, "file", "siecle.csv", (HEADINGS + YANIS + ANNA).getBytes(UTF_8))
                .leadsTo();
        var report = browser.get(file).text();
        assertThat(report).contains("1 ligne à corriger").doesNotContain(HERE);
        assertThat(field(report)).isEmpty();
        assertThat(browser.get(confirm(file, report)).text())
                .contains("1 ligne a été laissée de côté")
                .doesNotContain(HERE);
    }

    @Test
    void where_no_row_is_clear_it_is_said_what_to_do_and_the_text_is_there_for_it() {
        var report = browser.get(paste(HEADINGS + ANNA)).text();
        assertThat(report).contains("Aucune ligne ne peut être importée", HERE).doesNotContain("name=\"print\"");
        assertThat(field(report)).isEqualTo(HEADINGS + ANNA);
    }

    @Test
    void what_was_chosen_for_who_is_missing_is_kept_when_the_register_changed_meanwhile() {
        var both = paste(HEADINGS + YANIS + ANNA.replace("31/02/2011", "28/02/2011"));
        confirm(both, browser.get(both).text());
        var one = paste(HEADINGS + YANIS);
        assertThat(browser.get(one).text()).contains("value=\"garder\" checked>", "value=\"retirer\">");
        var changed =
                browser.submit(StudentPaths.CONFIRMATION, "list", key(one), "print", "another", "absents", "retirer");
        assertThat(changed.status()).isEqualTo(409);
        assertThat(changed.text()).contains("value=\"retirer\" checked>", "value=\"garder\">");
    }

    @Test
    void what_is_no_register_comes_back_as_it_was_pasted() {
        var refused = browser.submit(StudentPaths.REGISTER, "pasted", "Nom;Prénom\nZola;Émile");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(field(refused.text())).isEqualTo("Nom;Prénom\nZola;Émile");
        assertThat(refused.text()).doesNotContain(HERE);
    }

    private String paste(String table) {
        return browser.submit(StudentPaths.REGISTER, "pasted", table).leadsTo();
    }

    private String confirm(String list, String report) {
        return browser.submit(
                        StudentPaths.CONFIRMATION,
                        "list",
                        key(list),
                        "print",
                        report.replaceAll("(?s).*name=\"print\" value=\"([0-9a-f]+)\".*", "$1"))
                .leadsTo();
    }

    private static String field(String shown) {
        return Jsoup.parse(shown).expectFirst("#pasted").wholeText();
    }

    private static String key(String list) {
        return list.substring(list.indexOf('=') + 1);
    }
}
