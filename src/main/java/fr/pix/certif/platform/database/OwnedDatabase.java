package fr.pix.certif.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;

/** The database as who owns its tables enters it: for what takes all of them out or puts them back, never for a page. */
public final class OwnedDatabase {

    private final Supplier<Database> database;

    OwnedDatabase(Supplier<Database> database) {
        this.database = database;
    }

    /** A connection of its own, to be closed by who asked for it. */
    public Connection connect() throws SQLException {
        return database.get().owner().connect();
    }

    /** Whom the tables are granted to. */
    public String applicationRole() {
        return database.get().application().user();
    }

    /** Whether it is the embedded database of an application that runs in another process. */
    public boolean isInUse() {
        return database.get() instanceof JoinedDatabase;
    }

    /** Brings the tables up to date, as each start does. */
    public void migrate() {
        Migrations.run(database.get().owner(), database.get().application());
    }
}
