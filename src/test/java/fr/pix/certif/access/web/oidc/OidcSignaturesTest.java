package fr.pix.certif.access.web.oidc;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import fr.pix.certif.TestClock;
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
    private final OidcSignatures signatures =
            new OidcSignatures(registration(), settings(), OidcClient.of(settings()), clock);

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

    private JWTClaimsSet claims() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("client")
                .subject("somebody")
                .issueTime(Date.from(clock.instant()))
                .expirationTime(Date.from(clock.instant().plusSeconds(60)))
                .build();
    }

    private static ClientRegistration registration() {
        return ClientRegistrations.fromOidcConfiguration(Map.of(
                        "issuer",
                        ISSUER,
                        "authorization_endpoint",
                        ISSUER + "/authorize",
                        "token_endpoint",
                        ISSUER + "/token",
                        "jwks_uri",
                        ISSUER + "/keys",
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

    private static OidcSettings settings() {
        return new OidcSettings(
                ISSUER,
                "client",
                SECRET,
                List.of(),
                List.of(),
                null,
                false,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1));
    }
}
