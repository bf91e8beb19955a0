package fr.pix.certif.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.DummySSLSocketFactory;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.pix.certif.platform.mail.MailFixture.Copy;
import fr.pix.certif.platform.mail.MailSettings.Security;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes out at the other end of GreenMail's SMTP server. */
class MailArrivesTest {

    private final GreenMail post =
            new GreenMail(new ServerSetup[] {ServerSetup.SMTP.dynamicPort(), ServerSetup.SMTPS.dynamicPort()});
    private final MailFixture mails = new MailFixture();
    private Copy copy;

    @BeforeEach
    void open() {
        post.start();
        copy = mails.copy(MailFixture.server(post.getSmtp().getPort()));
    }

    @AfterEach
    void close() {
        copy.sender().stop();
        post.stop();
        mails.close();
    }

    @Test
    void it_arrives_at_once_and_once_with_both_parts_accents_and_no_break_spaces() throws Exception {
        copy.sender().start();
        mails.add(copy, MailFixture.mail("arrives"));
        assertThat(post.waitForIncomingEmail(10_000, 1)).isTrue();
        copy.sender().stop();
        var parts = (MimeMultipart) only().getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getCount()).isEqualTo(2);
        for (var i = 0; i < 2; i++) {
            assertThat(parts.getBodyPart(i).getContentType())
                    .isEqualToIgnoringCase("text/" + (i == 0 ? "plain" : "html") + "; charset=UTF-8");
            assertThat(content(parts.getBodyPart(i)))
                    .contains("Bonjour Anne-Cécile Bichon,")
                    .contains("« c")
                    .contains("2\u00a0heures")
                    .contains("https://certif.example.org/mot-de-passe?jeton=TresSecret")
                    .contains("Une question\u00a0? Écrivez à certif@pix.fr.");
        }
    }

    @Test
    void a_file_goes_with_it_and_is_forgotten_with_what_the_mail_said() throws Exception {
        var file = new Attachment("rendez-vous.ics", "text/calendar; charset=UTF-8; method=PUBLISH", "ÉTÉ\r\n");
        mails.add(
                copy,
                new Mail(
                        "file",
                        "convocation",
                        new Recipient("a@example.net"),
                        MailFixture.letter("x"),
                        null,
                        file,
                        null,
                        null));
        copy.send();
        var parts = (MimeMultipart) only().getContent();
        assertThat(parts.getContentType()).startsWith("multipart/mixed");
        assertThat(((MimeMultipart) parts.getBodyPart(0).getContent()).getContentType())
                .startsWith("multipart/alternative");
        var attached = parts.getBodyPart(1);
        assertThat(attached.getDisposition()).isEqualTo("attachment");
        assertThat(attached.getFileName()).isEqualTo("rendez-vous.ics");
        assertThat(attached.getContentType()).startsWith("text/calendar; charset=UTF-8; method=PUBLISH");
        assertThat(attached.getInputStream().readAllBytes()).isEqualTo("ÉTÉ\r\n".getBytes(StandardCharsets.UTF_8));
        assertThat(mails.sql
                        .sql("select count(*) from mail where event = 'file' and attachment is null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void answers_go_to_whom_the_mail_names_who_is_forgotten_once_it_left() throws Exception {
        var centre = new Recipient("anne-cecile@école.example.net");
        mails.add(
                copy,
                new Mail(
                        "a",
                        "convocation",
                        new Recipient("a@example.net"),
                        MailFixture.letter("x"),
                        null,
                        null,
                        centre,
                        null));
        copy.send();
        assertThat(only().getReplyTo())
                .extracting(Object::toString)
                .containsExactly("anne-cecile@xn--cole-9oa.example.net");
        assertThat(content(((MimeMultipart) only().getContent()).getBodyPart(0)))
                .contains("Écrivez à anne-cecile@école.example.net.");
        assertThat(mails.sql
                        .sql("select answered_by from mail where event = 'a' and answered_by is not null")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void its_headers_say_who_sends_where_to_answer_in_which_language_and_that_nobody_wrote_it_by_hand()
            throws Exception {
        mails.add(copy, MailFixture.mail("headers"));
        copy.send();
        var mail = only();
        assertThat(mail.getSubject()).isEqualTo("Votre mot de passe");
        assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("Pix Certif <certif@example.org>");
        assertThat(mail.getReplyTo()).extracting(Object::toString).containsExactly("certif@pix.fr");
        assertThat(mail.getRecipients(Message.RecipientType.TO))
                .extracting(Object::toString)
                .containsExactly("anne-cecile.bichon@example.net");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("Content-Language")).containsExactly("fr");
        assertThat(mail.getHeader("MIME-Version")).containsExactly("1.0");
        assertThat(mail.getSentDate()).isEqualTo(mails.clock.instant());
        assertThat(mail.getMessageID()).isEqualTo("<" + messageId("headers") + "@example.org>");
    }

    @Test
    void what_was_typed_into_a_subject_adds_no_header_and_no_recipient() throws Exception {
        var letter = MailFixture.letter("Lycée\r\nBcc: thief@example.net\r\n\r\n<b>Élan\u0000");
        mails.add(copy, new Mail("typed", "invitation", new Recipient("a@example.net"), letter, null));
        copy.send();
        assertThat(only().getHeader("Bcc")).isNull();
        assertThat(only().getSubject()).isEqualTo("Lycée Bcc: thief@example.net  <b>Élan");
    }

    @Test
    void a_domain_with_accents_is_written_as_the_network_knows_it() throws Exception {
        mails.add(copy, MailFixture.mail("accents", "secretariat@lycée.example"));
        copy.send();
        assertThat(only().getRecipients(Message.RecipientType.TO))
                .extracting(Object::toString)
                .containsExactly("secretariat@xn--lyce-dpa.example");
    }

    @Test
    void once_it_was_sent_nothing_of_what_it_said_is_kept() throws Exception {
        mails.add(copy, MailFixture.mail("secret"));
        assertThat(mails.readable("secret").isReadable()).isTrue();
        copy.send();
        assertThat(mails.state("secret")).isEqualTo(new MailState.Sent(mails.clock.instant()));
        assertThat(mails.readable("secret").isReadable()).isFalse();
        assertThat(mails.readable("secret").html()).isEmpty();
        assertThat(mails.row("secret").subject()).isEqualTo("Votre mot de passe");
        copy.send();
        assertThat(post.getReceivedMessages()).hasSize(1);
    }

    @Test
    void two_copies_send_each_of_200_mails_once() throws Exception {
        var other = mails.copy(MailFixture.server(post.getSmtp().getPort()));
        mails.transaction.executeWithoutResult(_ -> IntStream.range(0, 200)
                .forEach(i -> copy.outbox().add(MailFixture.mail("convocation " + i, "person" + i + "@example.net"))));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var here = threads.submit(() -> {
                copy.send();
                return true;
            });
            other.send();
            assertThat(here.get()).isTrue();
        }
        assertThat(post.getReceivedMessages()).hasSize(200);
        assertThat(post.getReceivedMessages())
                .extracting(mail -> mail.getRecipients(Message.RecipientType.TO)[0].toString())
                .doesNotHaveDuplicates();
        assertThat(mails.sql
                        .sql("select count(*) from mail where sent_at is not null and attempts = 1 and text = ''")
                        .query(Integer.class)
                        .single())
                .isEqualTo(200);
    }

    @Test
    void it_signs_in_where_a_password_is_asked_over_tls() throws Exception {
        post.setUser("certif@example.org", "certif", "Cinq-Girafes-Lilas");
        post.getUserManager().setAuthRequired(true);
        var secured = mails.copy(signingIn("Cinq-Girafes-Lilas"), trusting());
        mails.add(secured, MailFixture.mail("over tls"));
        secured.send();
        assertThat(mails.state("over tls")).isInstanceOf(MailState.Sent.class);
        assertThat(post.getReceivedMessages()).hasSize(1);
    }

    @Test
    void a_wrong_password_is_told_to_administrators_and_tried_again() throws Exception {
        post.setUser("certif@example.org", "certif", "Cinq-Girafes-Lilas");
        post.getUserManager().setAuthRequired(true);
        var secured = mails.copy(signingIn("Trois-Girafes-Lilas"), trusting());
        mails.add(secured, MailFixture.mail("wrong password"));
        secured.send();
        assertThat(mails.state("wrong password"))
                .isEqualTo(new MailState.Retrying(
                        mails.clock.instant().plusSeconds(60), new MailFault(MailFault.Reason.SIGN_IN_REFUSED, 535)));
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_not_trusted() throws Exception {
        var secured = mails.copy(MailFixture.server(post.getSmtps().getPort(), Security.TLS));
        mails.add(secured, MailFixture.mail("not trusted"));
        secured.send();
        assertThat(mails.state("not trusted"))
                .isEqualTo(new MailState.Retrying(
                        mails.clock.instant().plusSeconds(60), MailFault.of(MailFault.Reason.INSECURE)));
        assertThat(post.getReceivedMessages()).isEmpty();
    }

    private MailSettings signingIn(String password) {
        var plain = MailFixture.server(post.getSmtps().getPort(), Security.TLS);
        return new MailSettings(
                plain.host(),
                plain.port(),
                "certif",
                password,
                plain.security(),
                plain.from(),
                plain.poll(),
                plain.connecting(),
                plain.answering());
    }

    /** GreenMail's certificate is its own. */
    static Properties trusting() {
        var library = new Properties();
        library.put("mail.smtp.ssl.socketFactory", new DummySSLSocketFactory());
        library.put("mail.smtp.ssl.checkserveridentity", "false");
        return library;
    }

    private String messageId(String event) {
        return mails.sql
                .sql("select message_id::text from mail where event = ?")
                .param(event)
                .query(String.class)
                .single();
    }

    private MimeMessage only() {
        assertThat(post.getReceivedMessages()).hasSize(1);
        return post.getReceivedMessages()[0];
    }

    private static String content(BodyPart part) throws Exception {
        return (String) part.getContent();
    }
}
