package fr.pix.certif.sessions.web;

import fr.pix.certif.kernel.SessionId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the pages of sessions are. */
public final class SessionPaths {

    public static final String LIST = "/sessions/liste";
    public static final String CREATION = "/sessions/creation";
    static final String DETAILS = "/sessions/{id:\\d{1,18}}";
    static final String CHANGE = "/sessions/{id:\\d{1,18}}/modification";

    static final String REMOVAL = "/sessions/{id:\\d{1,18}}/suppression";

    /** Of the creation: the number of the session that the new one is to be like. */
    static final String LIKE = "comme";

    /** Of the list: the number of the session that was just removed. */
    static final String REMOVED = "supprimee";

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private SessionPaths() {}

    public static String of(SessionId session) {
        return "/sessions/" + session.number();
    }

    public static String change(SessionId session) {
        return of(session) + "/modification";
    }

    public static String removal(SessionId session) {
        return of(session) + "/suppression";
    }

    /** Where another session like this one is created. */
    public static String like(SessionId session) {
        return CREATION + "?" + LIKE + "=" + session;
    }

    /** The session that a parameter of an address names; none if it names nothing. */
    static Optional<SessionId> number(@Nullable String parameter) {
        return parameter != null && NUMBER.matcher(parameter).matches()
                ? Optional.of(new SessionId(Long.parseLong(parameter)))
                : Optional.empty();
    }
}
