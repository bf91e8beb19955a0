package fr.pix.certif.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.platform.watch.SmallCopy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** More requests than this copy can serve, or a database whose connections are all taken: said politely, and over soon. */
@SmallCopy
class OverloadTest {

    private static final Duration SIGN_IN_IS_REMEMBERED = Duration.ofMillis(4_500);

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private DataSource pool;

    @Autowired
    private Intake intake;

    private final List<Connection> taken = new ArrayList<>();
    private String cookie = "";

    @BeforeEach
    void aMember() {
        cookie = new SignedInFixture(sql).member().cookie();
    }

    @Test
    void who_comes_when_all_turns_are_taken_is_told_to_come_back_and_the_others_are_served() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = new ArrayList<CompletableFuture<Integer>>();
            takeAllConnections();
            for (var number = 0; number < 4; number++) {
                asked.add(CompletableFuture.supplyAsync(() -> page().status(), threads));
            }
            await().until(() -> intake.underWay() == 3 && intake.waiting() == 1);

            var refused = new Browser(port).saying("X-Forwarded-Proto", "https").get("/sessions/liste");
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.header("Retry-After")).isEqualTo("5");
            assertThat(refused.header("Content-Security-Policy")).isEqualTo(ContentPolicy.VALUE);
            assertThat(refused.header("Strict-Transport-Security")).isEqualTo(ContentPolicy.TRANSPORT);
            assertThat(refused.text()).contains("trop de demandes").contains("Référence à donner au support");
            assertThat(new Browser(port).get("/actuator/health/liveness").status())
                    .isEqualTo(200);

            giveBack();
            assertThat(asked).extracting(CompletableFuture::join).containsOnly(200);
        }
        assertThat(page().status()).isEqualTo(200);
    }

    /** Liveness and readiness are without it, and pass. */
    @Test
    void health_that_asks_the_database_waits_for_its_turn_too() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            takeAllConnections();
            for (var number = 0; number < 4; number++) {
                var _ = threads.submit(this::page);
            }
            await().until(() -> intake.underWay() == 3 && intake.waiting() == 1);
            var health = new Browser(port).get("/actuator/health");
            assertThat(health.status()).isEqualTo(503);
            assertThat(health.text()).contains("trop de demandes");
            assertThat(new Browser(port).get("/actuator/health/readiness").status())
                    .isEqualTo(200);
            giveBack();
        }
    }

    @Test
    void a_form_that_was_refused_at_the_door_is_sent_again_by_a_button() throws Exception {
        var browser = new Browser(port).with(cookie);
        browser.get("/sessions/creation");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            takeAllConnections();
            for (var number = 0; number < 4; number++) {
                var _ = threads.submit(this::page);
            }
            await().until(() -> intake.waiting() == 1);
            var room = "Salle " + UUID.randomUUID();
            var refused = browser.submit("/sessions/creation", CreationForm.in(room));
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.text())
                    .contains("trop de demandes")
                    .contains("action=\"/sessions/creation\"")
                    .contains("name=\"room\" value=\"" + room + "\"")
                    .contains("Envoyer de nouveau");
            giveBack();
            await().until(() -> intake.underWay() == 0);
            // with the token that the refused page shows
            assertThat(browser.submit("/sessions/creation", CreationForm.in(room))
                            .leadsTo())
                    .matches("/sessions/\\d+[?]fait=creation");
        }
    }

    /** A program that was left alone with somebody's sign-in, say. */
    @Test
    void who_asks_for_too_much_waits_and_a_colleague_does_not() {
        var browser = new Browser(port).with(cookie);
        browser.get("/sessions/creation");
        var answer = untilRefused(this::page);
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.text()).contains("Trop de demandes viennent de votre compte");
        var room = "Salle " + UUID.randomUUID();
        var kept = untilRefused(() -> browser.submit("/sessions/creation", CreationForm.in(room)));
        assertThat(kept.status()).isEqualTo(429);
        assertThat(kept.text()).contains("name=\"room\" value=\"" + room + "\"").contains("Envoyer de nouveau");
        var colleague = new SignedInFixture(sql).member().cookie();
        assertThat(new Browser(port).with(colleague).get("/sessions/liste").status())
                .isEqualTo(200);
    }

    @Test
    void a_program_is_told_so_in_its_own_way() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            takeAllConnections();
            for (var number = 0; number < 4; number++) {
                var _ = threads.submit(this::page);
            }
            await().until(() -> intake.waiting() == 1);
            var refused = new Browser(port)
                    .with(cookie)
                    .saying("Accept", "application/json")
                    .get("/sessions/liste");
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.text()).contains("\"code\":\"platform.overloaded\"");
            giveBack();
        }
    }

    @Test
    void an_exhausted_pool_answers_503_and_is_well_again_as_soon_as_it_has_a_connection() throws Exception {
        takeAllConnections();
        var refused = page();
        giveBack();
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).isEqualTo("5");
        assertThat(refused.text()).contains("momentanément indisponible");
        assertThat(page().status()).isEqualTo(200);
    }

    /** Once for the pool, and not once more to tell the log who it was. */
    @Test
    void who_is_not_remembered_waits_for_the_pool_once() throws Exception {
        assertThat(page().status()).isEqualTo(200);
        Thread.sleep(SIGN_IN_IS_REMEMBERED);
        takeAllConnections();
        var asked = System.nanoTime();
        var refused = page();
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(8));
        giveBack();
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.text()).contains("momentanément indisponible");
    }

    /** Nor is anybody looked up who passed the door, not even for the page that says that there is no such style sheet. */
    @ParameterizedTest
    @ValueSource(strings = {"/assets/none", "/assets/;none", "/actuator/health/none", "/actuator/health/liveness"})
    void what_passes_the_door_asks_the_database_for_nobody(String path) throws Exception {
        takeAllConnections();
        var asked = System.nanoTime();
        var answer = new Browser(port).with(cookie).get(path);
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(4));
        giveBack();
        assertThat(answer.status()).isLessThan(500);
    }

    /** There the servlet container asks for the page of the error, with a request of its own. */
    @Test
    void a_form_that_did_not_get_as_far_as_its_controller_is_held_too() throws Exception {
        var browser = new Browser(port).with(cookie);
        browser.get("/sessions/creation");
        var room = "Salle " + UUID.randomUUID();
        Thread.sleep(SIGN_IN_IS_REMEMBERED);
        takeAllConnections();
        var refused = browser.submit("/sessions/creation", CreationForm.in(room));
        giveBack();
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.text())
                .contains("momentanément indisponible")
                .contains("action=\"/sessions/creation\"")
                .contains("name=\"room\" value=\"" + room + "\"");
        assertThat(browser.submit("/sessions/creation", CreationForm.in(room)).leadsTo())
                .matches("/sessions/\\d+[?]fait=creation");
    }

    /** Also where one more was allowed meanwhile, as one is each second. */
    private static Browser.Page untilRefused(Supplier<Browser.Page> request) {
        var answer = request.get();
        while (answer.status() < 400) {
            answer = request.get();
        }
        return answer;
    }

    private Browser.Page page() {
        return new Browser(port).with(cookie).get("/sessions/liste");
    }

    private void takeAllConnections() throws SQLException {
        for (var number = 0; number < 4; number++) {
            taken.add(pool.getConnection());
        }
    }

    @AfterEach
    void giveBack() throws SQLException {
        for (var connection : taken) {
            connection.close();
        }
        taken.clear();
    }
}
