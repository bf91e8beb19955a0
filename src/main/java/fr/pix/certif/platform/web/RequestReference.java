package fr.pix.certif.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives each request a short reference that its log lines and its error page share. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestReference extends OncePerRequestFilter {

    private static final String NAME = "reference";

    static String of(HttpServletRequest request) {
        return request.getAttribute(RequestReference.class.getName()) instanceof String reference ? reference : "-";
    }

    /** Gives the request a reference unless it has one, which the log's lines bear until what is returned is closed. */
    static MDC.MDCCloseable begin(HttpServletRequest request) {
        var name = RequestReference.class.getName();
        if (request.getAttribute(name) == null) {
            request.setAttribute(name, Long.toString(ThreadLocalRandom.current().nextLong(1L << 40, 1L << 41), 36));
        }
        return MDC.putCloseable(NAME, of(request));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (var _ = begin(request)) {
            chain.doFilter(request, response);
        }
    }

    /** Where the container shows the page of an error, the filters are over, or were never asked. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
