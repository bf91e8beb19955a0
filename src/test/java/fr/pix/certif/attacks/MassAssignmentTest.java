package fr.pix.certif.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.platform.web.Browser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Each form is sent with a field for every column that the database has, beside its own: none of them is taken. Columns,
 * routes and the fields that are a form's own are read from the application, so that new ones come in by themselves.
 */
@CertifTest
class MassAssignmentTest {

    private static final String WORD = "zzintrus";
    private static final String NUMBER = "42424242";
    private static final Pattern NUMBERED = Pattern.compile(".*(id|number|version|sequence|attempts|candidates|total)");

    /** What can be taken for what its column holds, where neither the word nor the number can. */
    private static final Map<String, String> SOUND = Map.of("role", "ADMIN", "roles", "ADMIN", "admin", "true");

    private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]*)\"(.*?)</form>", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile(" name=\"([^\"]+)\"");

    /** What decides on rights: no form but the team's may touch it. */
    private static final Set<String> RIGHTS =
            Set.of("membership", "centre", "site", "second_factor", "pix_administrator", "terms_acceptance");

    /** Fields of a candidate's form that it shows in other centres than a school without complementary certifications. */
    private static final Set<String> ELSEWHERE_ITS_OWN = Set.of("complementary", "billing", "prepayment_code");

    private static final Set<String> ENDS_ALL = Set.of("/deconnexion");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings;

    private Tenant tenant;
    private Rows rows;
    private Map<String, Set<String>> own;

    @BeforeEach
    void open() {
        tenant = new Tenant(sql, port, "Chezmoi");
        rows = new Rows(sql);
        own = ownFields();
        tenant.browserOf(tenant.member).get("/compte/second-facteur"); // whose look at it has a secret drawn
    }

    /** What is sent is taken otherwise: without this, refusals of all would pass for safety. */
    @Test
    void the_forms_are_taken_and_what_was_slipped_in_is_not() {
        for (var pattern : List.of(
                "/sessions/creation",
                "/sessions/{id}/modification",
                "/sessions/{id}/candidats/ajout",
                "/sessions/{id}/candidats/{candidate}/modification",
                "/compte/nom",
                "/equipe/invitation",
                "/equipe/membres/{account}/role")) {
            var route = routes().filter(candidate -> candidate.pattern().equals(pattern))
                    .findFirst()
                    .orElseThrow();
            var page = send(route);
            assertThat(page.leadsTo()).as(page.text()).isNotEmpty().doesNotContain("connexion");
            nothingWasSlippedIn(pattern);
        }
    }

    @TestFactory
    Stream<DynamicTest> no_form_takes_more_than_its_own_fields() {
        return routes().map(route -> DynamicTest.dynamicTest(route.toString(), () -> {
            var before = rows.of(tenant);
            send(route);
            nothingWasSlippedIn(route.pattern());
            var after = rows.of(tenant);
            if (!route.pattern().startsWith("/equipe")) {
                assertThat(RIGHTS.stream().filter(before::containsKey))
                        .isNotEmpty()
                        .allSatisfy(
                                table -> assertThat(after.get(table)).as(table).isEqualTo(before.get(table)));
            }
        }));
    }

    private void nothingWasSlippedIn(String where) {
        assertThat(rows.thatHold(WORD, tenant)).as(where).isEmpty();
        assertThat(rows.thatHold(NUMBER, tenant)).as(where).isEmpty();
        assertThat(sql.sql("select count(*) from account a where a::text like '%' || ? || '%'")
                        .param(WORD)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** By somebody who has no right but to work in his centre, wherever that is enough. */
    private Browser.Page send(Route route) {
        var browser = route.pattern().startsWith("/equipe") ? tenant.browser() : tenant.browserOf(tenant.member);
        browser.get("/compte/nom");
        var path = route.path(ids(route));
        var fields = new ArrayList<String>();
        ids(route).forEach((name, value) -> fields.addAll(List.of(name, value)));
        for (var name : slippedIn(route, path)) {
            var otherwise = NUMBERED.matcher(name.toLowerCase(Locale.ROOT)).matches() ? NUMBER : WORD;
            fields.addAll(List.of(name, SOUND.getOrDefault(name, otherwise)));
        }
        return browser.submit(path, tenant.form(fields.toArray(String[]::new)));
    }

    private Map<String, String> ids(Route route) {
        var ids = new HashMap<String, String>();
        route.named().filter(tenant::has).forEach(name -> ids.put(name, tenant.id(route, name)));
        route.names().forEach(name -> ids.putIfAbsent(name, "0"));
        return ids;
    }

    /** As columns are written, and as Java writes them. */
    private Set<String> slippedIn(Route route, String path) {
        var names = new TreeSet<String>();
        sql.sql("select distinct column_name from information_schema.columns where table_schema = current_schema()")
                .query((row, _) -> row.getString("column_name"))
                .list()
                .forEach(column -> names.addAll(List.of(column, camel(column))));
        names.addAll(List.of("centre", "account", "admin", "roles", "by", "who", "member"));
        names.removeAll(own.getOrDefault(path, Set.of()));
        if (path.contains("/candidats/")) {
            names.removeAll(ELSEWHERE_ITS_OWN);
        }
        route.named().toList().forEach(names::remove);
        return names;
    }

    private static String camel(String column) {
        var name = new StringBuilder();
        for (var part : column.split("_", -1)) {
            name.append(name.isEmpty() ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return name.toString();
    }

    /** By the path that each form of our pages is sent to. */
    private Map<String, Set<String>> ownFields() {
        var fields = new HashMap<String, Set<String>>();
        var browser = tenant.browser();
        Route.all(mappings).stream()
                .filter(route -> !route.changes() && !route.pattern().contains("."))
                .forEach(route -> FORM.matcher(
                                browser.get(route.path(ids(route))).text())
                        .results()
                        .forEach(form -> NAME.matcher(form.group(2))
                                .results()
                                .forEach(name -> fields.computeIfAbsent(form.group(1), _ -> new HashSet<>())
                                        .add(name.group(1)))));
        return fields;
    }

    private Stream<Route> routes() {
        return Route.all(mappings).stream()
                .filter(route -> route.changes() && !route.takesAFile() && !ENDS_ALL.contains(route.pattern()));
    }
}
