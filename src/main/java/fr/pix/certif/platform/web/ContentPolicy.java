package fr.pix.certif.platform.web;

/** What a browser may load for a page: no inline scripts or styles, nothing from elsewhere, no frame around it. */
public final class ContentPolicy {

    /** The header's value, the same for all pages. */
    public static final String VALUE = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none';"
            + " base-uri 'none'; object-src 'none'";

    private ContentPolicy() {}
}
