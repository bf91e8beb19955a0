package fr.pix.certif.access.web.oidc;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;

/** Reads what the provider signed, by its published keys: fetched when one is met that is not known, and not too often. */
final class OidcSignatures {

    private static final Logger LOG = LoggerFactory.getLogger(OidcSignatures.class);

    /** Clocks differ; longer would let an old token live on. */
    private static final Duration SKEW = Duration.ofSeconds(60);

    private final NimbusJwtDecoder idTokens;
    private final NimbusJwtDecoder others;

    OidcSignatures(ClientRegistration registration, OidcSettings settings, RestClient client, Clock clock) {
        var idToken = new OidcIdTokenValidator(registration);
        idToken.setClock(clock);
        idToken.setClockSkew(SKEW);
        var time = new JwtTimestampValidator(SKEW);
        time.setClock(clock);
        var keys = strongKeys(registration, settings, client);
        idTokens = decoder(registration, keys, new DelegatingOAuth2TokenValidator<>(List.of(time, idToken)));
        idTokens.setClaimSetConverter(
                new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        others = decoder(
                registration,
                keys,
                new DelegatingOAuth2TokenValidator<>(List.of(
                        time,
                        new JwtIssuerValidator(settings.knownIssuer()),
                        new JwtAudienceValidator(registration.getClientId()))));
    }

    JwtDecoder ofIdTokens() {
        return idTokens;
    }

    /** Of what a provider tells about a person, where it signs that too. */
    JwtDecoder ofUserInfo() {
        return others;
    }

    private static NimbusJwtDecoder decoder(
            ClientRegistration registration, JWKSource<SecurityContext> keys, OAuth2TokenValidator<Jwt> validator) {
        var decoder = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithms(all -> all.addAll(algorithms(registration)))
                .build();
        decoder.setJwtValidator(validator);
        return decoder;
    }

    /** The keys that the provider publishes, but for those that are too short. */
    private static JWKSource<SecurityContext> strongKeys(
            ClientRegistration registration, OidcSettings settings, RestClient client) {
        var published = published(registration, client);
        return (selector, context) -> published.get(selector, context).stream()
                .filter(key -> isStrong(key, settings.rsaBits()))
                .toList();
    }

    private static boolean isStrong(JWK key, int rsaBits) {
        var strong = !KeyType.RSA.equals(key.getKeyType()) || key.size() >= rsaBits;
        if (!strong) {
            LOG.warn("a key of the identity provider has {} bits and does not count: CERTIF_OIDC_RSA_BITS", key.size());
        }
        return strong;
    }

    private static JWKSource<SecurityContext> published(ClientRegistration registration, RestClient client) {
        try {
            var address = URI.create(
                    Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri(), "no keys are published"));
            return JWKSourceBuilder.<SecurityContext>create(address.toURL(), OidcClient.keys(client))
                    .build();
        } catch (MalformedURLException noAddress) {
            throw new IllegalArgumentException("the provider's keys have no address", noAddress);
        }
    }

    /** Those with a public key that the provider says it uses. */
    private static Collection<SignatureAlgorithm> algorithms(ClientRegistration registration) {
        var said = registration
                .getProviderDetails()
                .getConfigurationMetadata()
                .get("id_token_signing_alg_values_supported");
        var known = said instanceof Collection<?> names
                ? names.stream()
                        .map(name -> algorithm(name.toString()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet())
                : List.<SignatureAlgorithm>of();
        return known.isEmpty() ? List.of(SignatureAlgorithm.RS256) : known;
    }

    private static @Nullable SignatureAlgorithm algorithm(String name) {
        return SignatureAlgorithm.from(name);
    }
}
