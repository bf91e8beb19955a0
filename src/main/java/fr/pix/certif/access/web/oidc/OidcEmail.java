package fr.pix.certif.access.web.oidc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse;
import org.springframework.web.client.RestClientException;

/**
 * Asks the provider for the e-mail, where the ID token does not bear it. Some providers sign this answer (ProConnect
 * does), which Spring Security's own service does not read.
 */
final class OidcEmail implements OAuth2UserService<OidcUserRequest, OidcUser> {

    static final String REFUSED = "invalid_user_info_response";

    private static final MediaType SIGNED = MediaType.parseMediaType("application/jwt");
    private static final ParameterizedTypeReference<Map<String, Object>> CLAIMS = new ParameterizedTypeReference<>() {};

    private final RestClient client;
    private final OidcSignatures signatures;

    OidcEmail(RestClient client, OidcSignatures signatures) {
        this.client = client;
        this.signatures = signatures;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var idToken = request.getIdToken();
        var address = request.getClientRegistration()
                .getProviderDetails()
                .getUserInfoEndpoint()
                .getUri();
        if (idToken.hasClaim("email") || address == null) {
            return new DefaultOidcUser(List.of(), idToken);
        }
        var claims = ask(address, request.getAccessToken().getTokenValue());
        if (!Objects.equals(idToken.getSubject(), claims.get("sub"))) {
            throw new OAuth2AuthenticationException(new OAuth2Error(REFUSED), "it is about somebody else");
        }
        return new DefaultOidcUser(List.of(), idToken, new OidcUserInfo(claims));
    }

    private Map<String, Object> ask(String address, String accessToken) {
        try {
            return client.get()
                    .uri(address)
                    .header(HttpHeaders.AUTHORIZATION, "Bearer " + accessToken)
                    .accept(MediaType.APPLICATION_JSON, SIGNED)
                    .exchangeForRequiredValue((_, response) -> read(response));
        } catch (RestClientException | JwtException failed) {
            throw new OAuth2AuthenticationException(new OAuth2Error(REFUSED), "it cannot be read", failed);
        }
    }

    private Map<String, Object> read(ConvertibleClientHttpResponse response) throws IOException {
        if (response.getStatusCode().isError()) {
            throw response.createException();
        }
        if (SIGNED.isCompatibleWith(response.getHeaders().getContentType())) {
            var text = new String(response.getBody().readAllBytes(), StandardCharsets.US_ASCII);
            return signatures.ofUserInfo().decode(text).getClaims();
        }
        var claims = response.bodyTo(CLAIMS);
        return claims == null ? Map.of() : claims;
    }
}
