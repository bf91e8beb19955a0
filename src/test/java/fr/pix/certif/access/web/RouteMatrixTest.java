package fr.pix.certif.access.web;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.platform.web.Assets;
import fr.pix.certif.platform.web.Browser;
import fr.pix.certif.platform.web.CreationForm;
import fr.pix.certif.platform.web.EnrolmentForm;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
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
 * Who gets what from every route. The routes come from the application itself: one without its line here fails, and so
 * does a line without a route.
 */
@CertifTest
class RouteMatrixTest {

    /**
     * A status; {@code connexion}, {@code reprise} or {@code cgu} where it leads to the sign-in page, to the sign-in page
     * that keeps what was typed, or to the terms.
     */
    private static final String EXPECTED = """
            route                                 | anonymous | no terms  | no centre | other centre | member    | centre admin | pix admin
            GET /                                 | connexion | cgu       | 302       | 302          | 302       | 302          | 302
            GET /connexion                        | 200       | 302       | 302       | 302          | 302       | 302          | 302
            POST /connexion                       | 422       | 422       | 422       | 422          | 422       | 422          | 422
            ANY /connexion/reprise                | connexion | connexion | connexion | connexion    | connexion | connexion    | connexion
            GET /connexion/reste                  | 200       | 200       | 200       | 200          | 200       | 200          | 200
            POST /connexion/reste                 | 200       | 200       | 200       | 200          | 200       | 200          | 200
            GET /connexion/code                   | connexion | connexion | connexion | connexion    | connexion | connexion    | connexion
            POST /connexion/code                  | connexion | connexion | connexion | connexion    | connexion | connexion    | connexion
            GET /connexion/fournisseur            | 404       | 404       | 404       | 404          | 404       | 404          | 404
            POST /connexion/fournisseur           | 404       | 404       | 404       | 404          | 404       | 404          | 404
            GET /connexion/fournisseur/retour     | 404       | 404       | 404       | 404          | 404       | 404          | 404
            GET /mot-de-passe-oublie              | 200       | 200       | 200       | 200          | 200       | 200          | 200
            POST /mot-de-passe-oublie             | 200       | 200       | 200       | 200          | 200       | 200          | 200
            GET /mot-de-passe                     | 410       | 410       | 410       | 410          | 410       | 410          | 410
            POST /mot-de-passe                    | 410       | 410       | 410       | 410          | 410       | 410          | 410
            GET /mot-de-passe/{token}             | 302       | 302       | 302       | 302          | 302       | 302          | 302
            GET /cgu                              | connexion | 200       | 302       | 302          | 302       | 302          | 302
            POST /cgu                             | reprise   | 302       | 302       | 302          | 302       | 302          | 302
            POST /deconnexion                     | connexion | connexion | connexion | connexion    | connexion | connexion    | connexion
            GET /adresse-e-mail                   | 410       | 410       | 410       | 410          | 410       | 410          | 410
            POST /adresse-e-mail                  | 410       | 410       | 410       | 410          | 410       | 410          | 410
            GET /adresse-e-mail/{token}           | 302       | 302       | 302       | 302          | 302       | 302          | 302
            GET /compte                           | connexion | cgu       | 200       | 200          | 200       | 200          | 200
            GET /compte/donnees                   | connexion | cgu       | 200       | 200          | 200       | 200          | 200
            GET /compte/donnees.json              | connexion | cgu       | 200       | 200          | 200       | 200          | 200
            GET /compte/nom                       | connexion | cgu       | 200       | 200          | 200       | 200          | 200
            POST /compte/nom                      | reprise   | cgu       | 422       | 422          | 422       | 422          | 422
            GET /compte/adresse                   | connexion | cgu       | 200       | 200          | 200       | 200          | 200
            POST /compte/adresse                  | reprise   | cgu       | 200       | 200          | 200       | 200          | 200
            GET /compte/fournisseur               | connexion | cgu       | 302       | 302          | 302       | 302          | 302
            POST /compte/fournisseur              | reprise   | cgu       | 302       | 302          | 302       | 302          | 302
            GET /compte/mot-de-passe              | connexion | cgu       | 200       | 200          | 200       | 200          | 200
            POST /compte/mot-de-passe             | reprise   | cgu       | 422       | 422          | 422       | 422          | 422
            GET /compte/second-facteur            | connexion | cgu       | 200       | 200          | 200       | 200          | 200
            POST /compte/second-facteur           | reprise   | cgu       | 422       | 422          | 422       | 422          | 302
            GET /compte/second-facteur/codes      | connexion | cgu       | 302       | 302          | 302       | 302          | 200
            POST /compte/second-facteur/codes     | reprise   | cgu       | 302       | 302          | 302       | 302          | 422
            GET /compte/second-facteur/arret      | connexion | cgu       | 302       | 302          | 302       | 302          | 302
            POST /compte/second-facteur/arret     | reprise   | cgu       | 302       | 302          | 302       | 302          | 422
            GET /compte/connexions                | connexion | cgu       | 200       | 200          | 200       | 200          | 200
            POST /compte/connexions/fin           | connexion | cgu       | 302       | 302          | 302       | 302          | 302
            POST /compte/connexions/autres        | connexion | cgu       | 422       | 422          | 422       | 422          | 422
            GET /centre/historique                | connexion | cgu       | 403       | 200          | 200       | 200          | 403
            GET /centres                          | connexion | cgu       | 200       | 200          | 200       | 200          | 200
            GET /equipe                           | connexion | cgu       | 403       | 200          | 200       | 200          | 403
            GET /equipe/invitation                | connexion | cgu       | 403       | 403          | 403       | 200          | 403
            POST /equipe/invitation               | reprise   | cgu       | 403       | 403          | 403       | 422          | 403
            POST /equipe/invitations/{id}/renvoi  | connexion | cgu       | 403       | 403          | 403       | 302          | 403
            POST /equipe/invitations/{id}/annulation | connexion | cgu       | 403       | 403          | 403       | 302          | 403
            POST /equipe/membres/{account}/role   | connexion | cgu       | 403       | 403          | 403       | 302          | 403
            GET /equipe/membres/{account}/retrait | connexion | cgu       | 403       | 403          | 403       | 200          | 403
            POST /equipe/membres/{account}/retrait | reprise   | cgu       | 403       | 403          | 403       | 302          | 403
            POST /equipe/membres/{account}/retablissement | connexion | cgu       | 403       | 403          | 403       | 302          | 403
            GET /equipe/depart                    | connexion | cgu       | 403       | 200          | 200       | 200          | 403
            POST /equipe/depart                   | reprise   | cgu       | 403       | 200          | 200       | 200          | 403
            GET /invitation                       | 410       | 410       | 410       | 410          | 410       | 410          | 410
            POST /invitation                      | 410       | 410       | 410       | 410          | 410       | 410          | 410
            GET /invitation/{token}               | 302       | 302       | 302       | 302          | 302       | 302          | 302
            GET /sessions/liste                   | connexion | cgu       | 403       | 200          | 200       | 200          | 403
            GET /sessions/creation                | connexion | cgu       | 403       | 200          | 200       | 200          | 403
            POST /sessions/creation               | reprise   | cgu       | 403       | 422          | 422       | 422          | 403
            GET /sessions/{id}                    | connexion | cgu       | 403       | 404          | 200       | 200          | 403
            GET /sessions/{id}/modification       | connexion | cgu       | 403       | 404          | 200       | 200          | 403
            POST /sessions/{id}/modification      | reprise   | cgu       | 403       | 404          | 422       | 422          | 403
            GET /sessions/{id}/suppression        | connexion | cgu       | 403       | 404          | 200       | 200          | 403
            POST /sessions/{id}/suppression       | reprise   | cgu       | 403       | 404          | 409       | 409          | 403
            GET /sessions/{id}/pv.ods             | connexion | cgu       | 403       | 404          | 200       | 200          | 403
            GET /sessions/{id}/pv.pdf             | connexion | cgu       | 403       | 404          | 200       | 200          | 403
            GET /sessions/pochette                | connexion | cgu       | 403       | 200          | 200       | 200          | 403
            GET /sessions/pochette.pdf            | connexion | cgu       | 403       | 302          | 302       | 302          | 403
            GET /sessions/pochette.zip            | connexion | cgu       | 403       | 302          | 302       | 302          | 403
            GET /sessions/{id}/feuille-emargement.ods | connexion | cgu   | 403       | 404          | 200       | 200          | 403
            GET /sessions/{id}/feuille-emargement.pdf | connexion | cgu   | 403       | 404          | 200       | 200          | 403
            GET /sessions/{id}/kit-surveillant.pdf | connexion | cgu      | 403       | 404          | 200       | 200          | 403
            GET /sessions/{id}/convocations       | connexion | cgu       | 403       | 404          | 200       | 200          | 403
            POST /sessions/{id}/convocations/selection | connexion | cgu  | 403       | 404          | 302       | 302          | 403
            GET /sessions/{id}/convocations/envoi | connexion | cgu       | 403       | 404          | 302       | 302          | 403
            POST /sessions/{id}/convocations/envoi | reprise  | cgu       | 403       | 404          | 302       | 302          | 403
            GET /sessions/{id}/pv/retour          | connexion | cgu       | 403       | 404          | 200       | 200          | 403
            POST /sessions/{id}/pv/retour/fichier | connexion | cgu       | 403       | 400          | 400       | 400          | 403
            POST /sessions/{id}/pv/retour/confirmation | connexion | cgu  | 403       | 404          | 302       | 302          | 403
            GET /sessions/{id}/candidats          | connexion | cgu       | 403       | 404          | 200       | 200          | 403
            POST /sessions/{id}/candidats         | reprise   | cgu       | 403       | 404          | 302       | 302          | 403
            GET /sessions/{id}/candidats/ajout    | connexion | cgu       | 403       | 404          | 200       | 200          | 403
            POST /sessions/{id}/candidats/ajout   | reprise   | cgu       | 403       | 404          | 422       | 422          | 403
            GET /sessions/{id}/candidats/ajout/prerempli | connexion | cgu | 403        | 404        | 200       | 200          | 403
            POST /sessions/{id}/candidats/ajout/prerempli | reprise | cgu | 403         | 404        | 200       | 200          | 403
            GET /sessions/{id}/candidats/historique | connexion | cgu     | 403       | 404          | 200       | 200          | 403
            POST /sessions/{id}/candidats/selection | connexion | cgu     | 403       | 404          | 302       | 302          | 403
            GET /sessions/{id}/candidats/deplacement | connexion | cgu    | 403       | 404          | 302       | 302          | 403
            POST /sessions/{id}/candidats/deplacement | reprise | cgu     | 403       | 404          | 302       | 302          | 403
            POST /sessions/{id}/candidats/deplacement/annulation | connexion | cgu | 403   | 404          | 302       | 302          | 403
            GET /sessions/{id}/candidats/classe   | connexion | cgu       | 403       | 404          | 302       | 302          | 403
            POST /sessions/{id}/candidats/classe  | reprise   | cgu       | 403       | 404          | 302       | 302          | 403
            POST /sessions/{id}/candidats/retablissement | connexion | cgu | 403       | 404         | 302       | 302          | 403
            GET /sessions/{id}/candidats/{candidate} | connexion | cgu    | 403       | 404          | 200       | 200          | 403
            GET /sessions/{id}/candidats/{candidate}/modification | connexion | cgu | 403       | 404 | 200      | 200          | 403
            POST /sessions/{id}/candidats/{candidate}/modification | reprise | cgu | 403       | 404 | 422       | 422          | 403
            GET /sessions/{id}/candidats/{candidate}/donnees | connexion | cgu | 403       | 404 | 200          | 200          | 403
            GET /sessions/{id}/candidats/{candidate}/donnees.json | connexion | cgu | 403       | 404 | 200     | 200          | 403
            GET /sessions/{id}/convocations.pdf   | connexion | cgu       | 403       | 404          | 200       | 200          | 403
            GET /sessions/{id}/candidats/{candidate}/releve | connexion | cgu | 403       | 404   | 200       | 200          | 403
            POST /sessions/{id}/candidats/{candidate}/releve | reprise | cgu | 403       | 404  | 302       | 302          | 403
            GET /sessions/{id}/candidats/{candidate}/opposition | connexion | cgu | 403       | 404 | 200       | 200          | 403
            POST /sessions/{id}/candidats/{candidate}/opposition | reprise | cgu | 403       | 404 | 422        | 422          | 403
            POST /sessions/{id}/candidats/{candidate}/opposition/levee | connexion | cgu | 403       | 404 | 302 | 302         | 403
            GET /sessions/{id}/liste-candidats.ods | connexion | cgu      | 403       | 404          | 200       | 200          | 403
            GET /sessions/{id}/candidats/import   | connexion | cgu       | 403       | 404          | 200       | 200          | 403
            POST /sessions/{id}/candidats/import  | reprise   | cgu       | 403       | 404          | 422       | 422          | 403
            POST /sessions/{id}/candidats/import/fichier | connexion | cgu | 403       | 400         | 400       | 400          | 403
            POST /sessions/{id}/candidats/import/confirmation | connexion | cgu | 403       | 404    | 302       | 302          | 403
            GET /sessions/{id}/candidats/import/a-corriger.ods | connexion | cgu | 403       | 404   | 302       | 302          | 403
            GET /sessions/{id}/candidats/eleves   | connexion | cgu       | 403       | 404          | 404       | 404          | 403
            POST /sessions/{id}/candidats/eleves  | reprise   | cgu       | 403       | 404          | 404       | 404          | 403
            GET /eleves                           | connexion | cgu       | 403       | 404          | 404       | 404          | 403
            POST /eleves                          | reprise   | cgu       | 403       | 404          | 404       | 404          | 403
            GET /eleves/classe                    | connexion | cgu       | 403       | 404          | 404       | 404          | 403
            GET /eleves/classe/session            | connexion | cgu       | 403       | 404          | 404       | 404          | 403
            GET /eleves/{eleve}/donnees           | connexion | cgu       | 403       | 404          | 404       | 404          | 403
            GET /eleves/{eleve}/donnees.json      | connexion | cgu       | 403       | 404          | 404       | 404          | 403
            GET /eleves/{eleve}/retrait           | connexion | cgu       | 403       | 404          | 404       | 404          | 403
            POST /eleves/{eleve}/retrait          | reprise   | cgu       | 403       | 404          | 404       | 404          | 403
            POST /eleves/fichier                  | connexion | cgu       | 403       | 400          | 400       | 400          | 403
            POST /eleves/confirmation             | connexion | cgu       | 403       | 404          | 404       | 404          | 403
            GET /admin                            | connexion | cgu       | 404       | 404          | 404       | 404          | 302
            GET /admin/centres                    | connexion | cgu       | 404       | 404          | 404       | 404          | 200
            GET /admin/centres/creation           | connexion | cgu       | 404       | 404          | 404       | 404          | 200
            POST /admin/centres/creation          | reprise   | cgu       | 404       | 404          | 404       | 404          | 422
            GET /admin/centres/import             | connexion | cgu       | 404       | 404          | 404       | 404          | 200
            POST /admin/centres/import            | reprise   | cgu       | 404       | 404          | 404       | 404          | 422
            POST /admin/centres/import/fichier    | connexion | cgu       | 404       | 404          | 404       | 404          | 400
            POST /admin/centres/import/confirmation | connexion | cgu       | 404       | 404          | 404       | 404          | 302
            GET /admin/centres/{id}               | connexion | cgu       | 404       | 404          | 404       | 404          | 200
            GET /admin/centres/{id}/modification  | connexion | cgu       | 404       | 404          | 404       | 404          | 200
            POST /admin/centres/{id}/modification | reprise   | cgu       | 404       | 404          | 404       | 404          | 422
            GET /admin/centres/{id}/suspension    | connexion | cgu       | 404       | 404          | 404       | 404          | 200
            POST /admin/centres/{id}/suspension   | reprise   | cgu       | 404       | 404          | 404       | 404          | 422
            GET /admin/centres/{id}/reouverture   | connexion | cgu       | 404       | 404          | 404       | 404          | 302
            POST /admin/centres/{id}/reouverture  | reprise   | cgu       | 404       | 404          | 404       | 404          | 422
            POST /admin/centres/{id}/membres      | connexion | cgu       | 404       | 404          | 404       | 404          | 422
            GET /admin/centres/{id}/membres/import | connexion | cgu       | 404       | 404          | 404       | 404          | 200
            POST /admin/centres/{id}/membres/import | reprise   | cgu       | 404       | 404          | 404       | 404          | 422
            POST /admin/centres/{id}/membres/import/fichier | connexion | cgu       | 404       | 404          | 404       | 404          | 400
            POST /admin/centres/{id}/membres/import/confirmation | connexion | cgu       | 404       | 404          | 404       | 404          | 302
            GET /admin/centres/{id}/membres/{account}/lien | connexion | cgu | 404       | 404 | 404 | 404 | 302
            POST /admin/centres/{id}/membres/{account}/lien | reprise | cgu | 404       | 404 | 404 | 404 | 302
            GET /admin/centres/{id}/membres/{account}/second-facteur | connexion | cgu | 404       | 404 | 404 | 404 | 302
            POST /admin/centres/{id}/membres/{account}/second-facteur | reprise | cgu | 404       | 404 | 404 | 404 | 302
            GET /admin/courriers                  | connexion | cgu       | 404       | 404          | 404       | 404          | 200
            POST /admin/courriers/destinataires   | connexion | cgu       | 404       | 404          | 404       | 404          | 422
            GET /admin/courriers/{id}             | connexion | cgu       | 404       | 404          | 404       | 404          | 200
            POST /admin/courriers/{id}/lecture    | connexion | cgu       | 404       | 404          | 404       | 404          | 422
            POST /admin/courriers/{id}/envoi      | connexion | cgu       | 404       | 404          | 404       | 404          | 422
            GET /lieux/communes                   | connexion | cgu       | 200       | 200          | 200       | 200          | 200
            GET /mentions-legales                 | 200       | 200       | 200       | 200          | 200       | 200          | 200
            GET /donnees-personnelles             | 200       | 200       | 200       | 200          | 200       | 200          | 200
            GET /accessibilite                    | 200       | 200       | 200       | 200          | 200       | 200          | 200
            GET /plan-du-site                     | 200       | 200       | 200       | 200          | 200       | 200          | 200
            GET /conditions-d-utilisation         | 200       | 200       | 200       | 200          | 200       | 200          | 200
            GET /etat                             | 200       | 200       | 200       | 200          | 200       | 200          | 200
            GET /design                           | connexion | cgu       | 404       | 404          | 404       | 404          | 404
            GET /design/erreurs                   | connexion | cgu       | 404       | 404          | 404       | 404          | 404
            GET /langue/{language}                | 302       | 302       | 302       | 302          | 302       | 302          | 302
            GET /actuator/health                  | 200       | 200       | 200       | 200          | 200       | 200          | 200
            GET /actuator/health/{group}          | 200       | 200       | 200       | 200          | 200       | 200          | 200
            ANY /error                            | 404       | 404       | 404       | 404          | 404       | 404          | 404
            """;

