package fr.pix.certif.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Copies that crash, stop or lose their database in the middle of a mail. */
class MailCrashTest {

    private static final String END = ".";

    private final MailFixture mails = new MailFixture();

    @AfterEach
    void close() {
        mails.close();
    }

    @Test
    void what_a_crashed_copy_had_at_hand_is_sent_by_another_once_its_lease_is_over() throws Exception {
        try (var server = new StubbornServer(StubbornServer::polite)) {
            var survivor = mails.copy(MailFixture.server(server.port()));
            mails.add(survivor, MailFixture.mail("crashed"));
            var lease = MailFixture.noServer().longestAttempt();
            assertThat(mails.store.take(mails.clock.instant(), lease)).isPresent();
            mails.clock.goOn(lease.minusSeconds(1));
            survivor.send();
            assertThat(mails.state("crashed")).isEqualTo(new MailState.Waiting());
            mails.clock.goOn(Duration.ofSeconds(1));
            survivor.send();
            assertThat(mails.state("crashed")).isInstanceOf(MailState.Sent.class);
            assertThat(mails.row("crashed").attempts()).isEqualTo(2);
        }
    }

    @Test
    void a_lease_is_longer_than_all_answers_of_a_slow_server_together() {
        assertThat(MailFixture.noServer().longestAttempt()).isEqualTo(Duration.ofSeconds(305));
    }

    @Test
    void of_two_copies_that_both_had_a_mail_the_one_that_sent_it_is_right() {
        var copy = mails.copy(MailFixture.server(25));
        mails.add(copy, MailFixture.mail("slow"));
        var slow = take();
        mails.clock.goOn(Duration.ofMinutes(6));
        var quick = take();
        mails.store.retry(slow, MailFault.of(MailFault.Reason.NO_ANSWER), mails.clock.instant());
        assertThat(mails.state("slow")).as("it is no longer his to judge").isEqualTo(new MailState.Waiting());
        mails.store.giveUp(quick, MailFault.of(MailFault.Reason.NO_ANSWER), mails.clock.instant());
        mails.store.sent(slow, mails.clock.instant());
        assertThat(mails.state("slow")).isEqualTo(new MailState.Sent(mails.clock.instant()));
    }

    @Test
    void a_database_that_is_away_when_the_server_has_the_mail_does_not_have_it_sent_twice() throws Exception {
        try (var server = new StubbornServer(command -> {
            if (command.equals(END)) {
                mails.database.asOwner("alter table mail rename to away");
                Thread.ofVirtual().start(this::bringBack);
            }
            return StubbornServer.polite(command);
        })) {
            var copy = mails.copy(MailFixture.server(server.port()));
            mails.add(copy, MailFixture.mail("outage"));
            copy.send();
            assertThat(mails.state("outage")).isInstanceOf(MailState.Sent.class);
            assertThat(server.heard("DATA")).isEqualTo(1);
        }
    }

    @Test
    void the_end_of_the_application_waits_for_the_mail_at_hand_and_takes_no_other() throws Exception {
        var inTheMiddle = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        try (var server = new StubbornServer(command -> {
            if (command.equals(END)) {
                inTheMiddle.countDown();
                await(goOn);
            }
            return StubbornServer.polite(command);
        })) {
            var copy = mails.copy(MailFixture.server(server.port()));
            copy.sender().start();
            mails.transaction.executeWithoutResult(_ -> {
                copy.outbox().add(MailFixture.mail("at hand"));
                copy.outbox().add(MailFixture.mail("behind"));
            });
            await(inTheMiddle);
            var stopping = Thread.ofVirtual().start(copy.sender()::stop);
            assertThat(stopping.join(Duration.ofMillis(300)))
                    .as("stopped already")
                    .isFalse();
            goOn.countDown();
            assertThat(stopping.join(MailFixture.FINISHING)).isTrue();
            assertThat(mails.state("at hand")).isInstanceOf(MailState.Sent.class);
            assertThat(mails.state("behind")).isEqualTo(new MailState.Waiting());
            assertThat(mails.row("behind").attempts()).isZero();
        }
    }

    @Test
    void a_server_that_hangs_does_not_keep_the_application_from_ending_and_the_mail_is_sent_later() throws Exception {
        var hangs = new AtomicBoolean(true);
        try (var server = new StubbornServer(command ->
                command.equals(END) && hangs.get() ? StubbornServer.SILENCE : StubbornServer.polite(command))) {
            var settings = MailFixture.server(server.port());
            var copy = mails.copy(settings);
            copy.sender().start();
            mails.add(copy, MailFixture.mail("hanging"));
            Awaitility.await().until(() -> server.heard.contains(END));
            var begun = System.nanoTime();
            copy.sender().stop();
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isBetween(MailFixture.FINISHING, MailFixture.FINISHING.plusSeconds(8));
            assertThat(mails.state("hanging")).isEqualTo(new MailState.Waiting());
            hangs.set(false);
            mails.clock.goOn(settings.longestAttempt());
            mails.copy(settings).send();
            assertThat(mails.state("hanging")).isInstanceOf(MailState.Sent.class);
        }
    }

    @Test
    void a_mail_whose_link_is_dead_is_not_sent_any_more_and_its_text_goes() throws Exception {
        try (var server = new StubbornServer(StubbornServer::polite)) {
            var copy = mails.copy(MailFixture.server(server.port()));
            mails.add(copy, MailFixture.expiring("dead", mails.clock.instant().plusSeconds(60)));
            mails.add(copy, MailFixture.expiring("alive", mails.clock.instant().plusSeconds(61)));
            mails.clock.goOn(Duration.ofSeconds(60));
            copy.send();
            assertThat(mails.state("dead"))
                    .isEqualTo(new MailState.GivenUp(mails.clock.instant(), MailFault.of(MailFault.Reason.EXPIRED)));
            assertThat(mails.readable("dead").isReadable()).isFalse();
            assertThat(mails.state("alive")).isInstanceOf(MailState.Sent.class);
            assertThat(server.heard("DATA")).isEqualTo(1);
        }
    }

    private QueuedMail take() {
        return mails.store.take(mails.clock.instant(), Duration.ofMinutes(5)).orElseThrow();
    }

    private void bringBack() {
        try {
            Thread.sleep(Duration.ofMillis(1500));
            mails.database.asOwner("alter table away rename to mail");
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
