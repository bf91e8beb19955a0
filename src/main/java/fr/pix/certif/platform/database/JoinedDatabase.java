package fr.pix.certif.platform.database;

/** The embedded database of the application that runs beside this command; it goes on when the command ends. */
record JoinedDatabase(Login application, Login owner) implements Database {

    static JoinedDatabase of(Secrets secrets) {
        return new JoinedDatabase(Roles.application(secrets), Roles.owner(secrets));
    }

    @Override
    public void close() {
        // The application that started it stops it.
    }
}
