package fr.pix.certif.access.web;

import fr.pix.certif.access.SignedIn;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.platform.watch.Meters;
import fr.pix.certif.platform.watch.Watched;
import fr.pix.certif.platform.web.Pace;
import fr.pix.certif.platform.web.PlatformProblem;
import fr.pix.certif.platform.web.ProblemPages;
import fr.pix.certif.platform.web.RefusalLog;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands behind the sign-in: whoever asks for more than a person can read, as a program does that was left alone with his
 * sign-in, waits, and nobody else does (ASVS 2.4.1). A form that was sent is kept on the page that says so.
 */
@Component
class PersonPace extends OncePerRequestFilter implements Watched {

    /** What costs nothing; and the one question of a page that nobody may look at, for to see who asks it is to see him there. */
    private static final List<String> FREE = List.of("/assets/", "/webjars/", SignInPaths.TIME_LEFT);

    private final Pace<AccountId> pace;
    private final LongAdder refused = new LongAdder();
    private final ProblemPages problems;

    PersonPace(PaceSettings settings, Clock clock, ProblemPages problems) {
        this.pace = new Pace<>(settings.byPerson(), settings.byPersonRate(), clock);
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return FREE.stream().anyMatch(request.getRequestURI()::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var who = SignedIn.current();
        if (who.isEmpty() || pace.take(who.get().account())) {
            chain.doFilter(request, response);
        } else {
            refused.increment();
            RefusalLog.tell(PlatformProblem.TOO_FAST, request);
            problems.show(PlatformProblem.TOO_FAST, request, response);
        }
    }

    @Override
    public void describe(Meters meters) {
        meters.counter("certif_requests_too_fast", "Requests of people who asked for too many at once.", refused::sum);
    }
}
