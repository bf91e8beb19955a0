package fr.pix.certif.platform.web;

import jakarta.servlet.http.HttpServletRequest;

/** Whether a form was sent from elsewhere: a browser says so. What another site fills in is never shown as if it had been typed. */
public final class AnotherSite {

    private AnotherSite() {}

    public static boolean sent(HttpServletRequest request) {
        return LenientHeader.of(request, "Sec-Fetch-Site")
                .filter(site -> !site.equals("same-origin") && !site.equals("none"))
                .isPresent();
    }
}
