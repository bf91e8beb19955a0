package fr.pix.certif.access.web;

import fr.pix.certif.access.OpenSignIn;
import fr.pix.certif.access.SignInLookup;
import fr.pix.certif.access.SignInSettings;
import fr.pix.certif.access.SignedIn;
import fr.pix.certif.platform.web.FreeRequests;
import fr.pix.certif.platform.web.TimeLeft;
import fr.pix.certif.platform.web.TimeLeftSource;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Tells Spring Security who is signed in, and for how long, from the cookie's token; not before somebody asks. */
@Component
class SignInContexts implements SecurityContextRepository, TimeLeftSource {

    private final SignInLookup signIns;
    private final SignInSettings limits;
    private final Clock clock;

    SignInContexts(SignInLookup signIns, SignInSettings limits, Clock clock) {
        this.signIns = signIns;
        this.limits = limits;
        this.clock = clock;
    }

    /** Deprecated for its callers, yet what the deferred loading of this interface is made of. */
    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        var context = SecurityContextHolder.createEmptyContext();
        if (FreeRequests.isFree(holder.getRequest())) {
            return context;
        }
        SiteCookie.SIGN_IN
                .read(holder.getRequest())
                .flatMap(token -> signIns.find(token.hash()))
                .ifPresent(found -> context.setAuthentication(new SignedInAuthentication(found)));
        return context;
    }

    @Override
    public Optional<TimeLeft> timeLeft() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedInAuthentication who
                ? Optional.of(timeLeft(who.signIn))
                : Optional.empty();
    }

    TimeLeft timeLeft(OpenSignIn signIn) {
        var now = clock.instant();
        return new TimeLeft(
                signIn.signedIn().account().value(),
                signIn.idleLeft(now, limits).toSeconds(),
                signIn.longestLeft(now, limits).toSeconds(),
                limits.warning().toSeconds());
    }

    /** Sign-ins are written where they happen. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return SiteCookie.SIGN_IN.read(request).isPresent();
    }

    private static final class SignedInAuthentication extends AbstractAuthenticationToken {

        private static final long serialVersionUID = 1L;

        private final transient OpenSignIn signIn;

        SignedInAuthentication(OpenSignIn signIn) {
            super(List.of());
            this.signIn = signIn;
            setAuthenticated(true);
        }

        @Override
        public SignedIn getPrincipal() {
            return signIn.signedIn();
        }

        @Override
        public String getCredentials() {
            return "";
        }

        @Override
        public String getName() {
            return signIn.signedIn().account().toString();
        }
    }
}
