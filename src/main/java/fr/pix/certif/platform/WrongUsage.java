package fr.pix.certif.platform;

/** Ends a command that was typed wrongly; its message says what to type instead. */
public final class WrongUsage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public WrongUsage(String message) {
        super(message, null, false, false);
    }
}
