package fr.pix.certif.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SignedInFixture;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What happened, what to do, and a reference: to a person and to a program. */
@CertifTest
class ProblemPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient sql;

    @Autowired
    ProblemPages pages;

    Browser browser;

    @BeforeEach
    void aMember() {
        browser = new Browser(port).with(new SignedInFixture(sql).member().cookie());
    }

    @ParameterizedTest
    @CsvSource({
        "/nulle/part, 404",
        "/sessions/999999999, 404",
        "/sessions/99999999999999999999, 404",
        "/sessions/abc, 404",
        "/sessions/999999999/modification, 404"
    })
    void what_is_not_there_is_said_with_what_to_do(String path, int status) {
        var page = browser.get(path);
        assertThat(page.status()).isEqualTo(status);
        assertThat(page.text())
                .containsPattern("la liste de vos sessions|Revenez à l’accueil")
                .contains("Référence à donner au support");
    }

    @Test
    void who_acts_for_pix_is_not_sent_to_sessions_that_he_has_not() {
        var pix =
                new Browser(port).with(new SignedInFixture(sql).administrator().cookie());
        assertThat(pix.get("/admin/nulle/part").text())
                .contains("Cette page n’existe pas", "Revenez à l’accueil")
                .doesNotContain("vos sessions", "votre centre");
        assertThat(pix.get("/admin/centres/1/membres").text())
                .contains("Cette adresse ne peut pas être ouverte ainsi", "Revenez à l’accueil")
                .doesNotContain("vos sessions");
    }

    @Test
    void a_request_that_no_form_of_ours_sends_is_refused_and_not_a_fault() {
        browser.get("/sessions/creation");
        assertThat(browser.submit("/sessions/creation", "formKey", "n'importe quoi")
                        .status())
                .isEqualTo(400);
        assertThat(browser.submit("/sessions/creation").status()).isEqualTo(400);
    }

    @Test
    void what_an_address_of_the_list_says_wrongly_is_as_if_it_said_nothing() {
        var page = browser.get(
                "/sessions/liste?tri=nulle&ordre=part&apres=x&avant=-1&periode=jamais&du=hier&au=31/02/2049");
        assertThat(page.status()).isEqualTo(200);
    }

    /** Found by FuzzTest: the database takes no such character, and it was a fault. */
    @ParameterizedTest
    @ValueSource(strings = {"q=Salle%00", "site=%00", "tri=site&apres=%00-1", "tri=salle&avant=a%00-1&fin=%00"})
    void what_no_database_can_hold_is_looked_for_without_it(String asked) {
        assertThat(browser.get("/sessions/liste?" + asked).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(names = {"UNEXPECTED", "DATABASE_UNAVAILABLE"})
    void where_the_fault_is_ours_the_page_holds_what_was_typed(PlatformProblem problem) throws IOException {
        var request = new MockHttpServletRequest("POST", "/sessions/creation");
        request.setContentType("application/x-www-form-urlencoded");
        request.addParameter("observations", "Saisie d’un quart d’heure");
        var response = new MockHttpServletResponse();
        pages.show(problem, request, response);
        assertThat(response.getStatus()).isGreaterThanOrEqualTo(500);
        assertThat(response.getContentAsString())
                .contains("cette page garde ce que vous avez saisi")
                .contains("action=\"/sessions/creation\"", "value=\"Saisie d’un quart d’heure\"", "Envoyer de nouveau");
    }

    /** SlowClientsTest has what an answer that was cut off looks like to its reader. */
    @Test
    void a_file_that_fails_on_its_way_is_cut_off_and_gets_no_page_behind_it() throws IOException {
        var request = new MockHttpServletRequest("GET", "/sessions/pochette.pdf");
        var response = new MockHttpServletResponse();
        response.getWriter().write("%PDF-");
        response.flushBuffer();
        pages.show(PlatformProblem.UNEXPECTED, request, response);
        assertThat(response.getContentAsString()).isEqualTo("%PDF-");
        assertThat(PacedAnswer.wasCutOff(request)).isTrue();
    }

    @Test
    void a_program_gets_the_same_as_rfc_9457() {
        var page = browser.saying("Accept", "application/json").get("/sessions/999999999");
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.header("Content-Type")).startsWith("application/problem+json");
        assertThat(page.text())
                .contains("\"type\":\"tag:pix.fr,2026:certif:sessions.session_not_found\"")
                .contains("\"code\":\"sessions.session_not_found\"")
                .contains("\"title\":\"Cette session n’existe pas dans votre centre\"")
                .contains("\"detail\":")
                .contains("\"status\":404")
                .containsPattern("\"instance\":\"tag:pix.fr,2026:certif:reference:(\\w+)\".*\"reference\":\"\\1\"");
    }

    @Test
    void an_address_that_only_answers_a_form_says_so() {
        var page = browser.get("/deconnexion");
        assertThat(page.status()).isEqualTo(405);
        assertThat(page.header("Allow")).isEqualTo("POST");
        assertThat(page.text())
                .contains("Elle répond seulement à un formulaire")
                .contains("Référence à donner au support");
    }

    @ParameterizedTest
    @CsvSource({
        "/deconnexion, 405, platform.method_not_allowed",
        "/nulle/part, 404, platform.page_not_found",
        "/sessions/abc, 404, platform.page_not_found"
    })
    void each_page_has_its_twin_for_programs(String path, int status, String code) {
        var page = browser.saying("Accept", "application/problem+json").get(path);
        assertThat(page.status()).isEqualTo(status);
        assertThat(page.header("Content-Type")).startsWith("application/problem+json");
        assertThat(page.text()).contains("\"code\":\"" + code + "\"", "\"title\":", "\"detail\":", "\"instance\":");
    }

    @Test
    void a_form_without_its_token_and_a_page_without_a_sign_in_have_theirs() {
        var expired = browser.saying("Accept", "application/json").post("/deconnexion");
        assertThat(expired.status()).isEqualTo(403);
        assertThat(expired.text()).contains("\"code\":\"platform.form_expired\"", "\"instance\":");
        var nobody = new Browser(port).saying("Accept", "application/json").get("/sessions/liste");
        assertThat(nobody.status()).isEqualTo(401);
        assertThat(nobody.text()).contains("\"code\":\"access.sign_in_required\"", "\"instance\":");
    }

    @Test
    void data_in_a_form_that_is_not_offered_is_refused_with_a_page() {
        var page = browser.saying("Accept", "application/pdf").get("/lieux/communes?nom=bre");
        assertThat(page.status()).isEqualTo(406);
        assertThat(page.text()).contains("sous la forme demandée").contains("Référence à donner au support");
    }

    @ParameterizedTest
    @CsvSource({
        "400, MALFORMED_REQUEST, 400",
        "401, NOT_ALLOWED, 403",
        "405, METHOD_NOT_ALLOWED, 405",
        "406, NOT_ACCEPTABLE, 406",
        "413, FILE_TOO_LARGE, 413",
        "414, MALFORMED_REQUEST, 400",
        "415, UNSUPPORTED_TYPE, 415",
        "501, NOT_IMPLEMENTED, 501",
        "505, HTTP_VERSION_UNKNOWN, 505",
        "502, UNEXPECTED, 500"
    })
    void what_http_refuses_is_a_problem_with_a_status_of_its_own(int refused, PlatformProblem problem, int answered) {
        assertThat(PlatformProblem.of(refused)).isEqualTo(problem);
        assertThat(ProblemStatus.of(problem).value()).isEqualTo(answered);
    }

    @Test
    void a_reader_who_wants_english_reads_english() {
        var page = browser.saying("Accept-Language", "en-GB,en;q=0.9,fr;q=0.5").get("/sessions/999999999");
        assertThat(page.text()).contains("This session does not exist in your centre");
    }

    @Test
    void a_database_that_is_gone_is_no_fault_of_the_product() {
        assertThat(ProblemAdvice.problemOf(new DataAccessResourceFailureException("gone")))
                .isEqualTo(PlatformProblem.DATABASE_UNAVAILABLE);
        assertThat(ProblemAdvice.problemOf(new IllegalStateException())).isEqualTo(PlatformProblem.UNEXPECTED);
    }
}
