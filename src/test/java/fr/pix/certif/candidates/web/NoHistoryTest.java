package fr.pix.certif.candidates.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.platform.web.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of a session and a candidate who came from elsewhere, the history may have nothing: a form that is overtaken says what it can. */
@CertifTest
class NoHistoryTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    private Browser browser;
    private long session;
    private long candidate;

    @BeforeEach
    void arrived() {
        var people = new SignedInFixture(sql);
        var centre = people.centre("Lycée des Iris");
        var person = people.member(centre);
        browser = new Browser(port).with(person.cookie());
        session = sql.sql("""
                        insert into session (centre_id, number, site, room, date, time, zone, invigilators, observations,
                            access_code, version, created_at, created_by, changed_at, form_key, search, candidates)
                        values (?, nextval('session_number'), 'Site 1', 'Salle B304', '2099-04-19', '13:30', 'Europe/Paris',
                            'A. Bichon', '', 'BCDF22', 2, now(), ?, now(), gen_random_uuid(), 'site 1 salle b304', 1)
                        returning number
                        """)
                .params(centre.value(), person.account().value())
                .query(Long.class)
                .single();
        candidate =
                sql.sql("""
                        insert into candidate (centre_id, session_number, birth_name, first_name, sex, birth_date,
                            birth_country_code, birth_country, birth_postal_code, birth_town, external_id, result_email,
                            convocation_email, billing, prepayment_code, accessibility, birth_name_key, first_name_key, search,
                            version, created_at, changed_at)
                        values (?, ?, 'Le Goff', 'Yanis', 'M', '2007-03-14', '99100', 'FRANCE', '29200', 'Brest', '', '', '', 'FREE',
                            '', false, 'le goff', 'yanis', 'le goff yanis', 2, now(), now())
                        returning id
                        """).params(centre.value(), session).query(Long.class).single();
    }

    @Test
    void a_correction_of_an_older_version_shows_both_values() {
        var path = "/sessions/" + session + "/candidats/" + candidate + "/modification";
        browser.get(path);
        var page = browser.submit(
                path,
                "version",
                "1",
                "birth_name",
                "Le Goff",
                "first_name",
                "Yannis",
                "sex",
                "M",
                "birth_date",
                "14/03/2007",
                "birth_country",
                "France",
                "postal_code",
                "29200",
                "birth_town",
                "Brest",
                "billing",
                "FREE");
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text()).contains("Ce candidat a été modifié pendant votre saisie.", "Yannis");
    }

    @Test
    void so_does_a_change_of_the_session() {
        var path = "/sessions/" + session + "/modification";
        browser.get(path);
        var page = browser.submit(
                path,
                "version",
                "1",
                "site",
                "Site 1",
                "room",
                "Salle C12",
                "date",
                "19/04/2099",
                "time",
                "13:30",
                "invigilators",
                "A. Bichon",
                "observations",
                "");
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text()).contains("Cette session a été modifiée pendant votre saisie.", "Salle C12");
    }
}
