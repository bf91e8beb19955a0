package fr.pix.certif.access.web;

import fr.pix.certif.access.SignInLookup;
import fr.pix.certif.access.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Tells Spring Security who is signed in, from the cookie's token; not before somebody asks. */
@Component
class SignInContexts implements SecurityContextRepository {

    private final SignInLookup signIns;

    SignInContexts(SignInLookup signIns) {
        this.signIns = signIns;
    }

    /** Deprecated for its callers, yet what the deferred loading of this interface is made of. */
    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        var context = SecurityContextHolder.createEmptyContext();
        SiteCookie.SIGN_IN
                .read(holder.getRequest())
                .flatMap(token -> signIns.find(token.hash()))
                .ifPresent(found -> context.setAuthentication(new SignedInAuthentication(found.signedIn())));
        return context;
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

        private final transient SignedIn signedIn;

        SignedInAuthentication(SignedIn signedIn) {
            super(List.of());
            this.signedIn = signedIn;
            setAuthenticated(true);
        }

        @Override
        public SignedIn getPrincipal() {
            return signedIn;
        }

        @Override
        public String getCredentials() {
            return "";
        }

        @Override
        public String getName() {
            return signedIn.account().toString();
        }
    }
}
