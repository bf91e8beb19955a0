package fr.pix.certif.admin.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.platform.web.Browser;
import fr.pix.certif.platform.web.CreationForm;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What Pix says of a centre is changed by its administrators; old and new stand in the centre's history. */
@CertifTest
class CentreChangeTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    private SignedInFixture people;
    private CentreId centre;
    private String path;
    private Browser browser;

    @BeforeEach
    void openCentre() {
        people = new SignedInFixture(sql);
        browser = new Browser(port).with(people.administrator().cookie());
        browser.get("/admin/centres/creation");
        var opened = browser.submit(
                "/admin/centres/creation",
                "formKey",
                UUID.randomUUID().toString(),
                "name",
                "Lycée des Iris",
                "type",
                "SCO",
                "zone",
                "Europe/Paris",
                "habilitations",
                "CLEA",
                "habilitations",
                "PRO_SANTE",
                "siteName",
                "Site 1, bâtiment B",
                "siteZone",
                "",
                "reason",
                "Convention signée");
        centre = new CentreId(Long.parseLong(opened.leadsTo().replaceAll("\\D+", "")));
        path = "/admin/centres/" + centre + "/modification";
        browser.get(path);
    }

    @Test
    void a_centre_is_opened_with_its_habilitations_and_sites() {
        assertThat(browser.get("/admin/centres/" + centre).text())
                .contains("CléA numérique", "Pix+ Pro Santé", "Site 1, bâtiment B");
        assertThat(history()).contains("Habilitations : CléA numérique, Pix+ Pro Santé".replace(" :", "\u00a0:"));
    }

    @Test
    void old_and_new_values_stand_in_the_centre_s_history_with_the_reason() {
        var changed = change(1, "Lycée des Lilas", "Pacific/Noumea", "DROIT", "Site 2", "Elle a déménagé");
        assertThat(changed.leadsTo()).isEqualTo("/admin/centres/" + centre + "?fait=modification");
        assertThat(browser.get(changed.leadsTo()).text()).contains("Centre enregistré.");
        assertThat(history().replace('\u00a0', ' '))
                .contains(
                        "Centre modifié le",
                        "Nom : « Lycée des Iris » devient « Lycée des Lilas »",
                        "Fuseau horaire : « Europe/Paris » devient « Pacific/Noumea »",
                        "Habilitations : « CléA numérique, Pix+ Pro Santé » devient « Pix+ Droit »",
                        "Site : retrait de « Site 1, bâtiment B (Europe/Paris) »",
                        "Site : Site 2 (Pacific/Noumea)",
                        "Elle a déménagé");
        assertThat(browser.get("/admin/centres?q=lilas+lyc").text()).contains("/admin/centres/" + centre + "\"");
        assertThat(browser.get("/admin/centres?q=iris+lyc").text()).doesNotContain("/admin/centres/" + centre + "\"");
    }

    @Test
    void the_second_of_two_administrators_sees_both_values_and_nothing_is_lost() {
        change(1, "Lycée des Lilas", "Europe/Paris", "CLEA", "Site 1, bâtiment B", "La première");
        var overtaken = change(1, "Lycée des Roses", "Europe/Paris", "CLEA", "Site 1, bâtiment B", "La seconde");
        assertThat(overtaken.status()).isEqualTo(409);
        assertThat(overtaken.text())
                .contains("Quelqu’un d’autre a enregistré ce centre", "Lycée des Lilas", "value=\"Lycée des Roses\"")
                .contains("La seconde", "name=\"version\" value=\"2\"");
        assertThat(history()).doesNotContain("Lycée des Roses");
        change(2, "Lycée des Roses", "Europe/Paris", "CLEA", "Site 1, bâtiment B", "La seconde");
        assertThat(history()).contains("Lycée des Roses");
    }

    /** Found by an hour of fuzzing. */
    @ParameterizedTest
    @ValueSource(strings = {"", "pro-sante"})
    void the_second_may_have_written_habilitations_as_no_page_does(String written) {
        change(1, "Lycée des Lilas", "Europe/Paris", "CLEA", "Site 1, bâtiment B", "La première");
        var overtaken = change(1, "Lycée des Roses", "Europe/Paris", written, "Site 1, bâtiment B", "La seconde");
        assertThat(overtaken.status()).isEqualTo(409);
        assertThat(overtaken.text()).contains("Habilitations : CléA numérique");
    }

    @Test
    void everything_wrong_is_said_at_once_and_what_was_typed_stays() {
        var refused = change(1, "", "Lune/Mer", "PLONGEE", "s".repeat(256), "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains(
                        "Le nom du centre manque",
                        "n’est pas un fuseau horaire",
                        "L’habilitation PLONGEE",
                        "Le nom du site dépasse 255",
                        "Dites pourquoi",
                        "s".repeat(256));
    }

    @Test
    void a_site_where_sessions_are_held_stays_and_keeps_its_name() {
        sql.sql("insert into session_site (centre_id, site) values (?, 'Site 1, bâtiment B')")
                .param(centre.value())
                .update();
        var refused = change(1, "Lycée des Iris", "Europe/Paris", "CLEA", "Site 2", "Elle a déménagé");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Des sessions ont lieu au site Site 1, bâtiment B");
        assertThat(change(1, "Lycée des Iris", "Pacific/Noumea", "CLEA", "Site 1, bâtiment B", "Fuseau corrigé")
                        .status())
                .isEqualTo(302);
    }

    /** Nothing but its letters changes: the sessions there still mean it, and keep it from being taken away. */
    @Test
    void a_site_where_sessions_are_held_may_be_written_otherwise() {
        sql.sql("insert into session_site (centre_id, site) values (?, 'Site 1, bâtiment B')")
                .param(centre.value())
                .update();
        assertThat(change(1, "Lycée des Iris", "Europe/Paris", "CLEA", "SITE 1, Bâtiment B", "Majuscules")
                        .status())
                .isEqualTo(302);
        assertThat(change(2, "Lycée des Iris", "Europe/Paris", "CLEA", "Site 2", "Elle a déménagé")
                        .text())
                .contains("Des sessions ont lieu au site SITE 1, Bâtiment B");
    }

    @Test
    void two_sites_that_differ_in_their_letters_alone_are_one_site_twice() {
        var refused = browser.submit(
                path,
                "version",
                "1",
                "name",
                "Lycée",
                "type",
                "SCO",
                "siteName",
                "Bâtiment A",
                "siteName",
                "batiment a",
                "reason",
                "Deux sites");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Le site batiment a est déjà dans la liste");
    }

    @Test
    void another_zone_leaves_the_sessions_that_there_are_at_their_local_time() {
        var member = new Browser(port).with(people.member(centre).cookie());
        member.get("/sessions/creation");
        var session =
                member.submit("/sessions/creation", CreationForm.in("B304")).leadsTo();
        change(1, "Lycée des Iris", "Pacific/Noumea", "CLEA", "Site 1, bâtiment B", "Fuseau corrigé");
        assertThat(member.get(session).text()).contains("13:30");
        assertThat(sql.sql("select zone from session where centre_id = ?")
                        .param(centre.value())
                        .query(String.class)
                        .single())
                .isEqualTo("Europe/Paris");
    }

    @Test
    void candidates_who_keep_a_certification_that_is_withdrawn_are_counted_when_the_change_is_confirmed() {
        var member = new Browser(port).with(people.member(centre).cookie());
        member.get("/sessions/creation");
        member.submit("/sessions/creation", CreationForm.in("B304"));
        sql.sql("""
                        insert into candidate (centre_id, session_number, birth_name, first_name, sex, birth_date,
                            birth_country_code, birth_country, birth_town, external_id, result_email, convocation_email,
                            prepayment_code, complementary, accessibility, birth_name_key, first_name_key, search,
                            version, created_at, changed_at)
                        select centre_id, number, 'Le Goff', 'Yanis ' || n, 'M', '2007-03-14', '99100', 'France', 'Brest',
                            '', '', '', '', case when n < 3 then 'DROIT' when n = 3 then 'CLEA' end, false, 'le goff', 'yanis ' || n,
                            '', 1, now(), now()
                        from session, generate_series(1, 4) n where centre_id = ?
                        """).param(centre.value()).update();
        sql.sql("update centre set type = 'SUP', habilitations = '{DROIT,CLEA}' where id = ?")
                .param(centre.value())
                .update();
        var changed = browser.submit(
                path,
                "version",
                "1",
                "name",
                "Université",
                "type",
                "SUP",
                "habilitations",
                "CLEA",
                "siteName",
                "Site 1, bâtiment B",
                "reason",
                "Habilitation retirée");
        assertThat(browser.get(changed.leadsTo()).text())
                .contains("2 candidats de sessions à venir sont inscrits à Pix+ Droit, que le centre ne propose plus")
                .doesNotContain("CléA numérique, que");

        var all = browser.submit(
                path, "version", "2", "name", "Université", "type", "SUP", "reason", "Habilitations retirées");
        assertThat(browser.get(all.leadsTo()).text())
                .contains("2 candidats de sessions à venir sont inscrits à Pix+ Droit")
                .contains("Un candidat d’une session à venir est inscrit à CléA numérique");
    }

    @Test
    void another_centre_s_external_id_is_refused() {
        var taken = "UAI" + UUID.randomUUID();
        sql.sql("update centre set external_id = ? where id = ?")
                .params(taken, people.centre("Lycée des Roses").value())
                .update();
        var refused = browser.submit(
                path, "version", "1", "name", "Lycée", "type", "SCO", "externalId", taken, "reason", "Numéro reçu");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Un autre centre a déjà cet identifiant externe");
        var inOtherCapitals = browser.submit(
                path,
                "version",
                "1",
                "name",
                "Lycée",
                "type",
                "SCO",
                "externalId",
                taken.toLowerCase(Locale.ROOT),
                "reason",
                "Numéro reçu");
        assertThat(inOtherCapitals.text()).contains("Un autre centre a déjà cet identifiant externe");
    }

    /** Two that were opened before capitals did not count may still be changed otherwise. */
    @Test
    void a_centre_keeps_the_external_id_that_another_has_in_other_capitals() {
        var shared = "uai" + UUID.randomUUID();
        sql.sql("update centre set external_id = ? where id = ?")
                .params(
                        shared.toUpperCase(Locale.ROOT),
                        people.centre("Lycée des Roses").value())
                .update();
        sql.sql("update centre set external_id = ? where id = ?")
                .params(shared, centre.value())
                .update();
        var changed = browser.submit(
                path, "version", "1", "name", "Lycée", "type", "SCO", "externalId", shared, "reason", "Nom corrigé");
        assertThat(changed.status()).isEqualTo(302);
    }

    @Test
    void the_form_comes_back_with_as_many_empty_sites_as_at_first() {
        assertThat(browser.get(path).text()).contains("id=\"site-3\"").doesNotContain("id=\"site-4\"");
        var refused = browser.submit(
                path,
                "version",
                "1",
                "name",
                "Lycée",
                "type",
                "SCO",
                "siteName",
                "Site 1, bâtiment B",
                "siteZone",
                "",
                "siteName",
                "",
                "siteZone",
                "",
                "siteName",
                "s".repeat(256),
                "siteZone",
                "Indian/Reunion",
                "siteName",
                "",
                "siteZone",
                "",
                "reason",
                "Deux sites");
        assertThat(refused.text())
                .contains("id=\"site-4\"", "href=\"#site-1\"")
                .containsPattern("id=\"site-1\" name=\"siteName\" value=\"s{256}\"")
                .doesNotContain("id=\"site-5\"");
    }

    private Browser.Page change(int version, String name, String zone, String habilitation, String site, String why) {
        return browser.submit(
                path,
                "version",
                Integer.toString(version),
                "name",
                name,
                "type",
                "SCO",
                "zone",
                zone,
                "habilitations",
                habilitation,
                "siteName",
                site,
                "siteZone",
                "",
                "reason",
                why);
    }

    /** As the centre reads it. */
    private String history() {
        return new Browser(port)
                .with(people.member(centre).cookie())
                .get("/centre/historique")
                .text();
    }
}
