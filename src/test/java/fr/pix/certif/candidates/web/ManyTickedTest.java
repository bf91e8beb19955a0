package fr.pix.certif.candidates.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.platform.web.Browser;
import fr.pix.certif.platform.web.CreationForm;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** As many candidates as the longest list has are ticked at once, as three are; what is asked about them is a page like others. */
@CertifTest
class ManyTickedTest {

    private static final Pattern NAME = Pattern.compile("Zz\\d{4}\\b");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    private Browser browser;
    private String session;
    private String list;

    @BeforeEach
    void aSchool() {
        var people = new SignedInFixture(sql);
        var centre = people.centre("Lycée des Iris");
        sql.sql("update centre set type = 'SCO' where id = ?")
                .param(centre.value())
                .update();
        browser = new Browser(port).with(people.member(centre).cookie());
        session = session();
        list = "/sessions/" + session + "/candidats";
    }

    /** Or whoever sends the mails of other tests would send these first. */
    @AfterEach
    void forgetTheMails() {
        sql.sql("delete from mail where recipient = 'everybody@ticked.example'").update();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 1_100})
    void however_many_are_ticked_they_get_a_class_are_summoned_moved_and_removed(int many) {
        var candidates = enrolled(many);

        var classes = asked(list + "/selection", "classer", candidates);
        assertAsksAbout(classes, many);
        var tooLong = browser.submit(path(classes), "choix", key(classes), "external_id", "3".repeat(256));
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(named(tooLong.text())).isEqualTo(many);
        assertThat(browser.submit(path(classes), "choix", key(classes), "external_id", "3e B")
                        .leadsTo())
                .endsWith("fait=classe&n=" + many);
        assertAsksAbout(classes, many); // gone back to

        var mails = asked("/sessions/" + session + "/convocations/selection", "", candidates);
        assertAsksAbout(mails, many);
        var preview = browser.get(mails + "&apercu=" + candidates.getLast()).text();
        assertThat(preview).contains("<option value=\"" + candidates.getLast() + "\" selected");
        assertThat(browser.submit(path(mails), sending(preview, key(mails))).leadsTo())
                .endsWith("fait=" + (preview.contains("class=\"notice warn\"") ? "garde" : "envoi") + "&n=" + many);

        var other = session();
        var move = asked(list + "/selection", "deplacer", candidates);
        assertAsksAbout(move + "&q=B304", many);
        assertThat(browser.submit(path(move), "choix", key(move), "vers", other).leadsTo())
                .endsWith("fait=deplacement&n=" + other + "&choix=" + key(move));
        assertThat(browser.get(move).leadsTo()).endsWith("fait=personne&n=0"); // they are not here any more

        var there = "/sessions/" + other + "/candidats";
        assertThat(browser.get(move.replace("/" + session + "/", "/" + other + "/"))
                        .leadsTo())
                .contains("fait=personne"); // what was ticked in one session is not what was ticked in another
        assertThat(asked(there + "/selection", "retirer", candidates)).contains("fait=retrait");
        assertThat(named(browser.get(there).text())).isZero();
    }

    /** Where it leads. */
    private String asked(String path, String what, List<Long> candidates) {
        var fields = new ArrayList<>(List.of("faire", what));
        candidates.forEach(candidate -> fields.addAll(List.of("candidat", candidate.toString())));
        browser.get(path.replace("/selection", ""));
        var answer = browser.submit(path, fields.toArray(String[]::new));
        assertThat(answer.status()).isEqualTo(302);
        return answer.leadsTo();
    }

    private void assertAsksAbout(String question, int many) {
        for (var i = 0; i < 2; i++) {
            var page = browser.get(question);
            assertThat(page.status()).isEqualTo(200);
            assertThat(named(page.text())).isEqualTo(many);
        }
    }

    /** How many different candidates a page names. */
    private static long named(String text) {
        return NAME.matcher(text)
                .results()
                .map(found -> found.group())
                .distinct()
                .count();
    }

    private static String path(String question) {
        return question.replaceFirst("\\?.*", "");
    }

    private static String key(String question) {
        return question.replaceFirst(".*choix=([^&]*).*", "$1");
    }

    private static String[] sending(String preview, String key) {
        var fields = new ArrayList<>(List.of("choix", key, "version", "1"));
        Pattern.compile("name=\"envoi\" value=\"([^\"]+)\"")
                .matcher(preview)
                .results()
                .forEach(found -> fields.addAll(List.of("envoi", found.group(1))));
        return fields.toArray(String[]::new);
    }

    private List<Long> enrolled(int many) {
        sql.sql("update session set candidates = ? where number = ?")
                .params(many, Long.valueOf(session))
                .update();
        return sql.sql("""
                        insert into candidate (centre_id, session_number, birth_name, first_name, sex, birth_date,
                            birth_country_code, birth_country, birth_insee_code, birth_town, external_id, result_email,
                            convocation_email, prepayment_code, accessibility, birth_name_key, first_name_key, search,
                            version, created_at, changed_at)
                        select s.centre_id, s.number, 'Zz' || 1000 + n, 'Yanis', 'M', '2007-03-14', '99100', 'FRANCE', '29019',
                            'Brest', '', '', 'everybody@ticked.example', '', false, 'zz' || 1000 + n, 'yanis', 'zz' || 1000 + n || ' yanis',
                            1, now(), now()
                        from session s, generate_series(1, ?) n where s.number = ?
                        returning id
                        """)
                .params(many, Long.valueOf(session))
                .query((row, _) -> row.getLong("id"))
                .list();
    }

    private String session() {
        browser.get("/sessions/creation");
        return browser.submit("/sessions/creation", CreationForm.in("B304"))
                .leadsTo()
                .replaceAll("\\D+", "");
    }
}