    private static final List<String> ACTORS =
            List.of("anonymous", "no terms", "no centre", "other centre", "member", "centre admin", "pix admin");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings;

    private SignedInFixture people;
    private CentreId centre;
    private String session;
    private String candidate;
    private String mail;
    private String invitation;

    @BeforeEach
    void open() {
        people = new SignedInFixture(sql);
        centre = people.centre("Centre de Testix");
        var owner = new Browser(port).with(people.member(centre).cookie());
        owner.get("/sessions/creation");
        session = owner.submit("/sessions/creation", CreationForm.in("B304"))
                .leadsTo()
                .replaceAll("\\D+", "");
        var enrolment = "/sessions/" + session + "/candidats/ajout";
        owner.get(enrolment);
        candidate =
                owner.submit(enrolment, EnrolmentForm.of("Le Goff")).leadsTo().replaceAll(".*=", "");
        invitation = sql.sql("""
                        insert into invitation (centre_id, email, role, token_hash, form_key, invited_by, sent_at, expires_at)
                        values (?, 'zoe@example.net', 'MEMBER', sha256(gen_random_uuid()::text::bytea), gen_random_uuid(), ?,
                                now(), now() + interval '7 days')
                        returning id
                        """)
                .params(centre.value(), people.member(centre).account().value())
                .query((row, _) -> row.getString("id"))
                .single();
        mail = sql.sql("""
                        insert into mail (event, kind, recipient, language, subject, text, html, created_at, kept_at)
                        values (gen_random_uuid(), 'welcome', 'zoe@example.net', 'fr', 'Objet', 'Texte', 'Texte', now(), now())
                        returning id
                        """).query((row, _) -> row.getString("id")).single();
    }

