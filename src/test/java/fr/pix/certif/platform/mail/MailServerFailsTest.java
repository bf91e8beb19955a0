package fr.pix.certif.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.pix.certif.platform.mail.MailFault.Reason;
import fr.pix.certif.platform.mail.MailSettings.Security;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Servers that are away, slow, busy or that refuse: nothing is lost, nothing else waits, and administrators are told. */
@ExtendWith(OutputCaptureExtension.class)
class MailServerFailsTest {

    private final MailFixture mails = new MailFixture();

    @AfterEach
    void close() {
        mails.close();
    }

    @Test
    void a_server_that_comes_back_gets_the_mail_after_pauses_that_grow() throws Exception {
        var port = freePort();
        var copy = mails.copy(MailFixture.server(port));
        mails.add(copy, MailFixture.mail("patient"));
        for (var pause : MailPauses.ALL.subList(0, 4)) {
            copy.send();
            assertThat(mails.state("patient"))
                    .isEqualTo(new MailState.Retrying(
                            mails.clock.instant().plus(pause), MailFault.of(Reason.UNREACHABLE)));
            mails.clock.goOn(pause.minusSeconds(1));
            copy.send();
            assertThat(mails.state("patient"))
                    .as("not before its time")
                    .isEqualTo(new MailState.Retrying(
                            mails.clock.instant().plusSeconds(1), MailFault.of(Reason.UNREACHABLE)));
            mails.clock.goOn(Duration.ofSeconds(1));
        }
        var post = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
        post.start();
        try {
            copy.send();
            assertThat(post.getReceivedMessages()).hasSize(1);
            assertThat(mails.state("patient")).isEqualTo(new MailState.Sent(mails.clock.instant()));
            assertThat(mails.row("patient").attempts()).isEqualTo(5);
        } finally {
            post.stop();
        }
    }

    @Test
    void after_some_two_days_a_mail_is_given_up_with_what_it_says() throws Exception {
        var copy = mails.copy(MailFixture.server(freePort()));
        var begun = mails.clock.instant();
        mails.add(copy, MailFixture.mail("in vain"));
        for (var pause : MailPauses.ALL) {
            copy.send();
            mails.clock.goOn(pause);
        }
        copy.send();
        assertThat(mails.state("in vain"))
                .isEqualTo(new MailState.GivenUp(mails.clock.instant(), MailFault.of(Reason.UNREACHABLE)));
        assertThat(Duration.between(begun, mails.clock.instant()))
                .isBetween(Duration.ofHours(44), Duration.ofHours(48));
        assertThat(mails.readable("in vain").isReadable()).isTrue();
        assertThat(MailPauses.ALL).isSorted();
    }

    @Test
    void a_refused_recipient_is_given_up_at_once_and_the_others_get_theirs(CapturedOutput log) throws Exception {
        try (var server = new StubbornServer(command -> command.startsWith("RCPT TO:<unknown@")
                ? "550 5.1.1 <unknown@example.net>: no such user"
                : StubbornServer.polite(command))) {
            var copy = mails.copy(MailFixture.server(server.port()));
            mails.add(copy, MailFixture.mail("refused", "unknown@example.net"));
            mails.add(copy, MailFixture.mail("accepted"));
            copy.send();
            assertThat(mails.state("refused"))
                    .isEqualTo(
                            new MailState.GivenUp(mails.clock.instant(), new MailFault(Reason.RECIPIENT_REFUSED, 550)));
            assertThat(mails.state("accepted")).isInstanceOf(MailState.Sent.class);
            assertThat(log)
                    .contains("mail " + mails.row("refused").id()
                            + " is given up after 1 attempts: recipient_refused 550")
                    .doesNotContain("unknown@")
                    .doesNotContain("anne-cecile")
                    .doesNotContain("mot de passe")
                    .doesNotContain("Secret");
        }
    }

    @Test
    void a_refused_message_is_given_up_and_the_others_are_sent() throws Exception {
        var refusals = new AtomicInteger();
        try (var server = new StubbornServer(command -> command.equals(".") && refusals.incrementAndGet() == 1
                ? "554 5.7.1 looks like spam"
                : StubbornServer.polite(command))) {
            var copy = mails.copy(MailFixture.server(server.port()));
            mails.add(copy, MailFixture.mail("refused"));
            mails.add(copy, MailFixture.mail("accepted"));
            copy.send();
            assertThat(mails.state("refused"))
                    .isEqualTo(
                            new MailState.GivenUp(mails.clock.instant(), new MailFault(Reason.MESSAGE_REFUSED, 554)));
            assertThat(mails.state("accepted")).isInstanceOf(MailState.Sent.class);
        }
    }

