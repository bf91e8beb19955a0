package fr.pix.certif.candidates.list.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.access.SignedInFixture.Person;
import fr.pix.certif.platform.table.XlsxFixture;
import fr.pix.certif.platform.web.Browser;
import fr.pix.certif.platform.web.CreationForm;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A list of candidates, handed over as a file or pasted, checked, then confirmed. */
@CertifTest
class CandidateImportPagesTest {

    private static final String HEADINGS =
            "Nom de naissance;Prénom;Date de naissance;Sexe;Code postal;Nom de la commune;Pays;Tarification part Pix\n";
    private static final String YANIS = "Le Goff;Yanis;14/03/2007;M;29200;Brest;France;Gratuite\n";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    private Browser browser;
    private String path;

    @BeforeEach
    void aSession() {
        signIn(new SignedInFixture(sql).member());
    }

    private void signIn(Person person) {
        browser = new Browser(port).with(person.cookie());
        browser.get("/sessions/creation");
        var session = browser.submit("/sessions/creation", CreationForm.in("B304"))
                .leadsTo()
                .replaceAll("\\D+", "");
        path = "/sessions/" + session + "/candidats/import";
        browser.get(path);
    }

    @Test
    void a_file_is_checked_reported_and_imported_once() {
        var checked = upload(HEADINGS + YANIS + "Faux;;;;;;;\n");
        assertThat(checked.leadsTo()).startsWith(path + "?liste=");
        var report = browser.get(checked.leadsTo()).text();
        assertThat(report)
                .contains("1 ligne à corriger", "B3", "Veuillez donner le prénom", "1 candidat serait ajouté");

        var imported = confirm(checked.leadsTo(), report, "");
        assertThat(browser.get(imported.leadsTo()).text()).contains("La liste est importée", "1 candidat ajouté");
        assertThat(browser.get(confirm(checked.leadsTo(), report, "").leadsTo()).text())
                .contains("1 candidat ajouté");
    }

    @Test
    void a_list_that_only_adds_leads_to_the_candidates_and_another_tells_what_it_did() {
        var checked = upload(HEADINGS + YANIS).leadsTo();
        var report = browser.get(checked).text();
        for (var click = 1; click <= 2; click++) {
            var imported = confirm(checked, report, "").leadsTo();
            assertThat(imported).startsWith(path.replace("/import", "?"));
            assertThat(browser.get(imported).text()).contains("La liste est importée", "1 candidat ajouté", "Le Goff");
        }
        assertThat(browser.get(checked).text()).contains("La liste est importée", "1 candidat ajouté");

        var corrected = upload(HEADINGS + YANIS.replace("Gratuite", "Payante")).leadsTo();
        assertThat(browser.get(confirm(corrected, browser.get(corrected).text(), "")
                                .leadsTo())
                        .text())
                .contains("aucun ajout", "1 modifié");
    }

    @Test
    void a_list_that_only_added_is_taken_back_at_once_and_nobody_else_with_it() {
        var before = upload(HEADINGS + YANIS).leadsTo();
        confirm(before, browser.get(before).text(), "");
        var list = upload(HEADINGS + YANIS.replace("Yanis", "Nolwenn") + YANIS.replace("Yanis", "Erwan"))
                .leadsTo();
        var imported = confirm(list, browser.get(list).text(), "KEPT").leadsTo();

        var said = browser.get(imported).text();
        assertThat(said).contains("2 candidats ajoutés", "Annuler cet import");
        var added = Pattern.compile("type=\"hidden\" name=\"candidat\" value=\"(\\d+)\"")
                .matcher(said)
                .results()
                .map(each -> each.group(1))
                .toList();
        assertThat(added).hasSize(2);
        var undone = browser.submit(
                path.replace("/import", "/selection"),
                "candidat",
                added.getFirst(),
                "candidat",
                added.getLast(),
                "faire",
                "retirer");
        assertThat(undone.leadsTo()).contains("?fait=retrait");
        assertThat(browser.get(undone.leadsTo()).text())
                .contains("2 candidats retirés", "Nolwenn", "Erwan", "Annuler ce retrait");
        assertThat(browser.get(imported).text())
                .contains("Yanis", "2 candidats ajoutés")
                .doesNotContain("Nolwenn", "Erwan", "Annuler cet import");
    }

