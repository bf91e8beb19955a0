package fr.pix.certif.admin.arrival;

/** The file is no archive of a centre that could be read; the message tells why, and nothing was changed. */
public final class ArchiveRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ArchiveRefused(String sentence) {
        super(sentence);
    }

    ArchiveRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
