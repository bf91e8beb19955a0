package fr.pix.certif.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.Email;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.access.SignedInFixture.Person;
import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.audit.AuditSubject;
import fr.pix.certif.audit.AuditTrail;
import fr.pix.certif.kernel.PersonName;
import fr.pix.certif.platform.WrongUsage;
import fr.pix.certif.platform.web.Browser;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code certif admin password-link}: in an administrator's name, with a reason, and told in the audit. */
@CertifTest
@ExtendWith(OutputCaptureExtension.class)
class PasswordLinkCommandTest {

    private static final Pattern LINK = Pattern.compile("/mot-de-passe/[\\w-]{43}");

    @Autowired
    private PasswordLinkCommand command;

    @Autowired
    private NameAdministrator nameAdministrator;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private JdbcClient sql;

    @LocalServerPort
    private int port;

    private String by;
    private Person person;

    @BeforeEach
    void open() {
        by = UUID.randomUUID() + "@example.net";
        nameAdministrator.name(new Email(by), new PersonName("Ada", "Lovelace"));
        person = new SignedInFixture(sql).member();
    }

    @Test
    void the_link_is_printed_and_opens_and_the_reason_is_audited(CapturedOutput output) {
        assertThat(run("--email", person.email(), "--reason", "Mot de passe oublié", "--by", by))
                .isZero();
        var link = LINK.matcher(output.getOut());
        assertThat(link.find()).as("a link is printed").isTrue();
        var reader = new Browser(port);
        reader.get(link.group());
        assertThat(reader.get("/mot-de-passe").text()).contains(person.email());
        var event = audit.of(AuditTrail.PIX, AuditSubject.of(person.account())).getFirst();
        assertThat(event.operation()).isEqualTo(AuditOperation.PASSWORD_LINK_DRAWN);
        assertThat(event.by()).isEqualTo(new PersonName("Ada", "Lovelace"));
        assertThat(event.changes()).containsExactly(new AuditChange("reason", null, "Mot de passe oublié"));
    }

    @Test
    void the_only_administrator_gets_out_of_it_by_himself(CapturedOutput output) {
        assertThat(run("--email", by, "--reason", "Mot de passe oublié", "--by", by))
                .isZero();
        assertThat(output.getOut()).containsPattern(LINK);
    }

    @Test
    void without_a_reason_or_an_account_there_is_no_link(CapturedOutput output) {
        assertThatThrownBy(() -> run("--email", person.email(), "--reason", " ", "--by", by))
                .isInstanceOf(WrongUsage.class)
                .hasMessageStartingWith("--reason: ");
        assertThat(run("--email", UUID.randomUUID() + "@example.net", "--reason", "Mot de passe oublié", "--by", by))
                .isEqualTo(1);
        assertThat(output.getOut()).doesNotContainPattern(LINK);
    }

    private int run(String... arguments) {
        return command.run(List.of(arguments));
    }
}
