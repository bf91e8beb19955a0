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

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var reference = Long.toString(ThreadLocalRandom.current().nextLong(1L << 40, 1L << 41), 36);
        request.setAttribute(RequestReference.class.getName(), reference);
        try (var _ = MDC.putCloseable(NAME, reference)) {
            chain.doFilter(request, response);
        }
    }
}
