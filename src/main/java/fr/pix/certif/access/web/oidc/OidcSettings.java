package fr.pix.certif.access.web.oidc;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The identity provider with which people may sign in; none where no issuer is set.
 *
 * @param issuer the provider, exactly as it calls itself
 * @param clientSecret none for a client that is public; its code is bound to it all the same (PKCE)
 * @param acr the levels of assurance of which one is demanded; any if empty
 * @param secondFactorAcr those that count as our second factor; none if empty
 * @param name what the button calls it; the issuer's host if unset
 * @param trustEmail whether an e-mail counts as verified where the provider says nothing of it
 * @param rsaBits the shortest RSA key of the provider that counts: 2,048 have a strength of 112 bits, 3,072 one of 128
 * @param connecting how long it may take to accept a connection
 * @param answering how long it may take to answer
 */
@ConfigurationProperties("certif.oidc")
public record OidcSettings(
        @Nullable String issuer,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @DefaultValue List<String> acr,
        @DefaultValue List<String> secondFactorAcr,
        @Nullable String name,
        @DefaultValue("false") boolean trustEmail,
        @DefaultValue("2048") int rsaBits,
        @DefaultValue("3s") Duration connecting,
        @DefaultValue("5s") Duration answering) {

    private static final List<String> LOOPBACK = List.of("127.0.0.1", "localhost", "[::1]");

    public OidcSettings {
        issuer = unlessBlank(issuer);
        clientId = unlessBlank(clientId);
        clientSecret = unlessBlank(clientSecret);
        name = unlessBlank(name);
        if ((issuer == null) != (clientId == null)) {
            throw new IllegalArgumentException(
                    "CERTIF_OIDC_ISSUER and CERTIF_OIDC_CLIENT_ID go together: set both or none");
        }
        if (issuer != null && !isSafe(issuer)) {
            throw new IllegalArgumentException(
                    "CERTIF_OIDC_ISSUER must begin with https://, as the provider writes it");
        }
        if (rsaBits < 2048) {
            throw new IllegalArgumentException("CERTIF_OIDC_RSA_BITS must be 2048 or more: shorter keys were broken");
        }
    }

    public boolean isSet() {
        return issuer != null;
    }

    /** The issuer, where there is one. */
    public String knownIssuer() {
        if (issuer == null) {
            throw new IllegalStateException("no identity provider is set");
        }
        return issuer;
    }

    /** What people know the provider by. */
    public String shownName() {
        return name == null ? URI.create(knownIssuer()).getHost() : name;
    }

    private static boolean isSafe(String issuer) {
        var uri = URI.create(issuer);
        return uri.getHost() != null
                && ("https".equals(uri.getScheme())
                        || ("http".equals(uri.getScheme()) && LOOPBACK.contains(uri.getHost())));
    }

    private static @Nullable String unlessBlank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
