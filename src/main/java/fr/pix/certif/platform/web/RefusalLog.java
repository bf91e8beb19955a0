package fr.pix.certif.platform.web;

import fr.pix.certif.kernel.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Tells the log who was refused what: a session of another centre, a page for administrators, a form without its token.
 * Of an address only words and numbers stand there; whatever may be a secret or a name does not.
 */
public final class RefusalLog {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalLog.class);

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");

    private static final Pattern PLAIN = Pattern.compile("[a-z-]{0,24}|\\d{1,19}");

    private RefusalLog() {}

    /** Where it is known who asks: behind the filters that look at the sign-in. */
    public static void tell(Problem problem, HttpServletRequest request) {
        LOG.info("refused {} to {}: {} {}", problem.code(), who(), method(request), where(request));
    }

    private static String who() {
        var known = SecurityContextHolder.getContext().getAuthentication();
        return known == null ? "nobody signed in" : "account " + known.getName();
    }

    /** A client may call it what it likes. */
    private static String method(HttpServletRequest request) {
        var method = AskedFor.method(request);
        return METHODS.contains(method) ? method : "…";
    }

    private static String where(HttpServletRequest request) {
        return Arrays.stream(AskedFor.path(request).split("/", -1))
                .map(part -> PLAIN.matcher(part).matches() ? part : "…")
                .collect(Collectors.joining("/"));
    }
}
