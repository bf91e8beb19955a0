package fr.pix.certif.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A migrated database on the embedded PostgreSQL, one server per test process. {@link #shared()} is the one that every
 * {@code @SpringBootTest} stands on without saying so, made for tests that open centres of their own;
 * {@link #fresh()} is a new, empty one, copied from a template in some 30 ms.
 */
public final class TestDatabase {

    private static final String TEMPLATE = "certif_template";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String name;
    private final Login application;
    private final Login owner;

    private TestDatabase(String name) {
        this.name = name;
        var secrets = Server.HOLDER.server().secrets();
        var url = Roles.url(secrets, name);
        this.application = new Login(url, Roles.application(secrets).user(), secrets.application());
        this.owner = new Login(url, Roles.owner(secrets).user(), secrets.owner());
    }

    /** The database that tests share. */
    public static TestDatabase shared() {
        return Shared.HOLDER;
    }

    /** A new database of its own, with the tables and nothing in them. */
    public static TestDatabase fresh() {
        var name = "certif_test_" + NUMBER.incrementAndGet();
        asSuperuser("create database %s owner certif template %s".formatted(name, TEMPLATE));
        asSuperuser("revoke temporary on database %s from public".formatted(name)); // a copy does not take that along
        return new TestDatabase(name);
    }

    /** A new database of its own, without tables. */
    public static TestDatabase empty() {
        var name = "certif_test_" + NUMBER.incrementAndGet();
        asSuperuser("create database %s owner certif".formatted(name));
        return new TestDatabase(name);
    }

    Login application() {
        return application;
    }

    Login owner() {
        return owner;
    }

    /** Enters as the application does. */
    public DataSource dataSource() {
        var config = new HikariConfig();
        config.setJdbcUrl(application.url());
        config.setUsername(application.user());
        config.setPassword(application.password());
        config.setMaximumPoolSize(4);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }

    /** Enters as who owns the tables; statements go out as they are written, such as {@code explain} of a {@code $1}. */
    public DataSource ownerDataSource() {
        return new DriverManagerDataSource(owner.url() + "?preferQueryMode=simple", owner.user(), owner.password());
    }

    /** Enters as the application does. */
    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource());
    }

    /** What tells the application to use this database. */
    public Map<String, String> settings() {
        return Map.of(
                "certif.database.url", application.url(),
                "certif.database.user", application.user(),
                "certif.database.password", application.password(),
                "certif.database.owner-user", owner.user(),
                "certif.database.owner-password", owner.password());
    }

    /** For what needs all of it. */
    public OwnedDatabase owned() {
        return new OwnedDatabase(() -> new ExternalDatabase(application, owner));
    }

    /** Does what the application may not. */
    public void asOwner(String sql) {
        execute(owner, sql);
    }

    /** Does what concerns the whole server or the database as such; {@code %s} is its name. */
    void asSuperuserOf(String sql) {
        asSuperuser(sql.formatted(name));
    }

    /** What the server wrote to its log so far. */
    public static Path log() {
        return Server.HOLDER.log();
    }

    private static void asSuperuser(String sql) {
        execute(Roles.superuser(Server.HOLDER.server().secrets()), sql);
    }

    private static void execute(Login login, String sql) {
        try (var connection = login.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static final class Shared {
        private static final TestDatabase HOLDER = fresh();
    }

    /** Kept in target/ from one run to the next, for its start costs a tenth of its making; the databases are not. */
    private static final class Server {
        private static final Running HOLDER = start();

        private record Running(EmbeddedDatabase server, Path log) {}

        private static Running start() {
            try {
                var folder = IntStream.range(0, 10)
                        .mapToObj(number -> Path.of("target", "database-" + number))
                        .flatMap(root -> hold(root).stream())
                        .findFirst()
                        .orElseThrow();
                // What a test wrote need not outlive a power cut.
                var server = EmbeddedDatabase.start(
                        folder, Map.of("fsync", "off", "synchronous_commit", "off", "max_connections", "200"));
                Runtime.getRuntime().addShutdownHook(new Thread(server::close, "test-database-stop"));
                migrate(server.secrets());
                return new Running(server, folder.log());
            } catch (IOException | SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static Optional<DataFolder> hold(Path root) {
            try {
                return DataFolder.hold(root.toAbsolutePath());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void migrate(Secrets secrets) throws SQLException {
            try (var connection = Roles.superuser(secrets).connect();
                    var statement = connection.createStatement()) {
                var left = statement.executeQuery("select datname from pg_database where datname ~ '^certif_t'");
                var drops = new StringBuilder();
                while (left.next()) {
                    drops.append(left.getString(1)).append('\n');
                }
                for (var name : drops.toString().lines().toList()) {
                    statement.execute("drop database %s with (force)".formatted(name));
                }
                statement.execute("create database %s owner certif".formatted(TEMPLATE));
            }
            var owner = Roles.owner(secrets);
            var template = new Login(Roles.url(secrets, TEMPLATE), owner.user(), owner.password());
            Migrations.run(template, Roles.application(secrets));
        }
    }
}
