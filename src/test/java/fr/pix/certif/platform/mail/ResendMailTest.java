package fr.pix.certif.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.platform.mail.ResendMail.Outcome;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an administrator can have sent again, and what is forgotten with time. */
class ResendMailTest {

    private final MailFixture mails = new MailFixture();
    private final MailFixture.Copy copy = mails.copy(MailFixture.server(25));
    private final ForgetOldMails forget = new ForgetOldMails(mails.store, mails.clock);

    @AfterEach
    void close() {
        mails.close();
    }

    @Test
    void one_that_was_given_up_waits_again_with_all_its_attempts() throws Exception {
        mails.add(copy, MailFixture.mail("refused"));
        giveUp();
        copy.bell().await(Duration.ZERO);
        assertThat(resend("refused")).isEqualTo(Outcome.QUEUED);
        assertThat(mails.state("refused")).isEqualTo(new MailState.Waiting());
        assertThat(mails.row("refused").attempts()).isZero();
        assertThat(copy.bell().await(Duration.ZERO)).as("it leaves at once").isTrue();
    }

    @Test
    void one_that_was_kept_leaves_once_there_is_a_server() {
        mails.add(mails.copy(MailFixture.noServer()), MailFixture.mail("kept"));
        assertThat(mails.copy(MailFixture.noServer())
                        .resend()
                        .resend(mails.row("kept").id()))
                .isEqualTo(Outcome.NO_SERVER);
        assertThat(mails.state("kept")).isInstanceOf(MailState.Kept.class);
        assertThat(resend("kept")).isEqualTo(Outcome.QUEUED);
        assertThat(mails.state("kept")).isEqualTo(new MailState.Waiting());
    }

    @Test
    void one_that_waits_for_its_next_attempt_need_not_wait() {
        mails.add(copy, MailFixture.mail("waits"));
        mails.store.retry(
                take(),
                MailFault.of(MailFault.Reason.UNREACHABLE),
                mails.clock.instant().plusSeconds(3_600));
        assertThat(resend("waits")).isEqualTo(Outcome.QUEUED);
        assertThat(take().id()).isEqualTo(mails.row("waits").id());
    }

    @Test
    void one_that_was_sent_or_is_being_sent_is_not_sent_again() {
        mails.add(copy, MailFixture.mail("sent"));
        var sent = take();
        assertThat(resend("sent")).isEqualTo(Outcome.TOO_LATE);
        mails.store.sent(sent, mails.clock.instant());
        assertThat(resend("sent")).isEqualTo(Outcome.TOO_LATE);
        assertThat(copy.resend().resend(new MailId(4711))).isEqualTo(Outcome.TOO_LATE);
    }

    @Test
    void one_whose_link_is_dead_is_not_sent_again_and_loses_its_text() {
        mails.add(copy, MailFixture.expiring("dead", mails.clock.instant().plusSeconds(60)));
        giveUp();
        mails.clock.goOn(Duration.ofSeconds(59));
        forget.run();
        assertThat(mails.readable("dead").isReadable()).isTrue();
        mails.clock.goOn(Duration.ofSeconds(1));
        assertThat(resend("dead")).isEqualTo(Outcome.TOO_LATE);
        forget.run();
        assertThat(mails.readable("dead").isReadable()).isFalse();
    }

    @Test
    void one_that_was_kept_for_want_of_a_server_loses_its_text_with_its_link() {
        mails.add(
                mails.copy(MailFixture.noServer()),
                MailFixture.expiring("kept", mails.clock.instant().plusSeconds(60)));
        mails.add(mails.copy(MailFixture.noServer()), MailFixture.mail("without link"));
        forget.run();
        assertThat(mails.readable("kept").isReadable()).isTrue();
        mails.clock.goOn(Duration.ofSeconds(60));
        forget.run();
        assertThat(mails.readable("kept").isReadable()).isFalse();
        assertThat(mails.readable("without link").isReadable()).isTrue();
    }

    @Test
    void what_was_over_90_days_ago_is_forgotten_and_what_waits_is_not() {
        mails.add(copy, MailFixture.mail("sent"));
        mails.store.sent(take(), mails.clock.instant());
        mails.add(copy, MailFixture.mail("refused"));
        giveUp();
        mails.add(mails.copy(MailFixture.noServer()), MailFixture.mail("kept"));
        mails.add(copy, MailFixture.mail("waiting"));
        mails.clock.goOn(Duration.ofDays(90));
        forget.run();
        assertThat(mails.lookup.newest().rows()).hasSize(4);
        mails.clock.goOn(Duration.ofSeconds(1));
        forget.run();
        assertThat(mails.lookup.newest().rows())
                .extracting(MailPage.Row::state)
                .containsExactly(new MailState.Waiting());
    }

    @Test
    void what_did_not_leave_is_known_for_as_long_as_it_is_of_use() {
        var session = mails.clock.instant().plus(Duration.ofDays(104));
        mails.add(copy, MailFixture.expiring("refused", session));
        giveUp();
        mails.add(mails.copy(MailFixture.noServer()), MailFixture.expiring("kept", session));
        mails.add(copy, MailFixture.expiring("sent", session));
        mails.store.sent(take(), mails.clock.instant());
        mails.clock.goOn(Duration.ofDays(104).minusSeconds(1));
        forget.run();
        assertThat(mails.state("refused")).isInstanceOf(MailState.GivenUp.class);
        assertThat(mails.state("kept")).isInstanceOf(MailState.Kept.class);
        assertThat(mails.lookup.newest().rows()).as("what left is forgotten").hasSize(2);
        mails.clock.goOn(Duration.ofSeconds(1));
        forget.run();
        assertThat(mails.lookup.newest().rows()).isEmpty();
    }

    @Test
    void what_failed_is_known_for_90_days_though_its_link_is_dead() {
        mails.add(copy, MailFixture.expiring("refused", mails.clock.instant().plusSeconds(60)));
        giveUp();
        mails.clock.goOn(Duration.ofDays(90));
        forget.run();
        assertThat(mails.state("refused")).isInstanceOf(MailState.GivenUp.class);
        mails.clock.goOn(Duration.ofSeconds(1));
        forget.run();
        assertThat(mails.lookup.newest().rows()).isEmpty();
    }

    private Outcome resend(String event) {
        return copy.resend().resend(mails.row(event).id());
    }

    private void giveUp() {
        mails.store.giveUp(take(), new MailFault(MailFault.Reason.RECIPIENT_REFUSED, 550), mails.clock.instant());
    }

    private QueuedMail take() {
        return mails.store.take(mails.clock.instant(), Duration.ofMinutes(5)).orElseThrow();
    }
}
