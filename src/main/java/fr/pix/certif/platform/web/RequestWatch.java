package fr.pix.certif.platform.web;

import fr.pix.certif.platform.watch.Durations;
import fr.pix.certif.platform.watch.Meters;
import fr.pix.certif.platform.watch.Traces;
import fr.pix.certif.platform.watch.Watched;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Times each request, under the pattern of its address and never the address itself: that would be a series for each
 * session. Where neither metrics nor traces are wanted it reads two fields.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class RequestWatch extends OncePerRequestFilter implements Watched {

    /** What a page takes, in seconds, from good to hopeless. */
    private static final double[] BOUNDS = {0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10};

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS");

    private static final Pattern CONDITION = Pattern.compile("\\{(\\w+):(?:[^{}]|\\{[^}]*})*}");

    private final Traces traces;
    private final Map<String, String> routes = new ConcurrentHashMap<>();
    private volatile @Nullable Durations durations;

    RequestWatch(Traces traces) {
        this.traces = traces;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return durations == null && !traces.wanted();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var begun = System.nanoTime();
        var method = METHODS.contains(request.getMethod()) ? request.getMethod() : "other";
        var answered = false;
        try (var trace = traces.request(method, request.getHeader("traceparent"))) {
            try {
                chain.doFilter(request, response);
                answered = true;
            } finally {
                var route = routeOf(request);
                var status = answered ? response.getStatus() : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
                trace.known(route, status, RequestReference.of(request));
                var read = durations;
                if (read != null) {
                    read.add(System.nanoTime() - begun, method, route, status / 100 + "xx");
                }
            }
        }
    }

    /** Without what a part of the address must look like: {@code /sessions/{id}}. */
    private String routeOf(HttpServletRequest request) {
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null
                ? "none"
                : routes.computeIfAbsent(
                        pattern.toString(), whole -> CONDITION.matcher(whole).replaceAll("{$1}"));
    }

    @Override
    public void describe(Meters meters) {
        durations = meters.durations(
                "certif_request_seconds",
                "How long requests took, by the pattern of their address.",
                BOUNDS,
                "method",
                "route",
                "status");
    }
}
