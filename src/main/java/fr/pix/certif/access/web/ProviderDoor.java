package fr.pix.certif.access.web;

import fr.pix.certif.access.ProviderLimit;
import fr.pix.certif.access.SecretToken;
import fr.pix.certif.access.web.StartedSignInStore.Started;
import fr.pix.certif.access.web.oidc.OidcProvider;
import fr.pix.certif.access.web.oidc.OidcSettings;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.web.ClientAddress;
import fr.pix.certif.platform.web.PageFrame;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Leads browsers out to the identity provider: to sign in there, and to sign out. */
@Component
class ProviderDoor {

    private final OidcProvider provider;
    private final OidcSettings settings;
    private final StartedSignInStore started;
    private final ProviderTokenStore tokens;
    private final ProviderLimit limit;
    private final Templates templates;

    ProviderDoor(
            OidcProvider provider,
            OidcSettings settings,
            StartedSignInStore started,
            ProviderTokenStore tokens,
            ProviderLimit limit,
            Templates templates) {
        this.provider = provider;
        this.settings = settings;
        this.started = started;
        this.tokens = tokens;
        this.limit = limit;
        this.templates = templates;
    }

    /** Where the browser goes to sign in, and what it is to bring back; or why it stays. */
    Way signIn(Started goingOn, HttpServletRequest request, HttpServletResponse response) {
        if (limit.count(ClientAddress.of(request)).isPresent()) {
            return new Way.Closed(ProviderFault.TOO_MANY);
        }
        var token = SecretToken.draw();
        var to = provider.departure(token);
        if (to.isEmpty()) {
            return new Way.Closed(ProviderFault.UNAVAILABLE);
        }
        started.add(token.hash(), goingOn);
        SiteCookie.PROVIDER.give(token, request, response);
        return new Way.Open(to.get());
    }

    /** Keeps what the provider wants back when one signs out there; the browser knows under which token. */
    void remember(String idToken, HttpServletRequest request, HttpServletResponse response) {
        var token = SecretToken.draw();
        if (tokens.add(token.hash(), idToken)) {
            SiteCookie.SIGN_OUT_THERE.give(token, request, response);
        }
    }

    /** The page that leads on to signing out at the provider, for who came from there. */
    Optional<Object> signOut(PageFrame page, HttpServletRequest request, HttpServletResponse response) {
        var token = SiteCookie.SIGN_OUT_THERE.read(request);
        if (token.isEmpty() || !settings.isSet()) {
            return Optional.empty();
        }
        SiteCookie.SIGN_OUT_THERE.takeBack(request, response);
        return tokens.take(token.get().hash())
                .flatMap(idToken -> provider.signOut(idToken, SignInPaths.SIGN_IN))
                .map(to -> leave(page, true, to, response));
    }

    /** A page that the browser leaves at once by itself: the content policy lets no form lead elsewhere. */
    Object leave(PageFrame page, boolean out, URI to, HttpServletResponse response) {
        response.setHeader("Refresh", "0; url=" + to);
        return templates.accessLeave(page, new LeavePage(out, settings.shownName(), to));
    }

    /** What becomes of who wants to leave. */
    sealed interface Way {

        record Open(URI to) implements Way {}

        record Closed(ProviderFault why) implements Way {}
    }
}
