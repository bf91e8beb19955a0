package fr.pix.certif.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class MailboxesTest {

    private static final Mailbox ANNE = new Mailbox("Anne-Cécile Bichon", "anne@exemple.fr");
    private static final Mailbox PAUL = new Mailbox("Durand, Paul", "paul@exemple.fr");
    private static final Mailbox NAMELESS = new Mailbox("", "x@exemple.fr");

    @Test
    void recipients_are_read_as_mail_programs_write_them() {
        for (var text : List.of(
                "Anne-Cécile Bichon <anne@exemple.fr>; Durand, Paul <paul@exemple.fr>; x@exemple.fr",
                "Anne-Cécile Bichon <anne@exemple.fr>, \"Durand, Paul\" <paul@exemple.fr>, x@exemple.fr,",
                "'Anne-Cécile Bichon' < anne@exemple.fr >;\r\n\r\n'Durand, Paul' <paul@exemple.fr>;'x@exemple.fr' <x@exemple.fr>;",
                "\u00A0Anne-Cécile Bichon\u00A0<anne@exemple.fr>\nDurand, Paul <paul@exemple.fr>\n <x@exemple.fr>")) {
            assertThat(Mailboxes.parse(text)).as(text).contains(List.of(ANNE, PAUL, NAMELESS));
        }
    }

    @Test
    void what_is_not_all_recipients_is_no_list_of_them() {
        for (var text : List.of(
                "",
                " \n;,",
                "Bichon",
                "Bichon;Anne-Cécile;anne@exemple.fr",
                "Bichon, Anne-Cécile, anne@exemple.fr",
                "Nom\tE-mail\nBichon\tanne@exemple.fr",
                "Anne <anne@exemple.fr>; Paul",
                "Anne <anne@exemple.fr> and more",
                "Anne <anne@exemple.fr",
                "a@b@c",
                "x".repeat(2_000) + " <x@exemple.fr>")) {
            assertThat(Mailboxes.parse(text)).as(text).isEmpty();
        }
    }

    @Test
    void a_long_text_takes_no_longer_than_its_length() {
        for (var part : List.of("@", "<", ">", " ", ",", ";", "\"", "a@b,", "<@", "@,", " @")) {
            Assertions.assertTimeout(Duration.ofSeconds(20), () -> Mailboxes.parse(part.repeat(200_000) + "<"), part);
        }
    }
}
