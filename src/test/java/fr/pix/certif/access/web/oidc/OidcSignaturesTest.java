package fr.pix.certif.access.web.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import fr.pix.certif.TestClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.jwt.JwtException;

/** Which signatures count, whatever the provider says that it uses. */
class OidcSignaturesTest {

    private static final String ISSUER = "http://127.0.0.1:1";
    private static final String SECRET = "ein Geheimnis von mehr als zweiunddreissig Zeichen";

    private final TestClock clock = new TestClock(Instant.now());
    private final OidcSignatures signatures = signatures(ISSUER, 2048);

    @Test
    void a_token_without_a_signature_is_none() {
        var unsigned = new PlainJWT(claims()).serialize();
        assertThatThrownBy(() -> signatures.ofIdTokens().decode(unsigned)).isInstanceOf(JwtException.class);
        assertThatThrownBy(() -> signatures.ofUserInfo().decode(unsigned)).isInstanceOf(JwtException.class);
    }

    @Test
    void one_signed_with_the_client_s_secret_is_refused_before_any_key_is_asked_for() throws JOSEException {
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims());
        token.sign(new MACSigner(SECRET));
        assertThatThrownBy(() -> signatures.ofIdTokens().decode(token.serialize()))
                .isInstanceOf(JwtException.class)
                .hasMessageContaining("Another algorithm expected");
    }

    @Test
    void a_key_that_is_shorter_than_asked_for_does_not_count() throws JOSEException, IOException {
        var key = new RSAKeyGenerator(2048).keyID("short").generate();
        var provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        try {
            publish(new JWKSet(key.toPublicJWK()), provider);
            var issuer = "http://127.0.0.1:" + provider.getAddress().getPort();
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("short").build(), claims(issuer));
            token.sign(new RSASSASigner(key));
            var taken = signatures(issuer, 2048).ofUserInfo().decode(token.serialize());
            assertThat(taken.getSubject()).isEqualTo("somebody");
            assertThatThrownBy(() -> signatures(issuer, 3072).ofUserInfo().decode(token.serialize()))
                    .isInstanceOf(JwtException.class)
                    .hasMessageContaining("no matching key");
        } finally {
            provider.stop(0);
        }
    }

    private static void publish(JWKSet keys, HttpServer provider) {
        provider.createContext("/keys", exchange -> {
            var body = keys.toString().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            try (exchange) {
                exchange.getResponseBody().write(body);
            }
        });
        provider.start();
    }

    private OidcSignatures signatures(String issuer, int rsaBits) {
        var settings = settings(issuer, rsaBits);
        return new OidcSignatures(registration(issuer), settings, OidcClient.of(settings), clock);
    }

    private JWTClaimsSet claims() {
        return claims(ISSUER);
    }

    private JWTClaimsSet claims(String issuer) {
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience("client")
                .subject("somebody")
                .issueTime(Date.from(clock.instant()))
                .expirationTime(Date.from(clock.instant().plusSeconds(60)))
                .build();
    }

    private static ClientRegistration registration(String issuer) {
        return ClientRegistrations.fromOidcConfiguration(Map.of(
                        "issuer",
                        issuer,
                        "authorization_endpoint",
                        issuer + "/authorize",
                        "token_endpoint",
                        issuer + "/token",
                        "jwks_uri",
                        issuer + "/keys",
                        "subject_types_supported",
                        List.of("public"),
                        "response_types_supported",
                        List.of("code"),
                        "id_token_signing_alg_values_supported",
                        List.of("none", "HS256", "RS256")))
                .registrationId("oidc")
                .clientId("client")
                .clientSecret(SECRET)
                .redirectUri("http://127.0.0.1:8080/connexion/fournisseur/retour")
                .scope("openid")
                .build();
    }

    private static OidcSettings settings(String issuer, int rsaBits) {
        return new OidcSettings(
                issuer,
                "client",
                SECRET,
                List.of(),
                List.of(),
                null,
                false,
                rsaBits,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1));
    }
}
