package fr.pix.certif.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;

/**
 * A form that could not be taken because the service failed, or was away for a moment, and whose sender has it before him
 * still: the page that says so holds what he typed, and a button that sends it. Neither file nor secret is held: that page
 * says to go back and send them again.
 *
 * @param path where it is sent to
 * @param token what the form was sent with, and not one of ours: whoever could not send it may not make us help him
 * @param form what was typed; nothing if there is nothing that could be sent by a button
 */
public record Resend(LocalPath path, String token, KeptForm form) {

    static final Resend NOTHING = new Resend(LocalPath.of("/"), "", KeptForm.NONE);

    private static final String TOKEN = "_csrf";

    static Resend of(HttpServletRequest request) {
        var type = request.getContentType();
        if (!isSent(request) || type == null || !type.startsWith("application/x-www-form-urlencoded")) {
            return NOTHING;
        }
        var typed = request.getParameterMap();
        var kept = KeptForm.of(typed);
        return isWhole(kept, typed)
                ? new Resend(
                        LocalPath.of(AskedFor.path(request)), Objects.toString(request.getParameter(TOKEN), ""), kept)
                : NOTHING;
    }

    static boolean isSent(HttpServletRequest request) {
        return AskedFor.method(request).equals("POST");
    }

    private static boolean isWhole(KeptForm kept, Map<String, String[]> typed) {
        return typed.keySet().stream()
                .allMatch(name -> name.equals(TOKEN) || kept.fields().containsKey(name));
    }
}
