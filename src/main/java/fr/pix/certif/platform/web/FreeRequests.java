package fr.pix.certif.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;

/**
 * What passes the door without a turn, for it costs nothing: style sheets, and whether this copy lives, asked for without
 * anything that is sent along. The database is not even asked who wants them.
 */
public final class FreeRequests {

    private static final List<String> PATHS = List.of("/actuator/health/", "/assets/", "/webjars/");
    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    private FreeRequests() {}

    /** Also of the page that says that there is no such thing. */
    public static boolean isFree(HttpServletRequest request) {
        return PATHS.stream().anyMatch(AskedFor.path(request)::startsWith)
                && METHODS.contains(AskedFor.method(request))
                && !Uploads.hasBody(request);
    }
}