    @Test
    void every_route_has_its_line_and_every_line_its_route() {
        assertThat(new TreeSet<>(table().keySet()))
                .isEqualTo(Routes.names(mappings).collect(toCollection(TreeSet::new)));
    }

    @TestFactory
    Stream<DynamicTest> every_route_answers_each_as_it_should() {
        return table().entrySet().stream()
                .flatMap(line -> ACTORS.stream()
                        .map(actor -> DynamicTest.dynamicTest(
                                line.getKey() + " for " + actor,
                                () -> assertThat(answer(line.getKey(), actor))
                                        .isEqualTo(line.getValue().get(actor)))));
    }

    @Test
    void an_administrator_without_a_code_gets_none_of_pix_s_pages() {
        var browser = new Browser(port).with(people.administratorWithoutCode().cookie());
        browser.get("/compte");
        table().keySet().stream().filter(route -> route.contains(" /admin")).forEach(route -> {
            var path = route.substring(route.indexOf(' ') + 1)
                    .replace("{id}", idFor(route))
                    .replace("{account}", "1");
            var page = route.startsWith("POST") ? browser.submit(path) : browser.get(path);
            assertThat(page.leadsTo()).as(route).startsWith("/compte/second-facteur?retour=%2Fadmin");
        });
    }

    @Test
    void files_are_there_for_everybody() {
        assertThat(new Browser(port).get(Assets.url("certif.css")).status()).isEqualTo(200);
        assertThat(new Browser(port)
                        .get("/webjars/flatpickr/4.6.13/dist/flatpickr.min.js")
                        .status())
                .isEqualTo(200);
        assertThat(new Browser(port).get(Assets.url("none.css")).status()).isEqualTo(404);
    }