    @Test
    void a_list_that_changes_nobody_says_that_it_added_nobody() {
        var two = upload(HEADINGS + YANIS + YANIS.replace("Yanis", "Nolwenn")).leadsTo();
        confirm(two, browser.get(two).text(), "");
        var one = upload(HEADINGS + YANIS).leadsTo();
        var kept = confirm(one, browser.get(one).text(), "KEPT").leadsTo();
        assertThat(browser.get(kept).text()).contains("aucun ajout").doesNotContain("1 candidat ajouté");
    }

    @Test
    void what_was_left_out_of_an_import_is_told_with_the_list_to_mend() {
        var checked = upload(HEADINGS.strip() + ";Tiers temps\n" + YANIS.strip() + ";oui\nZola;Émile;;;;;;\n;;x;;;;;\n")
                .leadsTo();
        var left = browser.get(confirm(checked, browser.get(checked).text(), "").leadsTo())
                .text();
        assertThat(left)
                .contains(
                        "1 candidat ajouté",
                        "2 lignes n’ont pas été importées",
                        "Ligne 3\u00A0: Zola Émile",
                        "Veuillez indiquer le sexe",
                        "Ligne 4\n",
                        checked.replace("?", "/a-corriger.ods?"),
                        "<li>Tiers temps</li>")
                .doesNotContain("Le Goff", "name=\"print\"");
    }

    @Test
    void of_many_lines_that_were_left_out_the_first_are_named() {
        var checked = upload(HEADINGS + YANIS + "Faux;;;;;;;\n".repeat(12)).leadsTo();
        var left = browser.get(confirm(checked, browser.get(checked).text(), "").leadsTo())
                .text();
        assertThat(left)
                .contains("12 lignes n’ont pas été importées", "Ligne 12\u00A0: Faux", "<li>et 2 autres</li>")
                .doesNotContain("Ligne 13");
    }

    @Test
    void nothing_is_said_to_be_left_out_of_a_list_that_is_imported_whole() {
        var checked = upload(HEADINGS + YANIS).leadsTo();
        var done = confirm(checked, browser.get(checked).text(), "").leadsTo();
        assertThat(browser.get(done).text()).contains("1 candidat ajouté").doesNotContain("a-corriger", "left-out");
    }

    @Test
    void the_columns_that_are_passed_over_are_named_with_the_model_to_do_better() {
        var checked = upload("N°;" + HEADINGS.strip() + ";Tiers temps;Courriel;Vide\n" + "1;" + YANIS.strip()
                + ";oui;y@example.net;\n");
        assertThat(browser.get(checked.leadsTo()).text())
                .contains("2 colonnes ignorées", "<li>Tiers temps</li>", "<li>Courriel</li>", "intitulés du modèle")
                .doesNotContain("<li>N°</li>", "<li>Vide</li>");
        assertThat(browser.get(upload(HEADINGS + YANIS).leadsTo()).text()).doesNotContain("ignorée");
    }

    @Test
    void who_is_new_is_shown_with_where_he_was_born_his_e_mail_and_his_extra_time() {
        var checked = upload(HEADINGS.strip() + ";E-mail de convocation;Temps majoré ?\n" + YANIS.strip()
                + ";yanis@example.net;33 %\n");
        assertThat(browser.get(checked.leadsTo()).text())
                .contains(">Brest</td>", ">yanis@example.net</td>", ">33\u00A0%</td>");
        assertThat(browser.get(upload(HEADINGS + YANIS).leadsTo()).text())
                .contains(">Brest</td>")
                .doesNotContain("data-label=\"E-mail de convocation\"", "data-label=\"Temps majoré\"");
    }

