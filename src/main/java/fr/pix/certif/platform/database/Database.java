package fr.pix.certif.platform.database;

/** A PostgreSQL that answers, and the two roles that may enter it. */
sealed interface Database extends AutoCloseable permits EmbeddedDatabase, JoinedDatabase, ExternalDatabase {

    /** Reads and writes rows; may change no table and only add to the audit. */
    Login application();

    /** Owns the tables and runs the migrations. */
    Login owner();

    @Override
    void close();
}
