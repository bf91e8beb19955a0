package fr.pix.certif.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.pix.certif.platform.PublicAddress;
import fr.pix.certif.platform.database.FreshDatabase;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionOperations;

/** The whole application with a server by settings: what a use case leaves is in the recipient's box a moment later. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@FreshDatabase
class MailIsSentTest {

    private static final GreenMail POST = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @Autowired
    private MailOutbox outbox;

    @Autowired
    private MailLookup lookup;

    @Autowired
    private PublicAddress address;

    @Autowired
    private TransactionOperations transaction;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry settings) {
        POST.start();
        settings.add("certif.mail.host", () -> "127.0.0.1");
        settings.add("certif.mail.port", () -> POST.getSmtp().getPort());
        settings.add("certif.mail.security", () -> "none");
    }

    @AfterAll
    static void close() {
        POST.stop();
    }

    @Test
    void a_mail_of_a_transaction_arrives_with_a_link_to_where_the_application_listens() throws Exception {
        var link = address.of("/invitation?jeton=abc");
        assertThat(link).isEqualTo(URI.create("http://127.0.0.1:" + port + "/invitation?jeton=abc"));
        var letter = new Letter(
                Locale.ENGLISH, "Welcome", "Hello,", List.of(), new Letter.Action("Join the centre", link), List.of());
        transaction.executeWithoutResult(_ -> outbox.add(
                new Mail("invitation 1", "invitation", new Recipient("yanis.le-goff@example.net"), letter, null)));
        assertThat(POST.waitForIncomingEmail(10_000, 1))
                .as("long before the next poll")
                .isTrue();
        Awaitility.await().until(() -> lookup.newest().rows().getFirst().state() instanceof MailState.Sent);
    }
}
