package fr.pix.certif.platform.database;

import org.jspecify.annotations.Nullable;

/** The database cannot be had; the message tells the operator why and what to do, in a sentence. */
class DatabaseUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseUnavailable(String sentence) {
        super(sentence);
    }

    DatabaseUnavailable(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
