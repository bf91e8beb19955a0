package fr.pix.certif.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.platform.Texts;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What administrators see. */
class MailLookupTest {

    private final MailFixture mails = new MailFixture();
    private final MailFixture.Copy copy = mails.copy(MailFixture.server(25));

    @AfterEach
    void close() {
        mails.close();
    }

    @Test
    void all_mails_are_read_page_by_page_there_and_back() {
        mails.transaction.executeWithoutResult(_ ->
                IntStream.range(0, 60).forEach(i -> copy.outbox().add(MailFixture.mail("event " + i))));
        var first = mails.lookup.newest();
        var second = mails.lookup.olderThan(first.rows().getLast().id());
        var third = mails.lookup.olderThan(second.rows().getLast().id());
        assertThat(first.rows())
                .hasSize(25)
                .first()
                .extracting(MailPage.Row::id)
                .isEqualTo(mails.row("event 59").id());
        assertThat(first.hasNewer()).isFalse();
        assertThat(first.hasOlder()).isTrue();
        assertThat(third.rows())
                .hasSize(10)
                .last()
                .extracting(MailPage.Row::id)
                .isEqualTo(mails.row("event 0").id());
        assertThat(third.hasNewer()).isTrue();
        assertThat(third.hasOlder()).isFalse();
        assertThat(mails.lookup.newerThan(third.rows().getFirst().id())).isEqualTo(second);
        assertThat(mails.lookup.newerThan(second.rows().getFirst().id())).isEqualTo(first);
        assertThat(mails.lookup.newerThan(first.rows().get(3).id())).isEqualTo(first);
    }

    @Test
    void a_mail_shows_what_it_says_when_it_was_written_and_how_it_stands() {
        var dead = mails.clock.instant().plusSeconds(7_200);
        mails.add(copy, MailFixture.expiring("shown", dead));
        var shown = mails.readable("shown");
        assertThat(shown.row())
                .isEqualTo(new MailPage.Row(
                        shown.row().id(),
                        "password_reset",
                        new Recipient("anne-cecile.bichon@example.net"),
                        Locale.FRENCH,
                        "Votre mot de passe",
                        mails.clock.instant(),
                        0,
                        new MailState.Waiting(),
                        Optional.empty()));
        assertThat(shown.expiresAt()).contains(dead);
        assertThat(shown.text()).contains(MailFixture.LINK);
        assertThat(shown.html()).contains(MailFixture.LINK);
        assertThat(shown.toString()).doesNotContain("bichon").doesNotContain("Secret");
    }

    @Test
    void there_is_no_mail_of_a_number_that_was_never_given() {
        assertThat(mails.lookup.find(new MailId(4711))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(MailFault.Reason.class)
    void every_fault_is_told_in_both_languages(MailFault.Reason reason) {
        var texts = Texts.read();
        var key = "platform.mail.fault." + reason.code();
        assertThat(texts.text(Locale.FRENCH, key)).isNotEqualTo(texts.text(Locale.ENGLISH, key));
        assertThat(MailFault.Reason.ofCode(reason.code())).isEqualTo(reason);
        assertThat(texts.text(Locale.FRENCH, key))
                .as("read by who cannot set anything")
                .doesNotContain("CERTIF_");
    }
}
