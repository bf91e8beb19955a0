package fr.pix.certif.platform.web;

import fr.pix.certif.platform.watch.Meters;
import fr.pix.certif.platform.watch.Watched;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes in as many requests as this copy can serve soon, and tells the others to come back. A body is read before its
 * request takes a turn, and the turn is over when its answer begins to leave, so that a slow sender or reader holds up himself
 * alone. What costs nothing passes.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class Intake extends OncePerRequestFilter implements Watched {

    private static final String READ = Intake.class.getName() + ".read";

    private final ServingSettings.Requests settings;
    private final Turns turns;
    private final Places<String> uploads;
    private final SmallBodies smallBodies;
    private final Draining draining;
    private final ProblemPages pages;

    Intake(ServingSettings settings, Draining draining, ProblemPages pages) {
        this.settings = settings.requests();
        this.turns = new Turns(this.settings.atOnce(), this.settings.waiting(), this.settings.patience());
        this.uploads = Uploads.places(this.settings);
        this.smallBodies = SmallBodies.of(this.settings);
        this.draining = draining;
        this.pages = pages;
    }

    /** The form that a request sent, as it was read here: one that could not be read whole is empty, and never read again. */
    @SuppressWarnings("unchecked") // nobody else sets it
    static Map<String, String[]> form(HttpServletRequest request) {
        return request.getAttribute(READ) instanceof Map<?, ?> form ? (Map<String, String[]>) form : Map.of();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (draining.hasBegun()) {
            response.setHeader(HttpHeaders.CONNECTION, "close"); // the next request goes to another copy
        }
        if (FreeRequests.isFree(request)) {
            chain.doFilter(request, response);
        } else if (Uploads.isNoForm(request)) {
            pages.showUnread(PlatformProblem.MALFORMED_REQUEST, request, response);
        } else if (Uploads.isLarge(request)) {
            takeLarge(request, response, chain);
        } else {
            takeSmall(request, response, chain);
        }
    }

    private void takeLarge(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var address = ClientAddress.of(request);
        if (!uploads.take(address)) {
            pages.showUnread(PlatformProblem.OVERLOADED, request, response);
            return;
        }
        try {
            take(request, response, chain);
        } finally {
            uploads.giveBack(address);
        }
    }

    private void takeSmall(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var address = ClientAddress.of(request);
        var bytes = Math.max(0, request.getContentLengthLong());
        if (!smallBodies.take(address, bytes)) {
            pages.showUnread(PlatformProblem.OVERLOADED, request, response);
            return;
        }
        try {
            take(request, response, chain);
        } finally {
            smallBodies.giveBack(address, bytes);
        }
    }

    private void take(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            if (HttpMethod.POST.matches(request.getMethod())) {
                request.setAttribute(READ, request.getParameterMap()); // reads the form, files included
            }
        } catch (SlowBodies.TooSlow late) {
            response.setHeader(HttpHeaders.CONNECTION, "close");
            pages.showUnread(PlatformProblem.BODY_TOO_SLOW, request, response);
            return;
        } catch (InvalidParameterException unreadable) {
            pages.showUnread(ProblemAdvice.problemOf(unreadable), request, response);
            return;
        }
        if (!turns.take()) {
            pages.show(PlatformProblem.OVERLOADED, request, response);
            return;
        }
        var turn = new Turn(turns);
        try {
            chain.doFilter(request, new PacedAnswer(request, response, turn, settings));
        } finally {
            turn.end();
        }
    }

    int underWay() {
        return turns.underWay();
    }

    int waiting() {
        return turns.waiting();
    }

    int uploadsUnderWay() {
        return uploads.taken();
    }

    long smallBytesHeld() {
        return smallBodies.held();
    }

    @Override
    public void describe(Meters meters) {
        meters.gauge("certif_requests_under_way", "Requests that are worked on now.", turns::underWay);
        meters.gauge("certif_requests_waiting", "Requests that wait for their turn now.", turns::waiting);
        meters.gauge("certif_uploads_under_way", "Files and other large bodies held now.", uploads::taken);
        meters.gauge("certif_small_bodies_bytes", "Bytes that all other bodies hold now.", smallBodies::held);
        meters.counter("certif_requests_refused", "Requests told to come back: too many at once.", this::refused);
    }

    /** For want of room; who had more than his part of it is refused without anybody else's being the worse for it. */
    private long refused() {
        return turns.refused() + uploads.refused() + smallBodies.refused();
    }
}
