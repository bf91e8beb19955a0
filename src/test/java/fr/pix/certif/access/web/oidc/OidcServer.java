package fr.pix.certif.access.web.oidc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.filter.DelegatingFilterProxy;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * A real provider: Spring Authorization Server with its own sign-in page, on a free port. Anybody signs in
 * there, by an e-mail and {@link #PASSWORD}; a test says what the ID token claims. One for all tests of the process.
 *
 * <p>It is called {@code localhost}, which to a browser is another site than the 127.0.0.1 of the application.
 */
public final class OidcServer {

    public static final String PASSWORD = "chez le fournisseur";
    public static final String CLIENT = "pix-certif";
    public static final String SECRET = "secret partagé";

    private static final OidcServer STARTED = start();

    private final int port;
    private final OidcServerConfiguration behaviour;

    private OidcServer(int port, OidcServerConfiguration behaviour) {
        this.port = port;
        this.behaviour = behaviour;
    }

    public static OidcServer started() {
        return STARTED;
    }

    public String issuer() {
        return "http://localhost:" + port;
    }

    /** Honest again: what a test makes of it is over. */
    public OidcServer anew(int applicationPort) {
        behaviour.claims = _ -> {};
        behaviour.forging = false;
        behaviour.broken = Set.of();
        behaviour.emailInUserInfoOnly = false;
        behaviour.signedUserInfo = null;
        behaviour.acrInAddress = "";
        behaviour.register(applicationPort, true);
        return this;
    }

    /** The same, which knows the application as a public client: without a secret, by PKCE alone. */
    public OidcServer anewWithoutSecret(int applicationPort) {
        anew(applicationPort);
        behaviour.register(applicationPort, false);
        return this;
    }

    /** What ID tokens say from now on, after what is true. */
    public OidcServer claiming(Consumer<JwtClaimsSet.Builder> claims) {
        behaviour.claims = claims;
        return this;
    }

    /** Signs with a key that is not the published one, under its name. */
    public OidcServer forging() {
        behaviour.forging = true;
        return this;
    }

    /** These paths answer 503. */
    public OidcServer broken(String... paths) {
        behaviour.broken = Set.of(paths);
        return this;
    }

    /** The ID token bears no e-mail; who wants it asks for it. */
    public OidcServer keepingEmailBack() {
        behaviour.emailInUserInfoOnly = true;
        return this;
    }

    /** What is asked for is signed too, as ProConnect does; what it says is true, then as the test wants it. */
    public OidcServer signingUserInfo(Consumer<JwtClaimsSet.Builder> claims) {
        behaviour.emailInUserInfoOnly = true;
        behaviour.signedUserInfo = claims;
        return this;
    }

    /** The {@code acr_values} that the last browser came with. */
    public String acrAskedFor() {
        return behaviour.acrInAddress;
    }

    private static OidcServer start() {
        try {
            var tomcat = new Tomcat();
            tomcat.setBaseDir(Files.createTempDirectory("oidc-server").toString());
            tomcat.setPort(0);
            var behaviour = new OidcServerConfiguration();
            var context = tomcat.addContext("", null);
            context.addServletContainerInitializer(
                    (_, servlets) -> {
                        var web = new AnnotationConfigWebApplicationContext();
                        web.addBeanFactoryPostProcessor(beans -> beans.registerSingleton("behaviour", behaviour));
                        web.register(OidcServerConfiguration.Beans.class);
                        web.setServletContext(servlets);
                        web.refresh();
                        servlets.addFilter("failing", behaviour.failing()).addMappingForUrlPatterns(null, false, "/*");
                        servlets.addFilter("security", new DelegatingFilterProxy("springSecurityFilterChain", web))
                                .addMappingForUrlPatterns(null, false, "/*");
                        servlets.addServlet("pages", new DispatcherServlet(web)).addMapping("/");
                    },
                    Set.of());
            tomcat.getConnector().setProperty("address", "127.0.0.1");
            tomcat.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(tomcat), "oidc-server-stop"));
            return new OidcServer(tomcat.getConnector().getLocalPort(), behaviour);
        } catch (LifecycleException broken) {
            throw new IllegalStateException(broken);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void stop(Tomcat tomcat) {
        try {
            tomcat.stop();
        } catch (LifecycleException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
