package fr.pix.certif.platform;

/** A file was not written where it was to be, and what is there stays; the message tells why, and what to do. */
public final class FileRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FileRefused(String sentence) {
        super(sentence);
    }
}
