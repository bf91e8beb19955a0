package fr.pix.certif.sessions.web;

import fr.pix.certif.kernel.SessionId;

/** Where the pages of sessions are. */
public final class SessionPaths {

    public static final String LIST = "/sessions/liste";
    public static final String CREATION = "/sessions/creation";
    static final String DETAILS = "/sessions/{id:\\d{1,18}}";
    static final String CHANGE = "/sessions/{id:\\d{1,18}}/modification";

    private SessionPaths() {}

    public static String of(SessionId session) {
        return "/sessions/" + session.number();
    }

    public static String change(SessionId session) {
        return of(session) + "/modification";
    }
}