    @Test
    void a_server_that_is_busy_with_one_mail_gets_it_a_minute_later_and_the_others_now() throws Exception {
        try (var server = new StubbornServer(command -> command.startsWith("RCPT TO:<grey@")
                ? "451 4.7.1 greylisted, come back later"
                : StubbornServer.polite(command))) {
            var copy = mails.copy(MailFixture.server(server.port()));
            mails.add(copy, MailFixture.mail("grey", "grey@example.net"));
            mails.add(copy, MailFixture.mail("white"));
            copy.send();
            assertThat(mails.state("grey")).isEqualTo(inAMinute(new MailFault(Reason.BUSY, 451)));
            assertThat(mails.state("white")).isInstanceOf(MailState.Sent.class);
        }
    }

    @Test
    void a_server_that_never_answers_is_left_after_the_time_allowed_and_holds_nothing_up() throws Exception {
        try (var server = new StubbornServer(_ -> StubbornServer.SILENCE)) {
            var copy = mails.copy(MailFixture.server(server.port(), Duration.ofSeconds(3)));
            copy.sender().start();
            mails.add(copy, MailFixture.mail("stuck"));
            Awaitility.await().until(() -> mails.row("stuck").attempts() == 1);
            mails.add(copy, MailFixture.mail("behind"));
            assertThat(mails.state("stuck")).as("it hangs, and others went on").isEqualTo(new MailState.Waiting());
            Awaitility.await().until(() -> mails.state("stuck") instanceof MailState.Retrying);
            assertThat(mails.state("stuck")).isEqualTo(inAMinute(MailFault.of(Reason.NO_ANSWER)));
            copy.sender().stop();
        }
    }

    /** Each of its bytes comes within the time for an answer, and would begin it anew. */
    @Test
    void a_server_that_answers_byte_by_byte_is_left_after_the_time_for_an_answer() throws Exception {
        try (var server = new StubbornServer(_ -> StubbornServer.DRIBBLE)) {
            var copy = mails.copy(MailFixture.server(server.port(), Duration.ofSeconds(1)));
            mails.add(copy, MailFixture.mail("dribbled"));
            var begun = System.nanoTime();
            copy.send();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
            assertThat(mails.state("dribbled")).isEqualTo(inAMinute(MailFault.of(Reason.NO_ANSWER)));
        }
    }

    @Test
    void a_server_whose_answer_has_no_end_is_left_whatever_it_answers_so() throws Exception {
        for (var end : new String[] {StubbornServer.ENDLESS_LINE, StubbornServer.ENDLESS_LINES}) {
            for (var when : new String[] {StubbornServer.HELLO, "EHLO", "RCPT", "."}) {
                assertThat(after(command -> command.equals(when) || (!when.isEmpty() && command.startsWith(when + " "))
                                ? end
                                : polite(command)))
                        .as("%s to « %s »", end, when)
                        .isEqualTo(inAMinute(MailFault.of(Reason.NO_ANSWER)));
            }
        }
    }

    /** Codes that are none, or that do not answer what was asked: nothing counts as sent but what was taken charge of. */
    @Test
    void a_server_that_lies_about_its_codes_has_taken_nothing() throws Exception {
        for (var lie : new String[] {"999 sure", "fine", "-1", "", "354 go on", "250-and more to come\r\n221 no"}) {
            assertThat(after(command -> command.equals(".") ? lie : polite(command)))
                    .as(lie)
                    .isNotInstanceOf(MailState.Sent.class);
        }
    }

    @Test
    void a_server_that_fails_every_mail_is_tried_with_one_of_them_only() throws Exception {
        try (var server = new StubbornServer(
                command -> command.isEmpty() ? "421 4.3.2 closing" : StubbornServer.polite(command))) {
            var copy = mails.copy(MailFixture.server(server.port()));
            mails.add(copy, MailFixture.mail("tried"));
            mails.add(copy, MailFixture.mail("spared"));
            copy.send();
            assertThat(mails.state("tried")).isEqualTo(inAMinute(new MailFault(Reason.UNREACHABLE, 421)));
            assertThat(mails.state("spared")).isEqualTo(new MailState.Waiting());
            assertThat(mails.row("spared").attempts()).isZero();
        }
    }

