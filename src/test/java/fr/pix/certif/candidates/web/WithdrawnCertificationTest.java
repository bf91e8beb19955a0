package fr.pix.certif.candidates.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.platform.web.Browser;
import fr.pix.certif.platform.web.CreationForm;
import fr.pix.certif.platform.web.EnrolmentForm;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A candidate whose certification Pix took away from the centre after his enrolment. */
@CertifTest
class WithdrawnCertificationTest {

    private static final Pattern CHOSEN = Pattern.compile("<option value=\"(\\w*)\" selected>");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    @Test
    void a_correction_of_something_else_takes_it_away_from_nobody() {
        var people = new SignedInFixture(sql);
        var centre = people.centre("Centre de Testix");
        var browser = new Browser(port).with(people.member(centre).cookie());
        habilitations(centre.value(), "{CLEA,DROIT}");
        browser.get("/sessions/creation");
        var candidates = "/sessions/"
                + browser.submit("/sessions/creation", CreationForm.in("B304"))
                        .leadsTo()
                        .replaceAll("\\D+", "")
                + "/candidats";
        browser.get(candidates + "/ajout");
        var id = browser.submit(candidates + "/ajout", form("Yanis", "complementary", "CLEA"))
                .leadsTo()
                .replaceAll(".*=", "");
        habilitations(centre.value(), "{DROIT}");
        browser = new Browser(port).with(people.member(centre).cookie());

        var form = browser.get(candidates + "/" + id + "/modification").text();
        assertThat(form).contains("CléA numérique (habilitation retirée au centre)");
        var chosen = CHOSEN.matcher(form);
        assertThat(chosen.find()).isTrue();
        assertThat(browser.submit(
                                candidates + "/" + id + "/modification",
                                form("Yannis", "complementary", chosen.group(1), "version", "1"))
                        .status())
                .isEqualTo(302);
        assertThat(sql.sql("select first_name || ' ' || complementary from candidate where id = ?")
                        .param(Long.valueOf(id))
                        .query(String.class)
                        .single())
                .isEqualTo("Yannis CLEA");
        assertThat(browser.get(candidates + "/ajout").text()).doesNotContain("habilitation retirée");
    }

    private static String[] form(String firstName, String... fields) {
        return Stream.concat(
                        Arrays.stream(EnrolmentForm.of("Le Goff")).map(text -> text.equals("Yanis") ? firstName : text),
                        Arrays.stream(fields))
                .toArray(String[]::new);
    }

    private void habilitations(long centre, String habilitations) {
        sql.sql("update centre set habilitations = ?::text[] where id = ?")
                .params(habilitations, centre)
                .update();
    }
}
