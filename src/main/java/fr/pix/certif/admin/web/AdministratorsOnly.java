package fr.pix.certif.admin.web;

import fr.pix.certif.access.SignedIn;
import fr.pix.certif.access.web.AccountPaths;
import fr.pix.certif.admin.AdministratorLookup;
import fr.pix.certif.platform.web.PlatformProblem;
import fr.pix.certif.platform.web.ProblemPages;
import fr.pix.certif.platform.web.RefusalLog;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before every page of Pix's, behind the sign-in: to whoever does not act for Pix there is no such page, whatever
 * he asks of it and however. Who does must have passed a second factor with this sign-in; who has none is led to its
 * set-up, and from there to where he wanted to go.
 */
@Component
class AdministratorsOnly extends OncePerRequestFilter {

    private static final RequestMatcher OURS =
            PathPatternRequestMatcher.withDefaults().matcher(AdminPaths.ALL);

    private final AdministratorLookup administrators;
    private final ProblemPages problems;

    AdministratorsOnly(AdministratorLookup administrators, ProblemPages problems) {
        this.administrators = administrators;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !OURS.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var acting = SignedIn.current()
                .filter(signedIn -> administrators.of(signedIn.account()).isPresent());
        if (acting.isEmpty()) {
            RefusalLog.tell(PlatformProblem.PAGE_NOT_FOUND, request);
            problems.show(PlatformProblem.PAGE_NOT_FOUND, request, response);
        } else if (acting.get().secondFactor()) {
            chain.doFilter(request, response);
        } else {
            response.sendRedirect(AccountPaths.secondFactorThen(wanted(request)));
        }
    }

    /** Nothing is sent again: who sent a form begins with its page. */
    private static String wanted(HttpServletRequest request) {
        var query = request.getQueryString();
        return request.getMethod().equals("GET")
                ? request.getRequestURI() + (query == null ? "" : "?" + query)
                : AdminPaths.HOME;
    }
}
