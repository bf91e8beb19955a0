package fr.pix.certif.documents.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.documents.filled.AcceptFilledPv;
import fr.pix.certif.documents.filled.FilledPvFixture;
import fr.pix.certif.documents.filled.FilledSheet;
import fr.pix.certif.platform.web.Browser;
import fr.pix.certif.platform.web.CreationForm;
import fr.pix.certif.platform.web.EnrolmentForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who stands on a filled PV and is not enrolled: the form leads back to the comparison, and nowhere else. */
@CertifTest
class EnrolFromPvTest {

    private static final String BACK = "Vous revenez ensuite à la comparaison du PV.";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    private Browser browser;
    private String session;
    private String pv;

    @BeforeEach
    void aPvThatNamesSomebodyElse() {
        browser = new Browser(port).with(new SignedInFixture(sql).member().cookie());
        session = session("B304");
        enrol("Zola");
        pv = compared(sheet -> {
            var zola = sheet.row(FilledPvFixture.NAME, "Zola");
            sheet.type(zola, FilledPvFixture.CERTIFICATION, "1234567");
            sheet.type(zola + 1, FilledPvFixture.NAME, "Sand");
            sheet.type(zola + 1, FilledPvFixture.FIRST_NAME, "Yanis");
            sheet.type(zola + 1, FilledPvFixture.BIRTH_DATE, "14/03/2007");
            sheet.type(zola + 1, FilledPvFixture.CERTIFICATION, "7654321");
        });
    }

    @Test
    void a_fault_in_the_form_does_not_lose_the_way_back() {
        browser.get(comparison());
        assertThat(browser.submit(form() + "/prerempli", "birth_name", "Sand", "pv", pv)
                        .text())
                .contains(BACK, "value=\"Sand\"", "href=\"" + comparison() + "\">Annuler</a>");
        var refused = browser.submit(form(), filled("", pv));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains(BACK, "href=\"" + comparison() + "\">Annuler</a>");
        var back = browser.submit(form(), filled("Sand", pv)).leadsTo();
        assertThat(back).startsWith(comparison() + "&inscrit=");
        assertThat(browser.get(back).text())
                .contains("Sand Yanis\u00A0: inscription enregistrée.", "7654321")
                .doesNotContain("n’est pas inscrite");
    }

    /** What was seen in a room is known once somebody sat in it. */
    @Test
    void of_a_session_that_has_not_begun_it_is_asked_whether_the_pv_is_its_own() {
        var early = "Cette session ne commence que le ";
        assertThat(browser.get(comparison()).text()).contains(early);
        sql.sql("update session set date = '2019-04-19' where number = ? and centre_id = (select max(id) from centre)")
                .param(Long.valueOf(session))
                .update();
        assertThat(browser.get(comparison()).text()).doesNotContain(early);
    }

    @Test
    void a_form_that_was_sent_before_does_not_lose_it_either() {
        browser.get(form());
        var sent = filled("Sand", pv);
        browser.submit(form(), sent);
        sent[3] = "Sandeau";
        var again = browser.submit(form(), sent);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains(BACK);
    }

    @Test
    void signing_in_again_does_not_lose_it() {
        browser.get(comparison());
        // without the token of a page: bound to no sign-in, as if that were over
        var resumed = browser.post(form(), filled("Sand", pv)).leadsTo();
        assertThat(resumed).startsWith(form() + "?saisie=");
        assertThat(browser.get(resumed).text()).contains(BACK, "value=\"Sand\"");

        var prefilled = browser.post(form() + "/prerempli", "birth_name", "Sand", "pv", pv)
                .leadsTo();
        assertThat(prefilled).startsWith(form() + "/prerempli?saisie=");
        assertThat(browser.get(prefilled).text()).contains(BACK, "value=\"Sand\"", "value=\"France\"");
    }

    @Test
    void what_it_says_of_who_was_enrolled_is_ticked_after_others_were_accepted() {
        accept(browser.get(comparison()).text());
        browser.get(form());
        var back = browser.submit(form(), filled("Sand", pv)).leadsTo();
        assertThat(browser.get(back).text())
                .containsPattern("value=\"" + back.replaceAll(".*=", "") + "[.]certification_number\" checked")
                .contains("Ce qui complète est coché.");
        assertThat(browser.get(comparison()).text()).doesNotContainPattern("[.]certification_number\" checked");
    }

    @Test
    void it_leads_to_no_pv_that_is_not_kept_for_the_session() {
        var other = session("B305");
        var elsewhere = "/sessions/" + other + "/candidats/ajout";
        Map.of("Sand", UUID.randomUUID().toString(), "Musset", "//exemple.fr", "Chopin", "", "Liszt", pv)
                .forEach((name, key) -> {
                    browser.get(elsewhere);
                    assertThat(browser.submit(elsewhere + "/prerempli", "birth_name", name, "pv", key)
                                    .text())
                            .contains("value=\"" + name + "\"")
                            .doesNotContain(BACK);
                    assertThat(browser.submit(elsewhere, filled(name, key)).leadsTo())
                            .startsWith("/sessions/" + other + "/candidats?fait=inscrit&n=");
                });
    }

    private void accept(String report) {
        var print = report.replaceAll("(?s).* name=\"print\" value=\"([^\"]*)\".*", "$1");
        var accepted = report.replaceAll("(?s).* name=\"accepte\" value=\"([^\"]*)\".*", "$1");
        assertThat(browser.submit(
                                "/sessions/" + session + "/pv/retour/confirmation",
                                "pv",
                                pv,
                                "print",
                                print,
                                AcceptFilledPv.ACCEPTED,
                                accepted)
                        .leadsTo())
                .isEqualTo(comparison());
    }

    private String comparison() {
        return "/sessions/" + session + "/pv/retour?pv=" + pv;
    }

    private String form() {
        return "/sessions/" + session + "/candidats/ajout";
    }

    private static String[] filled(String name, String pv) {
        var fields = new ArrayList<>(List.of(EnrolmentForm.of(name)));
        fields.addAll(List.of("pv", pv, "puis", "liste"));
        return fields.toArray(String[]::new);
    }

    private void enrol(String name) {
        browser.get(form());
        browser.submit(form(), EnrolmentForm.of(name));
    }

    private String compared(Consumer<FilledSheet> filling) {
        var printed = browser.download("/sessions/" + session + "/pv.ods");
        browser.get("/sessions/" + session + "/pv/retour");
        return browser.upload(
                        "/sessions/" + session + "/pv/retour/fichier",
                        "file",
                        "pv.ods",
                        FilledPvFixture.filled(printed, filling))
                .leadsTo()
                .replaceAll(".*=", "");
    }

    private String session(String room) {
        browser.get("/sessions/creation");
        return browser.submit("/sessions/creation", CreationForm.in(room))
                .leadsTo()
                .replaceAll("\\D+", "");
    }
}
