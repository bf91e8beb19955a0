package fr.pix.certif.platform.database;

import java.sql.SQLException;
import java.util.Objects;

/** A PostgreSQL that somebody else runs: waited for, checked once, never started, stopped nor given a demonstration. */
record ExternalDatabase(Login application, Login owner) implements Database {

    static final int OLDEST = 15;

    /** Connects to what the settings name; they must have a URL. */
    static ExternalDatabase connect(DatabaseSettings.Server server) {
        var url = ServerUrl.of(Objects.requireNonNull(server.url()));
        var owner = server.ownerUser() == null
                ? new Login(url.forOwner(), server.user(), server.password())
                : new Login(url.forOwner(), server.ownerUser(), Objects.requireNonNullElse(server.ownerPassword(), ""));
        check(owner);
        var patient = server.use().isCommand() ? url.forCommands() : url.forPages();
        return new ExternalDatabase(new Login(patient, server.user(), server.password()), owner);
    }

    private static void check(Login login) {
        try (var connection = login.connect()) {
            var metadata = connection.getMetaData();
            if (metadata.getDatabaseMajorVersion() < OLDEST) {
                throw new DatabaseUnavailable("CERTIF_DATABASE_URL names a PostgreSQL %s; Pix Certif needs %d or newer."
                        .formatted(metadata.getDatabaseProductVersion(), OLDEST));
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailable(
                    "The database of CERTIF_DATABASE_URL cannot be entered as %s: %s".formatted(login, e.getMessage()),
                    e);
        }
    }

    @Override
    public void close() {
        // Somebody else runs it.
    }
}
