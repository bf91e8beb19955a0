package fr.pix.certif.outages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes are killed while sessions are created: what was acknowledged is kept, and nothing is there twice. */
@Tag("slow")
class KillingTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int SOME = 8;

    @TempDir
    private Path folder;

    private final List<Application> started = new ArrayList<>();

    @AfterEach
    void stop() throws InterruptedException {
        for (var application : started) {
            application.stop();
        }
    }

    @Test
    void every_acknowledged_session_survives_the_killing_of_application_and_database_and_none_is_there_twice()
            throws Exception {
        var first = start(Map.of());
        var browser = new Browser();
        browser.signIn(first.address(), first.said());
        var creations = new Creations(browser, first.address());
        var hand = Thread.ofVirtual().start(creations);
        await().atMost(PATIENCE).until(() -> creations.acknowledged().size() >= SOME);
        var database = Application.database(folder);
        first.kill();
        database.destroyForcibly();
        hand.join();

        var second = start(Map.of());
        for (var form : creations.unanswered()) {
            browser.submit(second.address(), form);
            browser.submit(second.address(), form);
        }

        assertThat(rooms()).containsAll(creations.acknowledged()).doesNotHaveDuplicates();
        assertThat(unaudited()).isZero();
        assertThat(browser.get(second.address(), "/sessions/liste").statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_database_is_killed_alone_and_the_application_goes_on() throws Exception {
        var application = start(Map.of());
        var browser = new Browser();
        browser.signIn(application.address(), application.said());
        var killed = Application.database(folder);
        killed.destroyForcibly();
        await().atMost(PATIENCE)
                .ignoreExceptionsMatching(away -> away instanceof IOException || away instanceof NoSuchElementException)
                .until(() -> {
                    var status = browser.get(application.address(), "/sessions/liste")
                            .statusCode();
                    assertThat(status).isIn(200, 503);
                    return status == 200 && Application.database(folder).pid() != killed.pid();
                });
    }

    @Test
    void two_copies_on_one_database_serve_one_browser_in_turn() throws Exception {
        var first = start(Map.of());
        var second = start(sameDatabase());
        var browser = new Browser();
        browser.signIn(first.address(), first.said());
        for (var number = 0; number < SOME; number++) {
            var form = browser.form(first.address(), "/sessions/creation").with(Creations.typed("Salle " + number));
            var details = browser.submit(second.address(), form);
            assertThat(details.statusCode()).isEqualTo(200);
            assertThat(browser.get(first.address(), details.uri().getPath()).body())
                    .contains("Salle " + number);
        }
        assertThat(rooms()).hasSize(SOME);
    }

    @Test
    void a_wish_to_stop_ends_the_application_and_then_its_database() throws Exception {
        var application = start(Map.of());
        application.stop();
        assertThat(folder.resolve("data/postgres/postmaster.pid")).doesNotExist();
        assertThat(application.said()).doesNotContain("ERROR");
    }

    private Application start(Map<String, String> settings) throws IOException {
        var application = Application.start(folder, settings);
        started.addFirst(application);
        return application;
    }

    private Map<String, String> sameDatabase() throws IOException {
        var kept = kept();
        return Map.of(
                "certif.database.url", url(kept),
                "certif.database.password", kept.getProperty("application"),
                "certif.database.owner-user", "certif",
                "certif.database.owner-password", kept.getProperty("owner"));
    }

    private List<String> rooms() throws IOException, SQLException {
        return query("select room from session where site = 'Site des pannes'");
    }

    /** Sessions that were written without all that belongs to them. */
    private int unaudited() throws IOException, SQLException {
        var rows = query("""
                select s.room from session s
                where not exists (select from audit_event e
                                  where e.centre_id = s.centre_id and e.subject like '%' || s.number)
                   or not exists (select from access_code c
                                  where c.centre_id = s.centre_id and c.session_number = s.number)
                union all
                select 'count' from session_count c
                where c.total <> (select count(*) from session s where s.centre_id = c.centre_id)
                """);
        return rows.size();
    }

    private List<String> query(String sql) throws IOException, SQLException {
        var kept = kept();
        try (var connection = DriverManager.getConnection(url(kept), "certif", kept.getProperty("owner"));
                var statement = connection.createStatement()) {
            var found = new ArrayList<String>();
            var rows = statement.executeQuery(sql);
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private Properties kept() throws IOException {
        var kept = new Properties();
        kept.load(new StringReader(Files.readString(folder.resolve("data/database.properties"))));
        return kept;
    }

    private static String url(Properties kept) {
        return "jdbc:postgresql://127.0.0.1:" + kept.getProperty("port") + "/certif";
    }
}
