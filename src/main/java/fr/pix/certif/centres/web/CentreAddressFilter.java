package fr.pix.certif.centres.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Makes the centre that an address names its context path, as a proxy's prefix is one: everything behind sees the plain
 * path, redirects stay with the centre, and a page knows what its links must begin with. First of all filters but one,
 * so that what protects a page protects it under both of its addresses. Only pages of a centre have a second one.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class CentreAddressFilter extends OncePerRequestFilter {

    /** What the paths of a centre's pages begin with; the home page's is empty. */
    private static final Set<String> OF_A_CENTRE =
            Set.of("", "sessions", "eleves", "equipe", "centre", "centres", "compte", "lieux", "plan-du-site");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var base = CentreAddress.baseOf(request.getRequestURI())
                .filter(found -> request.getServletPath().startsWith(found)
                        && isOfACentre(request.getRequestURI().substring(found.length())));
        chain.doFilter(
                base.<HttpServletRequest>map(found -> new OfCentre(request, found))
                        .orElse(request),
                response);
    }

    private static boolean isOfACentre(String path) {
        var end = path.indexOf('/', 1);
        return OF_A_CENTRE.contains(end < 0 ? path.substring(1) : path.substring(1, end));
    }

    private static final class OfCentre extends HttpServletRequestWrapper {

        private final String base;

        OfCentre(HttpServletRequest request, String base) {
            super(request);
            this.base = base;
        }

        @Override
        public String getContextPath() {
            return namesCentre() ? base : super.getContextPath();
        }

        @Override
        public String getServletPath() {
            var path = super.getServletPath();
            return namesCentre() ? path.substring(base.length()) : path;
        }

        /** Not where the request was forwarded to a page of the server's own: what it has then is that page's address. */
        private boolean namesCentre() {
            return getRequestURI().startsWith(base + "/");
        }
    }
}
