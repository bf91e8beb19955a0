package fr.pix.certif.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts axe-core on the site of a story, where a page takes it from the browser's cache like any script of its own. */
@TestComponent
@Order(Ordered.HIGHEST_PRECEDENCE)
class AxeScript extends OncePerRequestFilter {

    static final String PATH = "/axe.js";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!request.getRequestURI().equals(PATH)) {
            chain.doFilter(request, response);
            return;
        }
        response.setContentType("text/javascript;charset=UTF-8");
        response.setHeader("Cache-Control", "max-age=3600");
        try (var script = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            script.transferTo(response.getOutputStream());
        }
    }
}
