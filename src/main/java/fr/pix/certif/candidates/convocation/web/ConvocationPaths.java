package fr.pix.certif.candidates.convocation.web;

import fr.pix.certif.kernel.SessionId;

/** Where the pages of a session's convocations are. */
public final class ConvocationPaths {

    static final String LIST = "/sessions/{id:\\d{1,18}}/convocations";
    static final String SELECTION = LIST + "/selection";
    static final String SENDING = LIST + "/envoi";

    private ConvocationPaths() {}

    public static String list(SessionId session) {
        return "/sessions/" + session + "/convocations";
    }

    public static String selection(SessionId session) {
        return list(session) + "/selection";
    }

    public static String sending(SessionId session) {
        return list(session) + "/envoi";
    }
}
