package fr.pix.certif.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** What Prometheus asks, it asks of a database that may be away. */
class WatchConnectionTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final StartingDatabase starting = StartingDatabase.begin(settings());
    private final WatchConnection watch = new WatchConnection(starting);

    @AfterEach
    void close() {
        watch.leave();
        starting.close();
    }

    @Test
    void a_database_that_is_away_is_waited_for_once_and_found_again() {
        assertThatThrownBy(() -> watch.ask(sql -> sql.sql("select pg_terminate_backend(pg_backend_pid())")
                        .query(Boolean.class)
                        .single()))
                .satisfies(failed -> assertThat(Outage.isBehind(failed)).isTrue());
        assertThatThrownBy(this::one).hasMessageContaining("a moment ago");
        await().atMost(Duration.ofSeconds(15))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(one()).isEqualTo(1));
    }

    @Test
    void a_question_that_is_wrong_is_no_outage() {
        assertThatThrownBy(() -> watch.ask(
                        sql -> sql.sql("select nothing").query(Integer.class).single()))
                .isInstanceOf(DataAccessException.class);
        assertThat(one()).isEqualTo(1);
    }

    private int one() {
        return watch.ask(sql -> sql.sql("select 1").query(Integer.class).single());
    }

    private DatabaseSettings settings() {
        var to = database.application();
        var owner = database.owner();
        return new DatabaseSettings(
                Path.of("none"),
                new DatabaseSettings.Server(
                        to.url(), to.user(), to.password(), owner.user(), owner.password(), DatabaseUse.READ));
    }
}
