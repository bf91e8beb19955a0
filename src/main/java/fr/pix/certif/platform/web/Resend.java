package fr.pix.certif.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

/**
 * A form that could not be taken because the service was away for a moment, and whose sender has it before him still: the
 * page that says so holds what he typed, and a button that sends it. Neither file nor secret is held: that page says to
 * go back and send them again.
 *
 * @param path where it is sent to
 * @param form what was typed; nothing if there is nothing that could be sent by a button
 */
public record Resend(String path, KeptForm form) {

    static final Resend NOTHING = new Resend("", KeptForm.NONE);

    private static final String TOKEN = "_csrf";

    static Resend of(HttpServletRequest request) {
        var type = request.getContentType();
        if (!isSent(request) || type == null || !type.startsWith("application/x-www-form-urlencoded")) {
            return NOTHING;
        }
        var typed = request.getParameterMap();
        var kept = KeptForm.of(typed);
        return isWhole(kept, typed) ? new Resend(pathOf(request), kept) : NOTHING;
    }

    static boolean isSent(HttpServletRequest request) {
        return request.getMethod().equals("POST");
    }

    private static boolean isWhole(KeptForm kept, Map<String, String[]> typed) {
        return typed.keySet().stream()
                .allMatch(name -> name.equals(TOKEN) || kept.fields().containsKey(name));
    }

    /** As it was asked for, even where the servlet container shows the page of an error for it. */
    private static String pathOf(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
    }
}
