package fr.pix.certif.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.Settings;
import fr.pix.certif.platform.Texts;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.boot.health.registry.DefaultHealthContributorRegistry;
import org.springframework.boot.jdbc.health.DataSourceHealthIndicator;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.web.MockHttpServletResponse;

/** What anybody is told of how the service is. */
@CertifTest
class StatusPageTest {

    @LocalServerPort
    private int port;

    @Test
    void application_and_database_answer_and_the_version_of_a_test_is_unknown() {
        var page = new Browser(port).get("/etat");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("Le service fonctionne.", "<dt>Version</dt><dd>inconnue</dd>")
                .doesNotContain("ne répond pas");
    }

    @Test
    void it_speaks_english_too() {
        assertThat(new Browser(port)
                        .saying("Accept-Language", "en")
                        .get("/etat")
                        .text())
                .contains("The service works.", "<dt>Version</dt><dd>unknown</dd>");
    }

    @Test
    void the_legal_notice_leads_there() {
        assertThat(new Browser(port).get("/mentions-legales").text()).contains("href=\"/etat\"");
    }

    @Test
    void a_database_that_does_not_answer_is_said_with_what_to_do_and_no_cause(
            @Autowired Templates templates, @Autowired HealthEndpointGroups groups, @Autowired Settings settings) {
        var registry = new DefaultHealthContributorRegistry();
        var nowhere = new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/certif", "certif_app", "secret");
        registry.registerContributor("db", new DataSourceHealthIndicator(nowhere));
        var health = new HealthEndpoint(registry, null, groups, null);
        var response = new MockHttpServletResponse();
        var frame = new PageFrame(Texts.read(), Locale.FRENCH, "", "/etat", "", null, null, List.of(), settings);

        var page =
                new StatusController(templates, health).status(frame, response).render();

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(page)
                .contains("ne répond pas", "momentanément indisponible", "rechargez la page")
                .doesNotContain("127.0.0.1", "certif_app", "refused");
    }
}
