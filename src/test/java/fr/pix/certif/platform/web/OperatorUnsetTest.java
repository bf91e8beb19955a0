package fr.pix.certif.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the operator has yet to set is called so in the reader's language. */
@CertifTest
class OperatorUnsetTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"/mentions-legales", "/donnees-personnelles", "/accessibilite"})
    void it_is_said_in_the_language_of_the_page(String path) {
        assertThat(new Browser(port).saying("Accept-Language", "fr").get(path).text())
                .contains("non renseigné", "(CERTIF_OPERATOR_NAME)");
        assertThat(new Browser(port).saying("Accept-Language", "en").get(path).text())
                .contains("not set (CERTIF_OPERATOR_NAME)")
                .doesNotContain("non renseigné");
    }
}
