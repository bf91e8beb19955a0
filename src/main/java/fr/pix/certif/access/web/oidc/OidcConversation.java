package fr.pix.certif.access.web.oidc;

import fr.pix.certif.access.SecretToken;
import java.net.URI;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The authorization code flow with one provider, by the parts of Spring Security that its filters are made of. All that a
 * departure has to remember (state, nonce, PKCE's verifier) is derived from the secret of the browser that leaves, so that
 * the server keeps none of it and any copy of the application judges the return.
 */
final class OidcConversation {

    private static final String REGISTRATION = "oidc";

    private final OidcSettings settings;
    private final ClientRegistration registration;
    private final String authorizationAddress;
    private final String returnAddress;
    private final OidcAuthorizationCodeAuthenticationProvider judge;

    private OidcConversation(
            OidcSettings settings, ClientRegistration registration, OidcAuthorizationCodeAuthenticationProvider judge) {
        this.settings = settings;
        this.registration = registration;
        this.authorizationAddress = Objects.requireNonNull(
                registration.getProviderDetails().getAuthorizationUri(), "the provider has no page to sign in at");
        this.returnAddress = Objects.requireNonNull(registration.getRedirectUri());
        this.judge = judge;
    }

    static OidcConversation of(
            OidcSettings settings, Map<String, Object> metadata, String returnAddress, RestClient client, Clock clock) {
        var builder = ClientRegistrations.fromOidcConfiguration(metadata)
                .registrationId(REGISTRATION)
                .clientId(Objects.requireNonNull(settings.clientId(), "no client is set"))
                .redirectUri(returnAddress)
                .scope("openid", "email");
        if (settings.clientSecret() == null) {
            builder.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
        } else {
            builder.clientSecret(settings.clientSecret());
        }
        var registration = builder.build();
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(client.mutate()
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        var signatures = new OidcSignatures(registration, settings, client, clock);
        var judge = new OidcAuthorizationCodeAuthenticationProvider(tokens, new OidcEmail(client, signatures));
        judge.setJwtDecoderFactory(_ -> signatures.ofIdTokens());
        return new OidcConversation(settings, registration, judge);
    }

    /** Where a browser goes to sign in. */
    URI departure(SecretToken browser) {
        return URI.create(request(browser).getAuthorizationRequestUri());
    }

    /**
     * Who came back: the code is exchanged, and the ID token's issuer, audience, time, nonce and signature are checked.
     *
     * @throws org.springframework.security.core.AuthenticationException where one of these fails
     */
    OidcUser arrival(SecretToken browser, OidcReturn brought) {
        var response = OAuth2AuthorizationResponse.success(brought.code())
                .redirectUri(returnAddress)
                .state(brought.state())
                .build();
        var judged = judge.authenticate(new OAuth2LoginAuthenticationToken(
                registration, new OAuth2AuthorizationExchange(request(browser), response)));
        if (judged != null && judged.getPrincipal() instanceof OidcUser user) {
            return user;
        }
        throw new IllegalStateException("Spring Security judged a sign-in without the scope openid");
    }

    boolean isStateOf(SecretToken browser, String state) {
        return state(browser).equals(state);
    }

    /** Where a browser goes to sign out there too, if the provider offers it. */
    Optional<URI> signOut(String idToken, URI then) {
        return Optional.ofNullable(registration
                        .getProviderDetails()
                        .getConfigurationMetadata()
                        .get("end_session_endpoint"))
                .map(endpoint -> UriComponentsBuilder.fromUriString(endpoint.toString())
                        .queryParam("id_token_hint", "{token}")
                        .queryParam("post_logout_redirect_uri", "{then}")
                        .encode()
                        .buildAndExpand(idToken, then)
                        .toUri());
    }

    private OAuth2AuthorizationRequest request(SecretToken browser) {
        var nonce = browser.hashFor("nonce").hex();
        var verifier = browser.hashFor("verifier").hex();
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(authorizationAddress)
                .clientId(registration.getClientId())
                .redirectUri(returnAddress)
                .scopes(registration.getScopes())
                .state(state(browser))
                .attributes(attributes -> {
                    attributes.put(OAuth2ParameterNames.REGISTRATION_ID, REGISTRATION);
                    attributes.put(OidcParameterNames.NONCE, nonce);
                    attributes.put(PkceParameterNames.CODE_VERIFIER, verifier);
                })
                .additionalParameters(parameters -> {
                    parameters.put(OidcParameterNames.NONCE, sha256(nonce));
                    parameters.put(PkceParameterNames.CODE_CHALLENGE, sha256(verifier));
                    parameters.put(PkceParameterNames.CODE_CHALLENGE_METHOD, "S256");
                    if (!settings.acr().isEmpty()) {
                        parameters.put("acr_values", String.join(" ", settings.acr()));
                    }
                })
                .build();
    }

    private static String state(SecretToken browser) {
        return browser.hashFor("state").hex();
    }

    private static String sha256(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(new SecretToken(text).hash().bytes());
    }
}
