package fr.pix.certif.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.platform.web.Browser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Whoever administers the team of one centre names what belongs to another, on every route, in every place where a number or
 * a key can stand: nothing of it is shown, taken over or changed. The routes and their fields come from the application; one
 * of which this test does not know what it is fails.
 */
@CertifTest
class CentreCrossingTest {

    private static final String THEIRS = "Zzétranger";

    /** Numbers that are no number of anything: versions, counts, and places in one's own history or list. */
    private static final Set<String> OF_NOTHING = Set.of(
            "version",
            "told",
            "n",
            "apres",
            "avant",
            "importes",
            "retrait",
            "formKey",
            "sessions-apres",
            "sessions-avant",
            "historique-apres",
            "historique-avant",
            "page");

    /** In paths: what is nobody's, or a secret that is guessed elsewhere ({@code InvitationPagesTest}, {@code ChoosePasswordTest}). */
    private static final Set<String> NOBODYS = Set.of("language", "group", "token");

    private static final List<String> OF_A_CENTRE = List.of("/sessions", "/eleves", "/equipe", "/centre/");

    /** Takes no number and no key, and would end the attacker's own sign-in. */
    private static final Set<String> ENDS_ALL = Set.of("/deconnexion");

    /** Every name that there is, whatever the route reads. */
    private static final String ALL = "everything";

    /** Their whole address with their form, as their own people open and send it; or a list, in which nothing is named. */
    private static final String WHOLE = "own address";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings;

    private Tenant theirs;
    private Rows rows;
    private @Nullable Tenant attacker;
    private Map<String, String> untouched = Map.of();

    @BeforeEach
    void anotherCentre() {
        theirs = new Tenant(sql, port, THEIRS);
        rows = new Rows(sql);
    }

    @Test
    void every_number_and_key_that_a_route_takes_is_known_here() {
        var unknown = routes().flatMap(route -> route.ids()
                        .filter(name -> !theirs.has(name) && !OF_NOTHING.contains(name) && !NOBODYS.contains(name))
                        .map(name -> name + " of " + route))
                .toList();
        assertThat(unknown).isEmpty();
    }

    /** Otherwise the others' emptiness would prove nothing. */
    @Test
    void to_its_own_people_all_of_it_is_there() {
        var browser = theirs.browser();
        var shown = routes().filter(route -> !route.changes() && isOfACentre(route))
                .filter(route -> !route.names().isEmpty())
                .map(route -> browser.get(address(route, theirs, theirs, "")))
                .toList();
        assertThat(shown).extracting(Browser.Page::status).containsOnly(200);
        assertThat(shown.stream().filter(page -> page.text().contains(THEIRS))).hasSizeGreaterThan(10);
    }

    @Test
    void in_one_s_own_pages_and_files_nothing_is_theirs() {
        theirs.holdsTheNextSession();
        var mine = mine();
        var browser = mine.browser();
        assertThat(routes().filter(route -> !route.changes()))
                .isNotEmpty()
                .allSatisfy(route -> assertThat(
                                browser.get(address(route, mine, theirs, "")).text())
                        .doesNotContain(THEIRS));
    }

    @TestFactory
    Stream<DynamicTest> what_is_of_another_centre_does_not_exist() {
        theirs.holdsTheNextSession();
        return routes().flatMap(route -> attempts(route)
                .map(name -> DynamicTest.dynamicTest(route + " with their " + name, () -> attack(route, name))));
    }

    /** What is theirs in one attempt after the other; where nothing but one name is asked for, that is the whole address. */
    private Stream<String> attempts(Route route) {
        var names = route.named().filter(theirs::has).toList();
        if (route.changes()) {
            return Stream.concat(names.stream(), Stream.of(ALL, WHOLE));
        }
        return names.size() > 1 ? Stream.concat(names.stream(), Stream.of(WHOLE)) : Stream.of(WHOLE);
    }

    @TestFactory
    Stream<DynamicTest> another_centre_s_address_is_none() {
        var mine = mine();
        return routes().map(route ->
                DynamicTest.dynamicTest("/c/" + theirs.centre + ": " + route, () -> underTheirAddress(route, mine)));
    }

