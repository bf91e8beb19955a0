package fr.pix.certif.platform.backup;

/** A backup was not made or not restored, and nothing was changed; the message tells why, and what to do. */
public final class BackupRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BackupRefused(String sentence) {
        super(sentence);
    }

    BackupRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
