package fr.pix.certif.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.pix.certif.platform.watch.ToldMeters;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The thread that sends outlives whatever a look at the queue fails of, and ends when it is told to. */
@ExtendWith(OutputCaptureExtension.class)
class MailSenderTest {

    private final GreenMail post = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final MailFixture mails = new MailFixture();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    @BeforeEach
    void open() {
        post.start();
    }

    @AfterEach
    void close() {
        post.stop();
        mails.close();
    }

    /** Tells the time, but for the times that something is the matter with what is asked for it. */
    private final class FailingClock extends Clock {

        @Override
        public Instant instant() {
            return switch (failure.getAndSet(null)) {
                case Error error -> throw error;
                case RuntimeException exception -> throw exception;
                case null, default -> mails.clock.instant();
            };
        }

        @Override
        public ZoneId getZone() {
            return mails.clock.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return mails.clock.withZone(zone);
        }
    }

    @Test
    void after_any_failure_the_next_mail_leaves_all_the_same(CapturedOutput log) {
        var settings = MailFixture.server(post.getSmtp().getPort());
        var copy = mails.copy(settings, new Properties(), new FailingClock());
        var told = new ToldMeters(copy.sender());
        copy.sender().start();
        fails(copy, told, new IllegalStateException("astray"), 1);
        fails(copy, told, new NoClassDefFoundError("fr/pix/certif/Gone"), 2);
        fails(copy, told, new StackOverflowError(), 3);
        mails.add(copy, MailFixture.mail("afterwards"));
        Awaitility.await().until(() -> mails.state("afterwards") instanceof MailState.Sent);
        copy.sender().stop();
        assertThat(copy.sender().isRunning()).isFalse();
        assertThat(log)
                .contains(
                        "the queue of mails failed", "NoClassDefFoundError: fr/pix/certif/Gone", "StackOverflowError");
    }

    private void fails(MailFixture.Copy copy, ToldMeters told, Throwable of, int times) {
        failure.set(of);
        copy.bell().ring();
        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(told.text()).contains("certif_mail_queue_failures_total %d.0".formatted(times)));
    }
}
