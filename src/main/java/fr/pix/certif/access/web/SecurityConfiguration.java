package fr.pix.certif.access.web;

import fr.pix.certif.access.AccountPages;
import fr.pix.certif.access.SecondFactorLookup;
import fr.pix.certif.access.SignedIn;
import fr.pix.certif.access.web.oidc.OidcSettings;
import fr.pix.certif.platform.web.ContentPolicy;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Predicate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * What every request must pass: a sign-in, the accepted terms and, where the operator asks for it, a second factor; but for
 * the pages that are there for everybody.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OidcSettings.class)
class SecurityConfiguration {

    private static final String[] FOR_EVERYBODY = {
        "/assets/**",
        "/webjars/**",
        "/langue/**",
        "/error",
        "/actuator/health/**",
        SignInPaths.SIGN_IN,
        SignInPaths.RESUME,
        SignInPaths.TIME_LEFT,
        SignInPaths.CODE,
        SignInPaths.PROVIDER,
        SignInPaths.PROVIDER_RETURN,
        SignInPaths.FORGOTTEN,
        SignInPaths.PASSWORD,
        SignInPaths.PASSWORD + "/*",
        AccountPaths.CONFIRM_EMAIL,
        AccountPaths.CONFIRM_EMAIL + "/*",
        AccountPages.INVITATION,
        AccountPages.INVITATION + "/*",
        "/mentions-legales",
        "/donnees-personnelles",
        "/accessibilite",
        "/plan-du-site",
        "/conditions-d-utilisation",
        "/etat"
    };

    private static final long ONE_YEAR = 31_536_000;

    /** Timing each of the chain's filters, which nobody reads, took more than a page's query. */
    @Bean
    SecurityObservationSettings unobserved() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http, SignInContexts contexts, Interruptions interruptions, SecondFactorLookup secondFactors) {
        return http.securityContext(context -> context.securityContextRepository(contexts))
                .csrf(csrf -> csrf.csrfTokenRepository(new FormTokens()).csrfTokenRequestHandler(new FormTokenReader()))
                .headers(SecurityConfiguration::headers)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(FOR_EVERYBODY)
                                .permitAll()
                                .requestMatchers(SignInPaths.TERMS, SignInPaths.SIGN_OUT)
                                .authenticated()
                                .requestMatchers(AccountPaths.SECOND_FACTOR)
                                .access(only(SignedIn::termsAccepted))
                                .anyRequest()
                                .access(only(who -> who.termsAccepted() && !secondFactors.isMissing(who))))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(interruptions).accessDeniedHandler(interruptions))
                .anonymous(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .build();
    }

    /** What no browser of ours sends, such as an address in disguise, is refused and told the log as whatever the server refuses. */
    @Bean
    RequestRejectedHandler rejected() {
        return (_, response, _) -> response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }

    private static AuthorizationManager<RequestAuthorizationContext> only(Predicate<SignedIn> admitted) {
        return (who, _) -> new AuthorizationDecision(
                who.get().getPrincipal() instanceof SignedIn signedIn && admitted.test(signedIn));
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.defaultsDisabled()
                .contentTypeOptions(_ -> {})
                .contentSecurityPolicy(policy -> policy.policyDirectives(ContentPolicy.VALUE))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(ContentPolicy.DEVICES))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .httpStrictTransportSecurity(
                        strict -> strict.maxAgeInSeconds(ONE_YEAR).includeSubDomains(true));
    }
}
