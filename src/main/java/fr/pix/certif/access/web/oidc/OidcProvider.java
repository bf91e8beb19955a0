package fr.pix.certif.access.web.oidc;

import com.nimbusds.jose.KeySourceException;
import fr.pix.certif.access.Email;
import fr.pix.certif.access.ProviderIdentity;
import fr.pix.certif.access.ProviderSubject;
import fr.pix.certif.access.SecretToken;
import fr.pix.certif.kernel.Checked;
import fr.pix.certif.platform.PublicAddress;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;

/**
 * The identity provider, if one is set. It is met at the first use, so that the application starts without it and an
 * application without one does nothing for it.
 */
@Component
public class OidcProvider {

    /** Where the provider sends people back to; it must know this address. */
    public static final String RETURN = "/connexion/fournisseur/retour";

    private static final Logger LOG = LoggerFactory.getLogger(OidcProvider.class);

    /** What may stand in a log of what a browser brought. */
    private static final Pattern ERROR = Pattern.compile("[a-z_]{1,60}");

    private static final List<String> NO_BETTER = List.of(
            "unmet_authentication_requirements",
            "interaction_required",
            "login_required",
            "account_selection_required");

    private final OidcSettings settings;
    private final PublicAddress address;
    private final OidcDiscovery discovery;

    OidcProvider(OidcSettings settings, PublicAddress address, Clock clock) {
        this.settings = settings;
        this.address = address;
        this.discovery = new OidcDiscovery(settings, clock);
    }

    public boolean isSet() {
        return settings.isSet();
    }

    /** Where a browser goes to sign in; none while the provider does not answer. */
    public Optional<URI> departure(SecretToken browser) {
        return conversation().map(conversation -> conversation.departure(browser));
    }

    /** Judges what a browser brought back. */
    public OidcAnswer arrival(SecretToken browser, OidcReturn brought) {
        var conversation = conversation();
        if (conversation.isEmpty()) {
            return new OidcAnswer.Unavailable();
        }
        if (!conversation.get().isStateOf(browser, brought.state())) {
            return untrusted("invalid_state");
        }
        if (!brought.error().isEmpty()) {
            return refused(brought.error());
        }
        if (brought.code().isEmpty()) {
            return untrusted("no_code");
        }
        try {
            return identified(conversation.get().arrival(browser, brought));
        } catch (OAuth2AuthenticationException failed) {
            return failed(failed);
        }
    }

    /** Where a browser goes to sign out there too; none where the provider does not offer it, or does not answer. */
    public Optional<URI> signOut(String idToken, String then) {
        return conversation().flatMap(conversation -> conversation.signOut(idToken, address.of(then)));
    }

    private Optional<OidcConversation> conversation() {
        return discovery.find(address.of(RETURN).toString());
    }

    private OidcAnswer identified(OidcUser user) {
        var acr = user.getIdToken().getAuthenticationContextClass();
        if (!settings.acr().isEmpty() && !settings.acr().contains(acr)) {
            LOG.warn("the identity provider answered with another level of assurance than is demanded");
            return new OidcAnswer.TooWeak();
        }
        var subject = user.getIdToken().getSubject();
        if (subject == null || subject.length() > ProviderSubject.LONGEST) {
            return untrusted("invalid_subject");
        }
        return new OidcAnswer.Identified(
                new ProviderIdentity(
                        new ProviderSubject(settings.knownIssuer(), subject),
                        verifiedEmail(user),
                        acr != null && settings.secondFactorAcr().contains(acr)),
                user.getIdToken().getTokenValue());
    }

    private Optional<Email> verifiedEmail(OidcUser user) {
        var said = user.getEmail();
        var verified = user.getClaim("email_verified");
        var counts = verified == null ? settings.trustEmail() : Boolean.parseBoolean(verified.toString());
        return said != null && counts && Email.parse(said) instanceof Checked.Valid<Email>(var email)
                ? Optional.of(email)
                : Optional.empty();
    }

    private static OidcAnswer refused(String error) {
        if (error.equals("access_denied")) {
            return new OidcAnswer.Cancelled();
        }
        if (NO_BETTER.contains(error)) {
            LOG.warn("the identity provider cannot give the level of assurance that is demanded");
            return new OidcAnswer.TooWeak();
        }
        if (error.equals("temporarily_unavailable") || error.equals("server_error")) {
            LOG.warn("the identity provider says that it cannot: {}", error);
            return new OidcAnswer.Unavailable();
        }
        return untrusted(error);
    }

    private static OidcAnswer failed(OAuth2AuthenticationException failed) {
        var broken = Stream.<Throwable>iterate(failed, cause -> cause != null, Throwable::getCause)
                .filter(cause -> cause instanceof IOException
                        || cause instanceof ResourceAccessException
                        || cause instanceof HttpServerErrorException
                        || cause instanceof KeySourceException)
                .findFirst();
        if (broken.isEmpty()) {
            return untrusted(failed.getError().getErrorCode());
        }
        LOG.error(
                "the identity provider did not answer: {}",
                broken.get().getClass().getSimpleName());
        return new OidcAnswer.Unavailable();
    }

    private static OidcAnswer untrusted(String error) {
        LOG.warn(
                "the identity provider's answer was refused: {}",
                ERROR.matcher(error).matches() ? error : "?");
        return new OidcAnswer.Untrusted();
    }
}
