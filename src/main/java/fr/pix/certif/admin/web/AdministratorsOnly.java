package fr.pix.certif.admin.web;

import fr.pix.certif.access.SignedIn;
import fr.pix.certif.admin.AdministratorLookup;
import fr.pix.certif.platform.web.PlatformProblem;
import fr.pix.certif.platform.web.ProblemPages;
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
 * he asks of it and however. A second factor will be asked for here, before any of them answers.
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
        var acts = SignedIn.current()
                .flatMap(signedIn -> administrators.of(signedIn.account()))
                .isPresent();
        if (acts) {
            chain.doFilter(request, response);
        } else {
            problems.show(PlatformProblem.PAGE_NOT_FOUND, request, response);
        }
    }
}