    private void attack(Route route, String name) {
        var attacker = attacker();
        var before = rows.of(theirs);
        var browser = attacker.browser().with("certif-centre=" + theirs.centre);
        browser.get("/compte/nom");
        var page = send(browser, route, address(route, attacker, theirs, name), form(route, attacker, name));
        assertThat(page.text()).doesNotContain(THEIRS);
        if (isOfACentre(route) && route.names().stream().anyMatch(each -> isTheirs(each, name))) {
            assertThat(page.status()).isEqualTo(404);
        }
        if (page.leadsTo().startsWith("/")) {
            assertThat(browser.get(page.leadsTo()).text()).doesNotContain(THEIRS);
        }
        assertThat(rows.of(theirs)).isEqualTo(before);
        assertThat(rows.thatHold(THEIRS, attacker)).isEmpty();
    }

    private void underTheirAddress(Route route, Tenant attacker) {
        var before = rows.of(theirs);
        var browser = attacker.browser();
        browser.get("/compte/nom");
        var path = "/c/" + theirs.centre + address(route, theirs, theirs, "");
        var page = send(browser, route, path, form(route, attacker, ALL));
        assertThat(page.text()).doesNotContain(THEIRS);
        if (isOfACentre(route)) {
            assertThat(page.status()).isEqualTo(404);
        }
        assertThat(rows.of(theirs)).isEqualTo(before);
    }

    private static boolean isOfACentre(Route route) {
        return OF_A_CENTRE.stream().anyMatch(route.pattern()::startsWith);
    }

    private static boolean isTheirs(String each, String name) {
        return each.equals(name) || name.equals(WHOLE);
    }

    private static Browser.Page send(Browser browser, Route route, String path, String[] form) {
        if (route.takesAFile()) {
            return browser.upload(path, "file", "liste.csv", "Nom;Prénom".getBytes(StandardCharsets.UTF_8));
        }
        return route.changes() ? browser.submit(path, form) : browser.get(path);
    }

    /** The path in which one name is theirs; what is asked by GET stands behind it. */
    private static String address(Route route, Tenant mine, Tenant theirs, String name) {
        var values = new HashMap<String, String>();
        for (var each : route.names()) {
            values.put(each, mine.has(each) ? (isTheirs(each, name) ? theirs : mine).id(route, each) : "liveness");
        }
        var query = new TreeSet<String>();
        if (!route.changes()) {
            query.add("centre=" + theirs.centre);
            route.fields().stream()
                    .map(Route.Field::name)
                    .filter(mine::has)
                    .map(each -> each + "=" + (isTheirs(each, name) ? theirs : mine).id(route, each))
                    .forEach(query::add);
        }
        return route.path(values) + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    /** All that is right and one's own, with one name that is theirs, and their centre's number wherever one might put it. */
    private String[] form(Route route, Tenant mine, String name) {
        var fields = new ArrayList<String>();
        for (var each : mine.names()) {
            if (name.equals(ALL)
                    || route.fields().stream().anyMatch(field -> field.name().equals(each))) {
                var whose = name.equals(ALL) || isTheirs(each, name) ? theirs : mine;
                fields.addAll(List.of(each, whose.id(route, each)));
            }
        }
        for (var each : List.of("centre", "centreId", "centre_id")) {
            fields.addAll(List.of(each, theirs.centre.toString()));
        }
        return mine.form(fields.toArray(String[]::new));
    }

    /** The same until an attempt changed something of his own: who has lost his candidate attacks with nothing. */
    private Tenant attacker() {
        if (attacker == null || !rows.of(attacker).equals(untouched)) {
            attacker = mine();
            untouched = rows.of(attacker);
        }
        return attacker;
    }

    private Tenant mine() {
        return new Tenant(sql, port, "Chezmoi");
    }

    private Stream<Route> routes() {
        return Route.all(mappings).stream().filter(route -> !ENDS_ALL.contains(route.pattern()));
    }
}