    @Test
    void what_is_to_be_mended_names_who_it_is_about_and_quotes_the_beginning_of_what_is_long() {
        var checked = upload(HEADINGS + "Le Goff;" + "y".repeat(256)
                + ";14/03/2007;M;29200;Brest;France;Gratuite\nÉvrard;Zoë;;F;29200;Brest;France;Gratuite\n");
        assertThat(browser.get(checked.leadsTo()).text())
                .contains(">Le Goff " + "y".repeat(52) + "…</td>", ">" + "y".repeat(60) + "…</td>", ">Évrard Zoë</td>")
                .doesNotContain("y".repeat(61));
    }

    @Test
    void the_faults_of_a_line_are_told_in_the_order_of_its_columns() {
        var checked = upload(HEADINGS + "Le Goff;;32/13/2007;X;29200;Brst;France;Offerte\n");
        assertThat(browser.get(checked.leadsTo()).text()).containsSubsequence("B2", "C2", "D2", "F2", "H2");
    }

    @Test
    void the_columns_that_a_list_may_have_are_named() {
        assertThat(browser.get(path).text())
                .contains(
                        "<li>* Nom de naissance</li>",
                        "<li>Code de prépaiement</li>",
                        "celles qui ont une étoile, Pays et Tarification part Pix.");
    }

    @Test
    void a_school_reads_that_its_class_may_be_called_so() {
        assertThat(browser.get(path).text()).doesNotContain("est la classe");
        var people = new SignedInFixture(sql);
        var school = people.centre("Lycée des Iris");
        sql.sql("update centre set type = 'SCO' where id = ?")
                .param(school.value())
                .update();
        signIn(people.member(school));
        assertThat(browser.get(path).text())
                .contains("celles qui ont une étoile et Pays.", "l’intitulé «\u00A0Classe\u00A0» convient aussi");
    }

    @Test
    void a_workbook_of_excel_is_read_as_any_list_and_an_old_one_is_refused_with_what_to_do() {
        assertThat(browser.get(path).text()).contains("un fichier d’Excel (.xlsx)");
        var checked = browser.upload(path + "/fichier", "file", "liste.xlsx", XlsxFixture.ofLines(HEADINGS, YANIS));
        assertThat(browser.get(checked.leadsTo()).text()).contains("1 candidat serait ajouté");

        browser.get(path);
        var old = browser.upload(
                path + "/fichier", "file", "liste.xls", HexFormat.of().parseHex("d0cf11e0a1b11ae1"));
        assertThat(old.status()).isEqualTo(422);
        assertThat(old.text()).contains("ancien format (.xls)", "Classeur Excel (.xlsx)");
    }

    @Test
    void where_a_heading_is_missing_those_that_are_not_known_are_told() {
        var refused =
                upload("N°;" + HEADINGS.replace("Sexe", "Masculin ?").replace("Date de", "Jour de") + "1;" + YANIS);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains(
                        "Il manque la colonne «\u00A0* Date de naissance",
                        "corrigez son intitulé",
                        "Intitulés non reconnus\u00A0: Jour de naissance, Masculin ?.");
        assertThat(upload(HEADINGS.replace("Sexe;", "") + YANIS).text()).doesNotContain("non reconnu");
    }

    @Test
    void what_becomes_of_who_is_missing_is_asked() {
        var first = upload(HEADINGS + YANIS).leadsTo();
        confirm(first, browser.get(first).text(), "");
        var second = upload(HEADINGS + YANIS.replace("Yanis", "Nolwenn")).leadsTo();
        var report = browser.get(second).text();
        assertThat(report).contains("1 candidat de la session ne figure pas dans la liste", "Le Goff Yanis");

        var undecided = confirm(second, report, "");
        assertThat(undecided.status()).isEqualTo(422);
        assertThat(undecided.text())
                .contains("<a href=\"#absents\">Choisissez ce que deviennent")
                .contains("value=\"KEPT\" required autofocus> <span>Le garder dans la session");
        assertThat(browser.get(confirm(second, report, "REMOVED").leadsTo()).text())
                .contains("1 candidat ajouté", "1 retiré");
    }

