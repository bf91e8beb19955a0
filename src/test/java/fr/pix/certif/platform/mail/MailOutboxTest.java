package fr.pix.certif.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.pix.certif.platform.mail.MailFixture.Copy;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;

/** A mail lives and dies with the transaction of what it tells of, and one event has one mail. */
class MailOutboxTest {

    private final MailFixture mails = new MailFixture();
    private final Copy copy = mails.copy(MailFixture.server(25));

    @AfterEach
    void close() {
        mails.close();
    }

    @Test
    void of_a_transaction_that_is_rolled_back_there_never_was_a_mail() throws Exception {
        mails.transaction.executeWithoutResult(transaction -> {
            copy.outbox().add(MailFixture.mail("rolled back"));
            transaction.setRollbackOnly();
        });
        assertThat(mails.lookup.newest().rows()).isEmpty();
        assertThat(copy.bell().await(Duration.ZERO)).isFalse();
    }

    @Test
    void outside_of_a_transaction_it_is_refused() {
        assertThatThrownBy(() -> copy.outbox().add(MailFixture.mail("alone")))
                .isInstanceOf(IllegalTransactionStateException.class)
                .hasMessageContaining("in the transaction of what it tells of");
        assertThat(mails.lookup.newest().rows()).isEmpty();
    }

    @Test
    void one_event_is_one_mail_and_the_first_one_counts() {
        mails.add(copy, MailFixture.mail("invitation 12", "first@example.net"));
        mails.add(copy, MailFixture.mail("invitation 12", "second@example.net"));
        assertThat(mails.lookup.newest().rows())
                .extracting(MailPage.Row::recipient)
                .containsExactly(new Recipient("first@example.net"));
    }

    @Test
    void one_event_told_by_several_transactions_at_once_is_one_mail() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var told = threads.invokeAll(Collections.nCopies(8, () -> {
                mails.add(copy, MailFixture.mail("told at once"));
                return true;
            }));
            for (var transaction : told) {
                assertThat(transaction.get()).isEqualTo(true);
            }
        }
        assertThat(mails.lookup.newest().rows()).hasSize(1);
    }

    @Test
    void the_sender_is_woken_by_the_commit_and_not_before() throws Exception {
        mails.transaction.executeWithoutResult(_ -> {
            copy.outbox().add(MailFixture.mail("woken"));
            assertThat(rang()).isFalse();
        });
        assertThat(rang()).isTrue();
    }

    @Test
    void without_a_server_it_is_kept_with_all_that_it_says() throws Exception {
        var alone = mails.copy(MailFixture.noServer());
        mails.add(alone, MailFixture.mail("kept"));
        assertThat(mails.state("kept")).isEqualTo(new MailState.Kept(mails.clock.instant()));
        var kept = mails.readable("kept");
        assertThat(kept.text()).contains(MailFixture.LINK);
        assertThat(kept.html()).contains(MailFixture.LINK);
    }

    @Test
    void what_was_kept_does_not_leave_by_itself_once_there_is_a_server() throws Exception {
        mails.add(mails.copy(MailFixture.noServer()), MailFixture.mail("kept"));
        copy.send();
        assertThat(mails.state("kept")).isInstanceOf(MailState.Kept.class);
    }

    @Test
    void what_is_withdrawn_is_neither_tried_again_nor_sent_again_whoever_has_it_at_hand() {
        for (var event : List.of("fails", "leaves")) {
            mails.add(copy, MailFixture.mail(event));
            var atHand = mails.store
                    .take(mails.clock.instant(), Duration.ofMinutes(5))
                    .orElseThrow();
            mails.transaction.executeWithoutResult(_ -> copy.outbox().withdraw(List.of(event)));
            if (event.equals("leaves")) {
                mails.store.sent(atHand, mails.clock.instant());
            } else {
                mails.store.retry(atHand, MailFault.of(MailFault.Reason.BUSY), mails.clock.instant());
            }
            assertThat(copy.resend().resend(atHand.id())).isEqualTo(ResendMail.Outcome.TOO_LATE);
        }
        assertThat(mails.state("fails"))
                .isEqualTo(new MailState.GivenUp(mails.clock.instant(), MailFault.of(MailFault.Reason.WITHDRAWN)));
        assertThat(mails.state("leaves")).isEqualTo(new MailState.Sent(mails.clock.instant()));
        assertThat(mails.store.take(mails.clock.instant(), Duration.ofMinutes(5)))
                .isEmpty();
    }

    @Test
    void what_was_given_up_keeps_why_and_when_and_cannot_be_sent_again_once_it_is_withdrawn() {
        mails.add(copy, MailFixture.mail("refused"));
        var atHand =
                mails.store.take(mails.clock.instant(), Duration.ofMinutes(5)).orElseThrow();
        var refused =
                new MailState.GivenUp(mails.clock.instant(), new MailFault(MailFault.Reason.RECIPIENT_REFUSED, 550));
        mails.store.giveUp(atHand, refused.why(), refused.at());
        mails.clock.goOn(Duration.ofHours(1));
        mails.transaction.executeWithoutResult(_ -> copy.outbox().withdraw(List.of("refused")));
        assertThat(mails.state("refused")).isEqualTo(refused);
        assertThat(copy.resend().resend(atHand.id())).isEqualTo(ResendMail.Outcome.TOO_LATE);
    }

    private boolean rang() {
        try {
            return copy.bell().await(Duration.ZERO);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
