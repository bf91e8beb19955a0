package fr.pix.certif.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Another e-mail for an account, by the mails that a real SMTP server was given: one to the new address, two to the old. */
class EmailChangeByMailTest extends BrowserJourney {

    private static final GreenMail POST = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private static final Pattern LINK = Pattern.compile("http://\\S+/adresse-e-mail/[\\w-]+");

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry settings) {
        POST.start();
        settings.add("certif.mail.port", () -> POST.getSmtp().getPort());
        settings.add("certif.mail.security", () -> "none");
    }

    @AfterAll
    static void close() {
        POST.stop();
    }

    @Test
    void the_link_that_arrives_at_the_new_address_changes_it_and_the_old_one_is_told_twice() {
        var actor = cast.member();
        var email = "zoe." + UUID.randomUUID() + "@example.net";
        signIn(actor);
        page.navigate("/compte/adresse");
        page.getByLabel("Nouvelle adresse e-mail").fill(email);
        page.getByLabel("Mot de passe actuel").fill(actor.password());
        page.getByText("Recevoir le lien").click();
        assertThat(page.locator("main")).containsText("suivez le lien que nous venons d’y envoyer");

        var warning = received(actor.email(), 1).getFirst();
        Assertions.assertThat(subject(warning)).isEqualTo("Changement d’adresse e-mail demandé");
        Assertions.assertThat(parts(warning))
                .hasSize(2)
                .noneMatch(part -> LINK.matcher(part).find());

        var letter = received(email, 1).getFirst();
        var links = parts(letter).stream().map(EmailChangeByMailTest::link).toList();
        Assertions.assertThat(links).hasSize(2);
        Assertions.assertThat(links.getFirst()).isEqualTo(links.getLast());

        page = browse(options());
        page.navigate(links.getFirst());
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Confirmer cette adresse"))
                .click();
        assertThat(page.locator("main")).containsText("Adresse confirmée");
        Assertions.assertThat(parts(received(actor.email(), 2).getLast()))
                .allSatisfy(
                        part -> Assertions.assertThat(part).containsIgnoringWhitespaces("en a maintenant une autre"));
        signIn(new Actor(actor.member(), email, actor.password()));
        assertThat(page.locator("main")).containsText("Sessions de certification");
        Assertions.assertThat(POST.getReceivedMessages())
                .as("nothing is sent twice")
                .filteredOn(mail -> isTo(mail, actor.email()) || isTo(mail, email))
                .hasSize(3);
    }

    /** The mails to an address in the order of their arrival, once there are so many. */
    private static List<MimeMessage> received(String recipient, int many) {
        return Awaitility.await()
                .until(
                        () -> Stream.of(POST.getReceivedMessages())
                                .filter(mail -> isTo(mail, recipient))
                                .toList(),
                        mails -> mails.size() == many);
    }

    private static boolean isTo(MimeMessage mail, String recipient) {
        try {
            return mail.getRecipients(Message.RecipientType.TO)[0].toString().equals(recipient);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String link(String part) {
        return LINK.matcher(part).results().findFirst().orElseThrow().group();
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** The plain text, then the other. */
    private static List<String> parts(MimeMessage mail) {
        try {
            var parts = (MimeMultipart) mail.getContent();
            return List.of(text(parts.getBodyPart(0)), text(parts.getBodyPart(1)));
        } catch (MessagingException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String text(BodyPart part) throws MessagingException, IOException {
        return (String) part.getContent();
    }
}
