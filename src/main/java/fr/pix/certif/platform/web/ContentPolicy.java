package fr.pix.certif.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** What a browser may do with a page: no inline scripts or styles, nothing from elsewhere, no frame around it, no devices. */
public final class ContentPolicy {

    /** The header's value, the same for all pages. */
    public static final String VALUE = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none';"
            + " base-uri 'none'; object-src 'none'";

    /** What no page of ours asks a browser for. */
    public static final String DEVICES = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    /** For a year, this host and those below it are asked over TLS only. Spring Security writes it for whatever it answers. */
    static final String TRANSPORT = "max-age=31536000 ; includeSubDomains";

    private ContentPolicy() {}

    /** For an answer that may be given before Spring Security's filters have set the headers of all the others. */
    static void write(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", VALUE);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Permissions-Policy", DEVICES);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (!response.containsHeader("Referrer-Policy")) { // a page of a link tells its address to nobody
            response.setHeader("Referrer-Policy", "same-origin");
        }
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", TRANSPORT);
        }
    }
}