    @Test
    void a_server_that_hangs_up_in_the_middle_gets_the_mail_again_with_the_same_message_id() throws Exception {
        var ends = new AtomicInteger();
        try (var server = new StubbornServer(command -> command.equals(".") && ends.incrementAndGet() == 1
                ? StubbornServer.HANG_UP
                : StubbornServer.polite(command))) {
            var copy = mails.copy(MailFixture.server(server.port()));
            mails.add(copy, MailFixture.mail("cut"));
            copy.send();
            assertThat(mails.state("cut")).isEqualTo(inAMinute(MailFault.of(Reason.NO_ANSWER)));
            mails.clock.goOn(Duration.ofMinutes(1));
            copy.send();
            assertThat(mails.state("cut")).isInstanceOf(MailState.Sent.class);
            var ids = server.heard.stream()
                    .filter(line -> line.startsWith("Message-ID: "))
                    .toList();
            assertThat(ids).hasSize(2);
            assertThat(ids.getFirst()).isEqualTo(ids.getLast());
        }
    }

    @Test
    void a_refused_sender_is_the_operator_s_to_mend_and_the_mail_waits_for_it() throws Exception {
        assertThat(after(command -> command.startsWith("MAIL FROM") ? "550 5.7.1 not yours" : polite(command)))
                .isEqualTo(inAMinute(new MailFault(Reason.SENDER_REFUSED, 550)));
    }

    @Test
    void a_server_that_wants_a_sign_in_that_was_not_set_is_told_apart() throws Exception {
        assertThat(after(command -> command.startsWith("MAIL FROM") ? "530 5.7.0 sign in first" : polite(command)))
                .isEqualTo(inAMinute(new MailFault(Reason.SIGN_IN_REFUSED, 530)));
    }

    @Test
    void where_starttls_is_demanded_and_not_offered_nothing_leaves_in_clear() throws Exception {
        try (var server = new StubbornServer(StubbornServer::polite)) {
            var copy = mails.copy(MailFixture.server(server.port(), Security.STARTTLS));
            mails.add(copy, MailFixture.mail("in clear"));
            copy.send();
            assertThat(mails.state("in clear")).isEqualTo(inAMinute(MailFault.of(Reason.INSECURE)));
            assertThat(server.heard("MAIL")).isZero();
        }
    }

    @Test
    void where_starttls_is_offered_the_mail_goes_over_it() throws Exception {
        try (var server = new StubbornServer(command -> switch (command) {
            case "STARTTLS" -> "220 go on";
            default -> command.startsWith("EHLO") ? "250-stubborn\r\n250 STARTTLS" : polite(command);
        })) {
            var copy = mails.copy(MailFixture.server(server.port(), Security.STARTTLS), MailArrivesTest.trusting());
            mails.add(copy, MailFixture.mail("secured"));
            copy.send();
            assertThat(mails.state("secured")).isInstanceOf(MailState.Sent.class);
            assertThat(server.heard).containsSubsequence("STARTTLS", "MAIL FROM:<certif@example.org>");
        }
    }

    @Test
    void an_address_that_smtp_cannot_write_is_given_up_and_not_sent_to_somebody_else() throws Exception {
        try (var server = new StubbornServer(StubbornServer::polite)) {
            var copy = mails.copy(MailFixture.server(server.port()));
            mails.add(copy, MailFixture.mail("accents", "hélène@example.net"));
            copy.send();
            assertThat(mails.state("accents"))
                    .isEqualTo(new MailState.GivenUp(mails.clock.instant(), MailFault.of(Reason.RECIPIENT_REFUSED)));
            assertThat(server.heard("RCPT")).isZero();
        }
    }

    @Test
    void one_connection_brings_fifty_mails_and_no_more() throws Exception {
        try (var server = new StubbornServer(StubbornServer::polite)) {
            var copy = mails.copy(MailFixture.server(server.port()));
            mails.transaction.executeWithoutResult(_ ->
                    IntStream.range(0, 51).forEach(i -> copy.outbox().add(MailFixture.mail("event " + i))));
            copy.send();
            assertThat(server.heard("DATA")).isEqualTo(51);
            assertThat(server.heard("EHLO")).isEqualTo(2);
        }
    }

    private MailState after(UnaryOperator<String> answers) throws Exception {
        try (var server = new StubbornServer(answers)) {
            var copy = mails.copy(MailFixture.server(server.port()));
            mails.add(copy, MailFixture.mail("tried"));
            copy.send();
            return mails.state("tried");
        }
    }

    private static String polite(String command) {
        return StubbornServer.polite(command);
    }

    private MailState inAMinute(MailFault why) {
        return new MailState.Retrying(mails.clock.instant().plusSeconds(60), why);
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
