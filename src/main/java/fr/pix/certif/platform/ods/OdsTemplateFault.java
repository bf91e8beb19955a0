package fr.pix.certif.platform.ods;

/** A template that cannot be used as it is; the message tells its designer what to mend. */
public final class OdsTemplateFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OdsTemplateFault(String message) {
        super(message);
    }

    OdsTemplateFault(String message, Throwable cause) {
        super(message, cause);
    }
}
