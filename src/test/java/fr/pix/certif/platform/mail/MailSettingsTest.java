package fr.pix.certif.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.pix.certif.platform.mail.MailSettings.Security;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** The variables of the environment, as README lists them. */
class MailSettingsTest {

    @Test
    void nothing_set_means_that_mails_are_kept() {
        assertThat(bind(Map.of()).hasServer()).isFalse();
        assertThat(bind(Map.of("CERTIF_MAIL_HOST", " ")).hasServer()).isFalse();
    }

    @Test
    void a_host_alone_means_starttls_on_its_usual_port() {
        var settings = bind(Map.of("CERTIF_MAIL_HOST", "smtp.example.org"));
        assertThat(settings.hasServer()).isTrue();
        assertThat(settings.security()).isEqualTo(Security.STARTTLS);
        assertThat(settings.portOrUsual()).isEqualTo(587);
    }

    @Test
    void each_security_has_its_usual_port_unless_one_is_set() {
        assertThat(List.of(Security.NONE, Security.STARTTLS, Security.TLS))
                .extracting(security ->
                        bind(Map.of("CERTIF_MAIL_SECURITY", security.name())).portOrUsual())
                .containsExactly(25, 587, 465);
        assertThat(bind(Map.of("CERTIF_MAIL_SECURITY", "tls", "CERTIF_MAIL_PORT", "4650"))
                        .portOrUsual())
                .isEqualTo(4650);
    }

    @Test
    void the_password_is_not_in_what_a_log_would_show() {
        var settings = bind(Map.of(
                "CERTIF_MAIL_HOST",
                "smtp.example.org",
                "CERTIF_MAIL_USER",
                "certif",
                "CERTIF_MAIL_PASSWORD",
                "Cinq-Girafes"));
        assertThat(settings.password()).isEqualTo("Cinq-Girafes");
        assertThat(settings.toString()).contains("smtp.example.org").doesNotContain("Girafes");
    }

    @Test
    void a_user_without_a_password_stops_the_start() {
        assertThatThrownBy(() -> bind(Map.of("CERTIF_MAIL_USER", "certif")))
                .rootCause()
                .hasMessageContaining("CERTIF_MAIL_USER and CERTIF_MAIL_PASSWORD go together");
    }

    @ParameterizedTest
    @ValueSource(strings = {"certif", "a@b, c@d", "Pix <certif>", "a@b\r\nBcc: c@d", "Pix <a@b> Certif", "a b@c"})
    void a_sender_that_is_no_address_stops_the_start(String from) {
        assertThatThrownBy(() -> bind(Map.of("CERTIF_MAIL_FROM", from)))
                .rootCause()
                .hasMessageContaining("CERTIF_MAIL_FROM must be an address");
    }

    @Test
    void a_sender_may_have_a_name() {
        assertThat(SenderAddress.parse("certif@example.org")).contains(new SenderAddress(null, "certif@example.org"));
        assertThat(SenderAddress.parse("Académie de Créteil <certif@example.org>"))
                .contains(new SenderAddress("Académie de Créteil", "certif@example.org"));
        assertThat(SenderAddress.parse("\"Pix, Certif\" <certif@example.org>"))
                .contains(new SenderAddress("Pix, Certif", "certif@example.org"));
    }

    private static MailSettings bind(Map<String, Object> variables) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", variables));
        return new Binder(ConfigurationPropertySources.get(environment))
                .bindOrCreate("certif.mail", MailSettings.class);
    }
}
