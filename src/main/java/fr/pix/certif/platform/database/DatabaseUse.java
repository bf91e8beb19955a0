package fr.pix.certif.platform.database;

/** What somebody wants of the database: known before it starts, for a start may make one, and change its tables. */
public enum DatabaseUse {

    /** The application: makes what is missing, brings the tables up to date, and has the data folder for itself. */
    SERVE,

    /** A command that writes: the same, but beside the application that has the folder, if there is one. */
    WRITE,

    /** A command that reads the tables of this release: makes nothing, and refuses those of an older one as they are. */
    READ,

    /** A command that takes whatever tables there are, those of an older release too: makes and changes nothing. */
    COPY,

    /** A command that needs none: nothing is started. */
    NONE;

    boolean makes() {
        return this == SERVE || this == WRITE;
    }

    boolean isWaitedFor() {
        return isCommand() && this != NONE;
    }

    boolean isCommand() {
        return this != SERVE;
    }
}
