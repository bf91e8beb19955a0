package fr.pix.certif.access.web.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcUserInfoAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.oidc.http.converter.OidcUserInfoHttpMessageConverter;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** What {@link OidcServer} is made of, and what a test may change of it. */
final class OidcServerConfiguration implements RegisteredClientRepository {

    volatile Consumer<JwtClaimsSet.Builder> claims = _ -> {};
    volatile @Nullable Consumer<JwtClaimsSet.Builder> signedUserInfo;
    volatile Set<String> broken = Set.of();
    volatile boolean forging;
    volatile boolean emailInUserInfoOnly;
    volatile String acrInAddress = "";
    private volatile @Nullable RegisteredClient client;

    private final JWKSource<SecurityContext> published = keys();
    private final JWKSource<SecurityContext> forged = keys();

    void register(int applicationPort, boolean hasSecret) {
        var application = "http://127.0.0.1:" + applicationPort;
        var registered = RegisteredClient.withId(OidcServer.CLIENT).clientId(OidcServer.CLIENT);
        if (hasSecret) {
            registered
                    .clientSecret("{noop}" + OidcServer.SECRET)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        } else {
            registered.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
        }
        client = registered
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(application + "/connexion/fournisseur/retour")
                .postLogoutRedirectUri(application + "/connexion")
                .scope("openid")
                .scope("email")
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build();
    }

    Filter failing() {
        return (request, response, chain) -> {
            var asked = (HttpServletRequest) request;
            var acr = asked.getParameter("acr_values");
            if (acr != null) {
                acrInAddress = acr;
            }
            if (broken.contains(asked.getRequestURI())) {
                ((HttpServletResponse) response).sendError(503);
            } else {
                chain.doFilter(request, response);
            }
        };
    }

    /** The server stores a better hash of the secret once it was used. */
    @Override
    public void save(RegisteredClient registered) {
        client = registered;
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return client;
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return clientId.equals(OidcServer.CLIENT) ? client : null;
    }

    private void tell(JwtEncodingContext context) {
        if (context.getTokenType().getValue().equals(OidcParameterNames.ID_TOKEN)) {
            Authentication subject = Objects.requireNonNull(context.getPrincipal());
            if (!emailInUserInfoOnly) {
                context.getClaims().claim("email", subject.getName()).claim("email_verified", true);
            }
            claims.accept(context.getClaims());
        }
    }

    /** As JSON, or signed: then for the client, as the protocol demands, and as a test says. */
    private void answer(HttpServletResponse response, OidcUserInfoAuthenticationToken told, JwtEncoder encoder)
            throws IOException {
        var info = Objects.requireNonNull(told.getUserInfo());
        var signed = signedUserInfo;
        if (signed == null) {
            new OidcUserInfoHttpMessageConverter().write(info, null, new ServletServerHttpResponse(response));
            return;
        }
        var now = Instant.now();
        var said = JwtClaimsSet.builder()
                .claims(all -> all.putAll(info.getClaims()))
                .issuer(OidcServer.started().issuer())
                .audience(List.of(OidcServer.CLIENT))
                .issuedAt(now)
                .expiresAt(now.plusSeconds(60));
        signed.accept(said);
        response.setContentType("application/jwt");
        response.getWriter()
                .print(encoder.encode(JwtEncoderParameters.from(said.build())).getTokenValue());
    }

    private static JWKSource<SecurityContext> keys() {
        try {
            RSAKey key = new RSAKeyGenerator(2048).keyID("the only one").generate();
            return new ImmutableJWKSet<>(new JWKSet(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Not a {@code @Configuration}: the application, whose package this is in, would take these beans for its own. */
    @EnableWebSecurity
    static class Beans {

        @Bean
        @Order(1)
        SecurityFilterChain protocol(HttpSecurity http, OidcServerConfiguration behaviour, JwtEncoder encoder) {
            http.oauth2AuthorizationServer(server -> {
                http.securityMatcher(server.getEndpointsMatcher());
                server.oidc(oidc ->
                        oidc.userInfoEndpoint(info -> info.userInfoMapper(context -> new OidcUserInfo(Map.of(
                                        "sub", context.getAuthorization().getPrincipalName(),
                                        "email", context.getAuthorization().getPrincipalName(),
                                        "email_verified", true)))
                                .userInfoResponseHandler((_, response, told) ->
                                        behaviour.answer(response, (OidcUserInfoAuthenticationToken) told, encoder))));
            });
            return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults()))
                    .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                            new LoginUrlAuthenticationEntryPoint("/login"),
                            new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
                    .build();
        }

        @Bean
        @Order(2)
        SecurityFilterChain signIn(HttpSecurity http) {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        UserDetailsService everybody() {
            return name -> User.withUsername(name)
                    .password("{noop}" + OidcServer.PASSWORD)
                    .build();
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }

        @Bean
        JwtEncoder encoder(OidcServerConfiguration behaviour) {
            var honest = new NimbusJwtEncoder(behaviour.published);
            var forging = new NimbusJwtEncoder(behaviour.forged);
            return parameters -> (behaviour.forging ? forging : honest).encode(parameters);
        }

        @Bean
        JWKSource<SecurityContext> published(OidcServerConfiguration behaviour) {
            return behaviour.published;
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> published) {
            return NimbusJwtDecoder.withJwkSource(published).build();
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims(OidcServerConfiguration behaviour) {
            return behaviour::tell;
        }
    }
}
