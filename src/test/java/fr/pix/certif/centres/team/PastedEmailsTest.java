package fr.pix.certif.centres.team;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.access.Email;
import fr.pix.certif.kernel.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastedEmailsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@x.fr\nb@y.fr",
                "a@x.fr, b@y.fr",
                " A@x.fr ;\r\n\r\n b@Y.fr; ",
                "a@x.fr b@y.fr",
                "Anne Bichon <a@x.fr>, \"Le Goff, Yanis\" <b@y.fr>",
                "Bichon, Anne <a@x.fr>; b@y.fr",
                "a@x.fr\u00A0\nb@y.fr\na@x.fr"
            })
    void addresses_are_read_however_they_are_pasted(String text) {
        var read = PastedEmails.read(text);
        assertThat(addresses(read)).containsExactly("a@x.fr", "b@y.fr");
        assertThat(read.faults()).isEmpty();
    }

    @Test
    void each_piece_that_is_no_address_is_named_and_the_others_are_read() {
        var read = PastedEmails.read("a@x.fr\nAnne Bichon\nb@y\nZoé <z@z.fr>, Yanis, c@z.fr; @; d@x.fr e@");
        assertThat(addresses(read)).containsExactly("a@x.fr", "z@z.fr", "c@z.fr", "d@x.fr");
        assertThat(read.faults().stream().map(Fault::arguments))
                .containsExactly(List.of("Anne Bichon"), List.of("b@y"), List.of("Yanis"), List.of("@"), List.of("e@"));
    }

    @Test
    void a_long_text_is_not_shown_whole() {
        var read = PastedEmails.read("mot ".repeat(500));
        assertThat(read.faults()).hasSize(1);
        assertThat(read.faults().getFirst().arguments().getFirst().toString()).hasSize(101);
    }

    @Test
    void an_emoji_at_the_end_of_what_is_shown_is_not_cut_in_two() {
        var read = PastedEmails.read("a".repeat(99) + "👩👩");
        assertThat(read.faults().getFirst().arguments()).isEqualTo(List.of("a".repeat(99) + "👩…"));
    }

    private static List<String> addresses(PastedEmails read) {
        return read.emails().stream().map(Email::address).toList();
    }
}