    @Test
    void nothing_else_of_the_actuator_is_shown() {
        var member = people.member(centre).cookie();
        for (var path : List.of("/actuator", "/actuator/env", "/actuator/heapdump", "/actuator/beans")) {
            assertThat(new Browser(port).with(member).get(path).status())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    private String answer(String route, String actor) {
        var browser = new Browser(port);
        switch (actor) {
            case "no terms" -> browser.with(people.beforeTerms(centre).cookie());
            case "no centre" -> browser.with(signedInWithoutCentre());
            case "other centre" -> browser.with(people.member().cookie());
            case "member" -> browser.with(people.member(centre).cookie());
            case "centre admin" -> browser.with(people.centreAdmin(centre).cookie());
            case "pix admin" -> browser.with(people.administrator().cookie());
            default -> browser.get("/connexion");
        }
        browser.get(actor.equals("no terms") ? "/cgu" : "/compte/connexions");
        var path = route.substring(route.indexOf(' ') + 1)
                .replace("{id}", idFor(route))
                .replace("{account}", people.member(centre).account().toString())
                .replace("{candidate}", candidate)
                .replace("{eleve}", "1")
                .replace("{language}", "fr")
                .replace("{group}", "liveness")
                .replace("{token}", "0");
        var page = route.startsWith("POST")
                ? browser.submit(
                        path,
                        "formKey",
                        UUID.randomUUID().toString(),
                        "list",
                        UUID.randomUUID().toString(),
                        "pv",
                        UUID.randomUUID().toString(),
                        "version",
                        "1",
                        "role",
                        "ADMIN",
                        "connexion",
                        "00",
                        "email",
                        "")
                : browser.get(path);
        return said(page);
    }

    /** Such as who was removed from his last team a moment ago. */
    private String signedInWithoutCentre() {
        return "certif=" + people.signIn(people.withoutCentre().account()).text();
    }

    private String idFor(String route) {
        if (route.contains("/equipe/invitations")) {
            return invitation;
        }
        if (route.contains("/admin/centres")) {
            return centre.toString();
        }
        return route.contains("/admin/courriers") ? mail : session;
    }

    private static String said(Browser.Page page) {
        if (page.status() == 403 && page.text().contains("name=\"password\"")) {
            return "reprise";
        }
        return Stream.of("connexion", "cgu")
                .filter(place -> page.leadsTo().matches("/" + place + "(\\?.*)?"))
                .findFirst()
                .orElse(Integer.toString(page.status()));
    }

    private static Map<String, Map<String, String>> table() {
        return EXPECTED.lines()
                .skip(1)
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .collect(toMap(
                        List::getFirst,
                        cells -> ACTORS.stream()
                                .collect(toMap(Function.identity(), actor -> cells.get(ACTORS.indexOf(actor) + 1)))));
    }
}
