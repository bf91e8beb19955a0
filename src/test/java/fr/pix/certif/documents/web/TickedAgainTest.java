package fr.pix.certif.documents.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.documents.filled.AcceptFilledPv;
import fr.pix.certif.documents.filled.FilledPvFixture;
import fr.pix.certif.platform.web.Browser;
import fr.pix.certif.platform.web.Browser.Page;
import fr.pix.certif.platform.web.CreationForm;
import fr.pix.certif.platform.web.EnrolmentForm;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A filled PV that is shown again because the session changed meanwhile: what somebody decided of it stands as he decided it. */
@CertifTest
class TickedAgainTest {

    private static final Pattern PRINT = Pattern.compile("name=\"print\" value=\"([^\"]*)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    private Browser browser;
    private String session;
    private String candidate;
    private String pv;

    @BeforeEach
    void aPvWithANumberACommentAndAName() {
        browser = new Browser(port).with(new SignedInFixture(sql).member().cookie());
        browser.get("/sessions/creation");
        session = browser.submit("/sessions/creation", CreationForm.in("B304"))
                .leadsTo()
                .replaceAll("\\D+", "");
        browser.get("/sessions/" + session + "/candidats/ajout");
        var form = new ArrayList<>(List.of(EnrolmentForm.of("Zola")));
        form.addAll(List.of("puis", "liste"));
        candidate = browser.submit("/sessions/" + session + "/candidats/ajout", form.toArray(String[]::new))
                .leadsTo()
                .replaceAll(".*n=", "");
        pv = compared("1234567", "À ne pas garder");
    }

    @Test
    void what_he_left_without_a_tick_keeps_none_when_a_colleague_changed_something_meanwhile() {
        var shown = browser.get(comparison());
        assertThat(shown.text()).containsPattern(ticked("certification_number")).containsPattern(ticked("comments"));
        classed("6B");
        var again = confirm(shown, candidate + ".certification_number");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text())
                .containsPattern(ticked("certification_number"))
                .containsPattern(unticked("comments"))
                .contains("Ce que vous aviez coché l’est encore, sauf ce qui a changé depuis.");
    }

    /** He had ticked that a number is added, and decided nothing of one that would be replaced. */
    @Test
    void what_adds_nothing_any_more_but_would_replace_something_loses_its_tick() {
        var shown = browser.get(comparison());
        noted("7654321");
        var again = confirm(shown, candidate + ".certification_number", candidate + ".comments");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text())
                .contains("«\u00A07654321\u00A0» devient «\u00A01234567\u00A0»")
                .containsPattern(unticked("certification_number"))
                .containsPattern(ticked("comments"));
    }

    @Test
    void what_he_ticked_of_what_would_be_replaced_keeps_its_tick_while_the_same_would_be() {
        noted("7654321");
        var shown = browser.get(comparison());
        assertThat(shown.text()).containsPattern(unticked("certification_number"));
        var replaced = box(shown, "certification_number");
        classed("6B");
        var again = confirm(shown, replaced);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).containsPattern(ticked("certification_number")).containsPattern(unticked("comments"));
        noted("8888888");
        assertThat(confirm(again, replaced).text()).containsPattern(unticked("certification_number"));
    }

    private String ticked(String field) {
        return "value=\"" + candidate + "[.]" + field + "[^\"]*\" checked";
    }

    private String unticked(String field) {
        return "value=\"" + candidate + "[.]" + field + "[^\"]*\">";
    }

    private String box(Page shown, String field) {
        return first(Pattern.compile("value=\"(" + candidate + "[.]" + field + "[^\"]*)\""), shown);
    }

    private Page confirm(Page shown, String... accepted) {
        var fields = new ArrayList<>(List.of("pv", pv, "print", first(PRINT, shown)));
        for (var id : accepted) {
            fields.addAll(List.of(AcceptFilledPv.ACCEPTED, id));
        }
        return browser.submit("/sessions/" + session + "/pv/retour/confirmation", fields.toArray(String[]::new));
    }

    private static String first(Pattern pattern, Page shown) {
        var found = pattern.matcher(shown.text());
        assertThat(found.find()).as(pattern.pattern()).isTrue();
        return found.group(1);
    }

    private String comparison() {
        return "/sessions/" + session + "/pv/retour?pv=" + pv;
    }

    private String compared(String number, String comment) {
        var printed = browser.download("/sessions/" + session + "/pv.ods");
        browser.get("/sessions/" + session + "/pv/retour");
        var filled = FilledPvFixture.filled(printed, sheet -> {
            var zola = sheet.row(FilledPvFixture.NAME, "Zola");
            sheet.type(zola, FilledPvFixture.CERTIFICATION, number);
            sheet.type(zola, FilledPvFixture.COMMENTS, comment);
        });
        return browser.upload("/sessions/" + session + "/pv/retour/fichier", "file", "pv.ods", filled)
                .leadsTo()
                .replaceAll(".*=", "");
    }

    /** A colleague moves him into another group. */
    private void classed(String group) {
        sql.sql("update candidate set external_id = ?, version = version + 1 where id = ?")
                .params(group, Long.valueOf(candidate))
                .update();
    }

    /** A colleague notes his number. */
    private void noted(String number) {
        var id = Long.valueOf(candidate);
        sql.sql("delete from candidate_note where candidate_id = ?").param(id).update();
        sql.sql("""
                        insert into candidate_note (centre_id, candidate_id, certification_number, end_screen_seen, comments)
                        select centre_id, id, ?, false, '' from candidate where id = ?
                        """).params(number, id).update();
    }
}
