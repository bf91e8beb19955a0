package fr.pix.certif.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start does what is wanted of the database, and no more: tables of an older release are changed on purpose only. */
class StartingDatabaseTest {

    private static final String OLDER = "18";
    private static final String STEPS = "select count(*) from flyway_schema_history";

    @TempDir
    private Path folder;

    private final TestDatabase database = TestDatabase.empty();

    @Test
    void a_command_that_reads_refuses_tables_of_an_older_release_and_leaves_them_as_they_are() throws Exception {
        var steps = madeByAnOlderRelease();
        assertThatThrownBy(() -> start(DatabaseUse.READ))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContainingAll("older Pix Certif", "the release that made them", "certif run");
        assertThat(number(STEPS)).isEqualTo(steps);
    }

    @Test
    void a_backup_takes_tables_of_an_older_release_as_they_are() throws Exception {
        var steps = madeByAnOlderRelease();
        start(DatabaseUse.COPY);
        assertThat(number(STEPS)).isEqualTo(steps);
    }

    @Test
    void a_command_that_writes_and_the_application_bring_the_tables_up_to_date_for_those_that_read() throws Exception {
        madeByAnOlderRelease();
        start(DatabaseUse.WRITE);
        assertThat(number(STEPS)).isEqualTo(Migration.all().size());
        start(DatabaseUse.READ);
        var another = TestDatabase.empty();
        assertThatThrownBy(() -> start(another, DatabaseUse.READ)).hasMessageContaining("there are none yet");
        start(another, DatabaseUse.SERVE);
        start(another, DatabaseUse.READ);
    }

    @Test
    void tables_of_a_newer_release_are_read_as_a_copy_of_this_one_beside_it_reads_them() {
        start(DatabaseUse.SERVE);
        database.asOwner("""
                insert into flyway_schema_history select installed_rank + 1, '9999', 'later', type, 'V9999__later.sql', 1,
                    installed_by, installed_on, 1, true
                from flyway_schema_history order by installed_rank desc limit 1;
                comment on table flyway_schema_history is 'another print'
                """);
        start(DatabaseUse.READ);
    }

    @Test
    void for_a_command_that_needs_none_nothing_is_started() {
        var nowhere = folder.resolve("data");
        var settings = new DatabaseSettings(
                nowhere, new DatabaseSettings.Server(null, "certif_app", "", null, null, DatabaseUse.NONE));
        try (var starting = StartingDatabase.begin(settings)) {
            assertThatThrownBy(starting::await).hasMessageContaining("said not to need");
        }
        assertThat(nowhere).doesNotExist();
    }

    private long madeByAnOlderRelease() throws SQLException {
        Migrations.flyway(database.owner(), database.application())
                .target(OLDER)
                .load()
                .migrate();
        return number(STEPS);
    }

    private void start(DatabaseUse use) {
        start(database, use);
    }

    private void start(TestDatabase target, DatabaseUse use) {
        var application = target.application();
        var owner = target.owner();
        var server = new DatabaseSettings.Server(
                application.url(), application.user(), application.password(), owner.user(), owner.password(), use);
        try (var starting = StartingDatabase.begin(new DatabaseSettings(folder, server))) {
            starting.await();
        }
    }

    private long number(String sql) throws SQLException {
        try (var connection = database.owner().connect();
                var answer = connection.createStatement().executeQuery(sql)) {
            answer.next();
            return answer.getLong(1);
        }
    }
}
