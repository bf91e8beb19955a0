package fr.pix.certif.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The embedded PostgreSQL through its life, killings included; run as root where the tests are. */
class EmbeddedDatabaseTest {

    @TempDir
    private Path root;

    /** The programs are unpacked once for all tests. */
    @BeforeEach
    void share_the_programs() throws Exception {
        var engines = Files.createDirectories(Path.of("target", "engine").toAbsolutePath());
        Files.createSymbolicLink(root.resolve("engine"), engines);
    }

    @Test
    void what_was_written_is_there_at_the_next_start() throws Exception {
        try (var database = open()) {
            write(database, "create table kept (what text)");
            write(database, "insert into kept values ('élan')");
        }
        try (var database = open()) {
            assertThat(read(database, "select what from kept")).isEqualTo("élan");
        }
    }

    @Test
    void letters_are_ordered_the_french_way() throws Exception {
        try (var database = open()) {
            var order = "select string_agg(x, ' ' order by x) from unnest(array['zèbre','Élan','côte','cote','b']) x";
            assertThat(read(database, order)).isEqualTo("b cote côte Élan zèbre");
        }
    }

    @Test
    void the_application_may_not_change_tables_and_passwords_are_asked() throws Exception {
        try (var database = open()) {
            assertThatThrownBy(() -> run(database.application(), "create table mine (what text)"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
            var guess = new Login(database.owner().url(), "certif", "guess");
            assertThatThrownBy(() -> run(guess, "select 1")).hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void passwords_are_kept_where_only_the_owner_reads_them() throws Exception {
        try (var database = open()) {
            var file = root.resolve("database.properties");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(database.toString() + database.owner())
                    .doesNotContain(database.owner().password());
        }
    }

    @Test
    void a_second_application_is_told_so_but_a_command_joins() {
        try (var database = open()) {
            assertThatThrownBy(this::open)
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("Another Pix Certif uses the data folder");
            var joined = EmbeddedDatabase.open(settings(root, DatabaseUse.WRITE));
            assertThat(joined.application()).isEqualTo(database.application());
        }
    }

    @Test
    void a_killed_server_is_started_again_at_the_same_place_with_all_that_was_committed() throws Exception {
        try (var database = open()) {
            write(database, "create table kept (what text)");
            write(database, "insert into kept values ('committed')");
            var killed = server();
            ProcessHandle.of(killed.pid()).orElseThrow().destroyForcibly();
            awaitAnother(killed);
            assertThat(read(database, "select what from kept")).isEqualTo("committed");
        }
    }

    @Test
    void the_server_left_by_a_killed_application_is_ended_first() throws Exception {
        var folder = DataFolder.hold(root).orElseThrow();
        var orphan = EmbeddedDatabase.start(folder, Map.of());
        write(orphan, "create table kept (what text)");
        orphan.abandon();
        var left = server();
        assertThat(left.runs()).isTrue();
        try (var database = open()) {
            assertThat(left.runs()).isFalse();
            assertThat(read(database, "select count(*) from kept")).isEqualTo("0");
        }
        assertThat(Postmaster.read(root.resolve("postgres"))).isEmpty();
    }

    @Test
    void a_process_number_that_now_belongs_to_another_program_is_no_server() {
        var started =
                ProcessHandle.current().info().startInstant().orElseThrow().getEpochSecond();
        assertThat(new Postmaster(ProcessHandle.current().pid(), "/data", started, 0, true).runs())
                .isFalse();
    }

    @Test
    void a_process_number_that_now_belongs_to_another_server_is_not_this_one_and_that_one_is_left_alone()
            throws Exception {
        open().close();
        var program = Files.copy(Path.of("/bin/sh"), root.resolve("postgres.of.somebody"));
        program.toFile().setExecutable(true);
        var other = new ProcessBuilder(program.toString(), "-c", "read _", "postgres", "-D", "/its/own").start();
        try {
            var began = other.info().startInstant().orElseThrow().getEpochSecond();
            var folder = root.resolve("postgres");
            assertThat(new Postmaster(other.pid(), folder.toString(), began - 60, 5432, true).runs())
                    .isFalse();
            assertThat(new Postmaster(other.pid(), folder.toString(), began, 5432, true).runs())
                    .isTrue();
            assertThat(new Postmaster(other.pid(), "/its/own", began - 86_400, 5432, true).runs())
                    .as("a clock that was put right")
                    .isTrue();
            Files.writeString(
                    folder.resolve(Postmaster.FILE),
                    "%d\n%s\n%d\n5432\n\n127.0.0.1\n\nready\n".formatted(other.pid(), folder, began - 60));
            try (var database = open()) {
                assertThat(read(database, "select 'here'")).isEqualTo("here");
            }
            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void a_file_left_by_a_server_whose_number_another_program_has_does_not_stop_the_start() throws Exception {
        open().close();
        var self = ProcessHandle.current().pid();
        Files.writeString(
                root.resolve("postgres/postmaster.pid"),
                "%d\n%s\n1700000000\n5432\n\n127.0.0.1\n\nready\n".formatted(self, root.resolve("postgres")));
        try (var database = open()) {
            assertThat(read(database, "select 'here'")).isEqualTo("here");
        }
    }

    @Test
    void an_interrupted_first_start_is_taken_up_again() throws Exception {
        open().close();
        var file = root.resolve("database.properties");
        Files.writeString(file, Files.readString(file).replace("ready=true", "ready=false"));
        Files.createDirectories(root.resolve("postgres.new/base"));
        try (var database = open()) {
            assertThat(read(database, "select 'here'")).isEqualTo("here");
        }
    }

    @Test
    void a_start_that_fails_lets_go_of_the_folder() throws Exception {
        open().close();
        var file = root.resolve("database.properties");
        var kept = Files.readString(file);
        Files.writeString(file, kept.replaceAll("port=.*", "port=none"));
        assertThatThrownBy(this::open).isInstanceOf(DatabaseUnavailable.class);
        Files.writeString(file, kept);
        try (var database = open()) {
            assertThat(read(database, "select 'here'")).isEqualTo("here");
        }
    }

    @Test
    void what_a_power_cut_left_of_the_passwords_is_told_in_a_sentence_and_left_as_it_is() throws Exception {
        open().close();
        var file = root.resolve("database.properties");
        var kept = Files.readString(file);
        for (var left : List.of("", "\0".repeat(kept.length()), "\u00ff\\u00", kept.replaceAll("owner=.*", ""))) {
            Files.writeString(file, left);
            assertThatThrownBy(this::open)
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContainingAll(file.toString(), "is empty or broken", "restore a backup");
            assertThat(Files.readString(file)).isEqualTo(left);
        }
    }

    @Test
    void files_of_another_major_version_are_refused_in_a_sentence_and_left_as_they_are() throws Exception {
        open().close();
        var version = root.resolve("postgres/PG_VERSION");
        var kept = Files.readString(version);
        Files.writeString(version, "9\n");
        assertThatThrownBy(this::open)
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContainingAll(
                        "made by PostgreSQL 9,", "brings PostgreSQL " + kept.strip() + ":", "back it up");
        Files.writeString(version, kept);
        try (var database = open()) {
            assertThat(read(database, "select 'here'")).isEqualTo("here");
        }
    }

    @Test
    void a_good_start_deletes_the_programs_of_former_releases_and_what_a_killed_unpacking_left() throws Exception {
        var former = Files.createDirectories(root.resolve("engine/postgresql-former/bin"));
        var dead = new ProcessBuilder("true").start();
        dead.waitFor();
        var left = Files.createDirectories(root.resolve("engine/unpacking-" + dead.pid() + "/bin"));
        var others = Files.createDirectories(root.resolve("engine/unpacking-other"));
        open().close();
        assertThat(former.getParent()).doesNotExist();
        assertThat(left.getParent()).doesNotExist();
        assertThat(others).exists();
        Files.delete(others);
    }

    @Test
    void a_command_that_reads_makes_no_database_where_there_is_none() throws Exception {
        var nowhere = root.resolve("nowhere");
        for (var use : List.of(DatabaseUse.READ, DatabaseUse.COPY)) {
            assertThatThrownBy(() -> EmbeddedDatabase.open(settings(nowhere, use)))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContainingAll("no database", nowhere.toString(), "--data");
        }
        assertThat(nowhere).doesNotExist();
        open().close();
        try (var there = EmbeddedDatabase.open(settings(root, DatabaseUse.READ))) {
            assertThat(read(there, "select 'here'")).isEqualTo("here");
        }
    }

    private Database open() {
        return EmbeddedDatabase.open(settings(root, DatabaseUse.SERVE));
    }

    private static DatabaseSettings settings(Path data, DatabaseUse use) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test", Map.of("certif.data", data.toString(), "certif.database.use", use)));
        return DatabaseSettings.of(environment);
    }

    private Postmaster server() {
        return Postmaster.read(root.resolve("postgres")).orElseThrow();
    }

    private void awaitAnother(Postmaster before) {
        var patience = 400;
        while (patience-- > 0
                && Postmaster.read(root.resolve("postgres"))
                        .filter(Postmaster::ready)
                        .filter(now -> !now.sameServerAs(before))
                        .isEmpty()) {
            Engine.pause(Duration.ofMillis(50));
        }
        assertThat(server().sameServerAs(before)).isFalse();
    }

    private static void write(Database database, String sql) throws SQLException {
        run(database.owner(), sql);
    }

    private static void run(Login login, String sql) throws SQLException {
        try (var connection = login.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String read(Database database, String sql) throws SQLException {
        try (var connection = database.owner().connect();
                var statement = connection.createStatement()) {
            var row = statement.executeQuery(sql);
            row.next();
            return row.getString(1);
        }
    }
}
