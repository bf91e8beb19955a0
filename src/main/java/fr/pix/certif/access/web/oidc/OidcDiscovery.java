package fr.pix.certif.access.web.oidc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.web.client.RestClientException;

/**
 * Asks the provider where its parts are, at the first use and once an hour. While it does not answer it is asked once in
 * ten seconds, however many people come; what it said before goes on to count.
 */
final class OidcDiscovery {

    static final Duration REMEMBERED = Duration.ofHours(1);
    static final Duration TRIED_AGAIN = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(OidcDiscovery.class);
    private static final String WHERE = "/.well-known/openid-configuration";

    /** Those that nobody signs in without. */
    private static final List<String> PARTS = List.of("authorization_endpoint", "token_endpoint", "jwks_uri");

    private static final ParameterizedTypeReference<Map<String, Object>> METADATA =
            new ParameterizedTypeReference<>() {};

    private final OidcSettings settings;
    private final Clock clock;
    private final ReentrantLock turn = new ReentrantLock();
    private Instant askedAgainAt = Instant.MIN;
    private @Nullable OidcConversation known;

    OidcDiscovery(OidcSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** None while the provider was never reached. Who comes while it is being asked waits for its answer. */
    Optional<OidcConversation> find(String returnAddress) {
        turn.lock();
        try {
            if (!clock.instant().isBefore(askedAgainAt)) {
                ask(returnAddress);
            }
            return Optional.ofNullable(known);
        } finally {
            turn.unlock();
        }
    }

    private void ask(String returnAddress) {
        var issuer = settings.knownIssuer();
        try {
            var client = OidcClient.of(settings);
            var address = (issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer) + WHERE;
            var metadata = client.get().uri(address).retrieve().body(METADATA);
            if (metadata == null || !issuer.equals(metadata.get("issuer"))) {
                throw new IllegalArgumentException("the provider calls itself otherwise than CERTIF_OIDC_ISSUER does");
            }
            for (var part : PARTS) {
                if (!(metadata.get(part) instanceof String)) {
                    throw new IllegalArgumentException("the provider does not say its " + part);
                }
            }
            known = OidcConversation.of(settings, metadata, returnAddress, client, clock);
            askedAgainAt = clock.instant().plus(REMEMBERED);
        } catch (RestClientException | IllegalArgumentException failed) {
            LOG.error("the identity provider could not be asked where its parts are", failed);
            askedAgainAt = clock.instant().plus(TRIED_AGAIN);
        }
    }
}
