package fr.pix.certif.admin;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.Email;
import fr.pix.certif.kernel.PersonName;
import fr.pix.certif.platform.web.Browser;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CertifTest
class NameAdministratorTest {

    @LocalServerPort
    private int port;

    @Autowired
    private NameAdministrator nameAdministrator;

    /** The first may have gone to the wrong person. */
    @Test
    void who_is_named_again_has_a_new_link_and_the_former_one_is_dead() {
        var email = new Email(UUID.randomUUID() + "@example.net");
        var first = link(email);
        assertThat(shown(first)).contains(email.address());
        var second = link(email);
        assertThat(shown(first)).doesNotContain(email.address());
        assertThat(shown(second)).contains(email.address());
    }

    private URI link(Email email) {
        return nameAdministrator
                .name(email, new PersonName("Ada", "Lovelace"))
                .account()
                .link()
                .orElseThrow();
    }

    private String shown(URI link) {
        var reader = new Browser(port);
        reader.get(link.getPath());
        return reader.get("/mot-de-passe").text();
    }
}
