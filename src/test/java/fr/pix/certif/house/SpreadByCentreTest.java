package fr.pix.certif.house;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.platform.database.FreshDatabase;
import fr.pix.certif.platform.database.SpreadPlans;
import fr.pix.certif.platform.database.SpreadPlans.Plan;
import fr.pix.certif.platform.web.Browser;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * On a database whose tables are spread by centre, what a centre's members do reads of the part where their centre is, and
 * of no other: so that a distributed PostgreSQL can take over (decision 112). A unique key that does not begin with the
 * centre would not let the tables be spread at all.
 */
@CertifTest
@FreshDatabase(spreadByCentre = true)
class SpreadByCentreTest {

    private static final int CENTRES = 6;
    private static final String DAY = "19/04/2049";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings;

    private Browser browser;
    private String session;
    private String other;

    /** In several centres, so that they do not all live in one part. */
    @BeforeEach
    void sessionsOfSeveralCentres() {
        var people = new SignedInFixture(sql);
        IntStream.range(1, CENTRES).forEach(_ -> created(signedIn(people), "Salle 1"));
        browser = signedIn(people);
        session = created(browser, "Salle B304");
        other = created(browser, "Salle B305");
    }

    private Browser signedIn(SignedInFixture people) {
        var centre = people.centre("Lycée Jean-Moulin");
        sql.sql("update centre set type = 'SCO' where id = ?")
                .param(centre.value())
                .update();
        return new Browser(port).with(people.centreAdmin(centre).cookie());
    }

    private static String created(Browser browser, String room) {
        browser.get("/sessions/creation");
        return submit(
                        browser,
                        "/sessions/creation",
                        "formKey",
                        UUID.randomUUID().toString(),
                        "site",
                        "Site 1",
                        "room",
                        room)
                .replaceAll("\\D+", "");
    }

    private String submit(String path, String... fields) {
        return submit(browser, path, fields);
    }

    private static String submit(Browser browser, String path, String... fields) {
        var details = new String[] {"date", DAY, "time", "13:30", "invigilators", "A. Bichon", "observations", ""};
        var all = IntStream.range(0, fields.length + details.length)
                .mapToObj(i -> i < fields.length ? fields[i] : details[i - fields.length])
                .toArray(String[]::new);
        var answer = browser.submit(path, all);
        assertThat(answer.status()).as(path + answer.text()).isEqualTo(302);
        return answer.leadsTo();
    }

    private String enrolled(String name, String mail) {
        var form = "/sessions/" + session + "/candidats/ajout";
        browser.get(form);
        return submit(form, candidate("formKey", UUID.randomUUID().toString(), name, "Yanis", mail))
                .replaceAll(".*=", "");
    }

    private static String[] candidate(String field, String value, String name, String first, String mail) {
        return """
                %s=%s&birth_name=%s&first_name=%s&sex=M&birth_date=14/03/2007&birth_country=France&postal_code=29200\
                &birth_town=Brest&convocation_email=%s""".formatted(field, value, name, first, mail).split("[=&]", -1);
    }

    @Test
    void what_members_do_stays_in_their_centre_s_part() {
        var candidate = enrolled("Le Goff", "yanis@example.net");
        var second = enrolled("Lefèvre", "");
        var path = "/sessions/" + session;
        browser.get(path + "/modification");
        submit(path + "/modification", "version", "1", "site", "Site 2", "room", "Salle B306");
        browser.get(path + "/candidats/" + candidate + "/modification");
        submit(
                path + "/candidats/" + candidate + "/modification",
                candidate("version", "1", "Le Goff", "Yanis Ali", "yanis@example.net"));
        list("");
        list("?q=jean+305&periode=a-venir");
        List.of("site", "room", "time", "invigilators", "number").forEach(sort -> list("?tri=" + sort));
        browser.get(path + "/candidats");
        var question = submit(path + "/candidats/selection", "candidat", second, "faire", "deplacer");
        var choice = question.replaceAll(".*choix=", "");
        assertThat(submit(path + "/candidats/deplacement", "choix", choice, "vers", other))
                .contains("fait=deplacement");
        everyPage(candidate);
        submit(path + "/candidats/" + candidate + "/releve", "version", "2", "certification_number", "123456");
        var mistaken = created(browser, "Salle des erreurs");
        var removal = "/sessions/" + mistaken + "/suppression";
        var told = browser.get(removal).hidden("told");
        assertThat(submit(removal, "version", "1", "told", told)).contains("supprimee=" + mistaken);

        assertThat(SpreadPlans.all())
                .filteredOn(plan -> !plan.query().startsWith("select count(*) from session")) // the other test's
                .hasSizeGreaterThan(100)
                .allMatch(Plan::staysInOnePart);
    }

    @Test
    void a_question_across_centres_is_told() {
        sql.sql("select count(*) from session").query(Long.class).single();
        assertThat(SpreadPlans.all())
                .filteredOn(plan -> plan.query().equals("select count(*) from session"))
                .isNotEmpty()
                .noneMatch(Plan::staysInOnePart);
    }

    private void list(String parameters) {
        assertThat(browser.get("/sessions/liste" + parameters).status()).isEqualTo(200);
    }

    /** Those of a centre's rooms, as the application knows them. */
    private void everyPage(String candidate) {
        mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(route -> route.getPatternValues().stream())
                .filter(route -> route.matches("/(sessions|eleves|equipe|centre|lieux)\\b.*"))
                .map(route -> route.replaceAll("\\{id:[^/]*}", session).replaceAll("\\{candidate:[^/]*}", candidate))
                .filter(route -> !route.contains("{"))
                .forEach(browser::get);
    }
}
