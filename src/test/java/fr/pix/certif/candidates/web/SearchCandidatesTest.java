package fr.pix.certif.candidates.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.platform.web.Browser;
import fr.pix.certif.platform.web.CreationForm;
import fr.pix.certif.platform.web.EnrolmentForm;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Candidates are found by their names, which stay out of addresses: a shared computer remembers where it was. */
@CertifTest
class SearchCandidatesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    private SignedInFixture people;
    private SignedInFixture.Person person;
    private SignedInFixture.Person colleague;
    private Browser browser;
    private String list;

    @BeforeEach
    void aSessionOfTwo() {
        people = new SignedInFixture(sql);
        var centre = people.centre("Lycée des Iris");
        colleague = people.member(centre);
        person = people.member(centre);
        browser = new Browser(port).with(person.cookie());
        list = session();
        enrol("Le Goff");
        enrol("Éluard");
    }

    @Test
    void who_is_found_is_shown_and_the_address_has_no_name() {
        var address = search("eluard");
        assertThat(address).matches(list + "\\?recherche=[0-9a-f-]{36}");
        assertThat(browser.get(address).text())
                .contains("Éluard", "1 candidat sur 2", "value=\"eluard\"")
                .doesNotContain("Le Goff");
    }

    @Test
    void another_order_is_of_those_who_were_found() {
        var found = browser.get(search("eluard", "tri", "birth_date"));
        assertThat(found.text()).contains("aria-sort=\"ascending\"");
        var sorted = found.text().replaceAll("(?s).*href=\"([^\"]*recherche=[^\"]*tri=first_name[^\"]*)\".*", "$1");
        assertThat(browser.get(sorted.replace("&amp;", "&")).text())
                .contains("Éluard")
                .doesNotContain("Le Goff");
    }

    /** Found by an hour of fuzzing: the head of an answer does not hold what the body of a form may. */
    @Test
    void an_order_that_is_none_is_not_led_on_with_however_long_it_is() {
        var endless = "a".repeat(65_000);
        assertThat(search("", "tri", endless)).isEqualTo(list);
        assertThat(search("", "ordre", endless)).isEqualTo(list);
        assertThat(search("", "tri", "birth_date", "ordre", "desc")).isEqualTo(list + "?tri=birth_date&ordre=desc");
    }

    @Test
    void of_an_endless_text_the_beginning_is_looked_for_and_no_emoji_is_cut_in_two() {
        assertThat(browser.get(search("a".repeat(254) + "👩👩")).text())
                .contains("value=\"" + "a".repeat(254) + "👩\"");
    }

    @Test
    void no_word_is_the_whole_list() {
        assertThat(search(" ")).isEqualTo(list);
    }

    @Test
    void what_somebody_looked_for_is_his_and_that_session_s_own() {
        var address = search("eluard");
        assertThat(new Browser(port).with(colleague.cookie()).get(address).text())
                .contains("Le Goff")
                .doesNotContain("eluard");
        var other = session();
        enrol("Le Goff");
        assertThat(browser.get(address.replaceAll(".*[?]", other + "?")).text()).contains("Le Goff");
    }

    @Test
    void after_an_hour_the_list_is_whole_says_so_and_ticks_nobody() {
        var address = search("eluard");
        sql.sql("update handed_over set created_at = created_at - interval '1 hour' where key = ?::uuid")
                .param(address.replaceAll(".*=", ""))
                .update();
        assertThat(browser.get(address + "&cocher=tous").text())
                .contains("Le Goff", "Votre recherche n’est plus connue")
                .doesNotContain(" checked");
    }

    @Test
    void who_signs_in_again_meanwhile_sees_whom_he_looked_for() {
        browser.get(list);
        browser.with("certif=" + people.signIn(person.account()).text());
        var found = browser.get(browser.submit(list, "q", "eluard").leadsTo());
        assertThat(found.text()).contains("Éluard", "value=\"eluard\"").doesNotContain("Le Goff");
    }

    private String search(String words, String... more) {
        browser.get(list);
        var fields = new ArrayList<>(List.of("q", words));
        fields.addAll(List.of(more));
        return browser.submit(list, fields.toArray(String[]::new)).leadsTo();
    }

    /** Where the candidates of a new one are. */
    private String session() {
        browser.get("/sessions/creation");
        list = browser.submit("/sessions/creation", CreationForm.in("B304"))
                        .leadsTo()
                        .replaceAll("[?].*", "") + "/candidats";
        return list;
    }

    private void enrol(String name) {
        browser.get(list + "/ajout");
        var enrolled = browser.submit(list + "/ajout", EnrolmentForm.of(name));
        assertThat(enrolled.status()).isEqualTo(302);
    }
}