    @Test
    void what_changed_meanwhile_is_shown_again() {
        var first = upload(HEADINGS + YANIS).leadsTo();
        var second = upload(HEADINGS + YANIS.replace("Gratuite", "Payante")).leadsTo();
        var shown = browser.get(second).text();
        confirm(first, browser.get(first).text(), "");

        var changed = confirm(second, shown, "");
        assertThat(changed.status()).isEqualTo(409);
        assertThat(changed.text()).contains("ont changé depuis", "Gratuite", "Payante");
    }

    @Test
    void what_is_pasted_is_read_and_what_is_no_list_is_refused() {
        assertThat(browser.submit(path, "pasted", (HEADINGS + YANIS).replace(';', '\t'))
                        .leadsTo())
                .contains("?liste=");
        var refused = browser.submit(path, "pasted", "Bonjour");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Nom de naissance", ">Bonjour</textarea>");
        assertThat(browser.submit(path, "pasted", HEADINGS).text()).contains("ne contient aucun candidat");
    }

    @Test
    void what_was_pasted_is_in_its_field_again_as_long_as_it_has_to_be_mended() {
        var pasted = ("Remarque;" + HEADINGS + "x;" + YANIS + "y;Zola;Émile;;;;;;\n").replace(';', '\t');
        var checked = browser.submit(path, "pasted", pasted).leadsTo();
        var report = browser.get(checked).text();
        assertThat(field(report)).isEqualTo(pasted);
        assertThat(report).contains("href=\"#pasted\"");

        var changed = browser.submit(path + "/confirmation", "list", key(checked), "print", "another");
        assertThat(changed.status()).isEqualTo(409);
        assertThat(field(changed.text())).isEqualTo(pasted);

        assertThat(field(browser.get(confirm(checked, report, "").leadsTo()).text()))
                .isEqualTo(pasted);
    }

    @Test
    void what_was_pasted_without_a_fault_does_not_come_back_and_neither_does_a_file() {
        var right = browser.submit(path, "pasted", HEADINGS + YANIS).leadsTo();
        assertThat(field(browser.get(right).text())).isEmpty();
        var file = browser.get(upload(HEADINGS + "Faux;;;;;;;\n").leadsTo()).text();
        assertThat(field(file)).isEmpty();
        assertThat(file).doesNotContain("href=\"#pasted\"");
    }

    @Test
    void files_are_named_after_the_session() {
        var model = browser.get(path.replace("candidats/import", "liste-candidats.ods"));
        assertThat(model.header("Content-Disposition")).contains("liste-candidats-session-");
        var list = upload(HEADINGS + "Faux\n").leadsTo();
        var toMend = browser.get(list.replace("?", "/a-corriger.ods?"));
        assertThat(toMend.header("Content-Disposition")).contains("-a-corriger.ods");
    }

    @Test
    void a_list_that_is_kept_no_longer_is_said_to_be() {
        assertThat(browser.get(path + "?liste=" + UUID.randomUUID()).text()).contains("conservée une heure");
    }

    private static String field(String shown) {
        return Jsoup.parse(shown).expectFirst("#pasted").wholeText();
    }

    private static String key(String list) {
        return list.substring(list.indexOf('=') + 1);
    }

    private Browser.Page upload(String list) {
        return browser.upload(path + "/fichier", "file", "liste.csv", list.getBytes(UTF_8));
    }

    private Browser.Page confirm(String list, String report, String absent) {
        return browser.submit(
                path + "/confirmation",
                "list",
                key(list),
                "print",
                report.replaceAll("(?s).*name=\"print\" value=\"([0-9a-f]+)\".*", "$1"),
                "absents",
                absent);
    }
}
