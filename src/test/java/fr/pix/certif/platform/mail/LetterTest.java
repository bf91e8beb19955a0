package fr.pix.certif.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The two versions of a letter, and what users typed into it. */
class LetterTest {

    private static final String LONG_LINK = "https://certif.example.org/invitation?jeton=" + "a".repeat(80);

    @Test
    void a_plain_client_shows_it_whole() {
        assertThat(MailFixture.printer().print(letter(), null).text()).isEqualTo("""
                Bonjour Anne-Cécile Bichon,

                Yanis Le Goff vous invite à rejoindre l’espace Pix Certif du centre
                «\u00a0Lycée des Iris\u00a0»\u00a0: vous pourrez y créer les sessions de certification
                et imprimer leurs procès-verbaux.

                Vous avez déjà un compte\u00a0? Le lien l’ouvrira.

                Rejoindre le centre\u00a0:
                %s

                Ce lien est valable 7\u00a0jours.

                --\s
                Ce message a été envoyé automatiquement par Pix Certif.
                Une question\u00a0? Écrivez à certif@pix.fr.
                """.formatted(LONG_LINK));
    }

    @Test
    void no_line_but_the_link_is_longer_than_72_characters() {
        assertThat(MailFixture.printer().print(letter(), null).text().lines().filter(line -> line.length() > 72))
                .containsExactly(LONG_LINK);
    }

    @Test
    void a_line_is_never_broken_at_a_no_break_space() {
        assertThat(PlainLetter.wrapped("x".repeat(66) + " compris\u00a0?"))
                .isEqualTo("x".repeat(66) + "\ncompris\u00a0?");
    }

    @Test
    void html_has_a_button_and_the_address_in_full_and_no_image_or_script() {
        var html = MailFixture.printer().print(letter(), null).html();
        assertThat(html)
                .startsWith("<!DOCTYPE html>")
                .contains("<html lang=\"fr\">")
                .contains("Lycée des Iris")
                .contains(">Rejoindre le centre</a>")
                .contains("<a href=\"" + LONG_LINK + "\" style=\"word-break: break-all\">" + LONG_LINK + "</a>")
                .doesNotContain("<img")
                .doesNotContain("<script")
                .doesNotContain("src=");
    }

    @Test
    void both_versions_say_the_same() {
        var letter = letter();
        var printed = MailFixture.printer().print(letter, null);
        var seen = printed.html().replaceAll("(?s)<head>.*</head>", "").replaceAll("<[^>]+>", " ");
        for (var version : List.of(seen, printed.text())) {
            var words = version.replace("&#39;", "'").replaceAll("\\s+", " ");
            assertThat(words)
                    .contains(letter.greeting())
                    .contains(letter.paragraphs())
                    .contains("Rejoindre le centre")
                    .contains(LONG_LINK)
                    .contains(letter.closing());
        }
    }

    @Test
    void what_was_typed_is_text_in_html_and_one_line_everywhere() {
        var typed = "<img src=x onerror=alert(1)>\"'&\r\n-- \r\nBonjour";
        var letter = new Letter(
                Locale.ENGLISH,
                typed,
                typed,
                List.of(typed),
                new Letter.Action(typed, URI.create("https://certif.example.org/?a=1&b=%22")),
                List.of(typed));
        var printed = MailFixture.printer().print(letter, null);
        assertThat(printed.html())
                .doesNotContain("<img")
                .contains("&lt;img src=x onerror=alert(1)&gt;")
                .contains("href=\"https://certif.example.org/?a=1&amp;b=%22\"");
        assertThat(printed.text().lines().filter("-- "::equals))
                .as("one signature, ours")
                .hasSize(1);
        assertThat(letter.subject()).isEqualTo("<img src=x onerror=alert(1)>\"'& --  Bonjour");
    }

    @Test
    void a_letter_without_an_action_has_no_link() {
        var letter =
                new Letter(Locale.ENGLISH, "Hello", "Hello,", List.of("Your password was changed."), null, List.of());
        var printed = MailFixture.printer().print(letter, null);
        assertThat(printed.html()).contains("lang=\"en\"").doesNotContain("<a ");
        assertThat(printed.text()).isEqualTo("""
                Hello,

                Your password was changed.

                --\s
                This message was sent automatically by Pix Certif.
                Any questions? Write to certif@pix.fr.
                """);
    }

    @Test
    void facts_stand_each_on_its_line_below_the_paragraphs() {
        var letter = new Letter(
                Locale.FRENCH,
                "Convocation",
                "Bonjour,",
                List.of("Vous êtes convoqué."),
                List.of(new Letter.Fact("Salle", "B304"), new Letter.Fact("Site", "<b>Élan</b>")),
                null,
                List.of("À bientôt."));
        var printed = MailFixture.printer().print(letter, null);
        assertThat(printed.text())
                .contains("Vous êtes convoqué.\n\nSalle\u00a0: B304\nSite\u00a0: <b>Élan</b>\n\nÀ bientôt.");
        assertThat(printed.html()).contains(">Salle</th>").contains("&lt;b&gt;Élan&lt;/b&gt;");
    }

    @Test
    void a_link_is_a_whole_web_address_and_a_recipient_one_address() {
        for (var link : List.of("/invitation", "javascript:alert(1)", "mailto:a@example.net", "https:///x")) {
            assertThatThrownBy(() -> new Letter.Action("x", URI.create(link)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        for (var address : List.of("", "a", "a@b\r\nBcc: c@d", "a@b, c@d", "A <a@b>", "a@b@c", "a b@c")) {
            assertThatThrownBy(() -> new Recipient(address)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void what_is_secret_or_personal_is_not_in_what_a_log_would_show() {
        assertThat(MailFixture.mail("event").toString()
                        + MailFixture.mail("event").letter())
                .doesNotContain("bichon")
                .doesNotContain("Bichon")
                .doesNotContain("TresSecret");
    }

    private static Letter letter() {
        return new Letter(
                Locale.FRENCH,
                "Rejoignez le centre «\u00a0Lycée des Iris\u00a0»",
                "Bonjour Anne-Cécile Bichon,",
                List.of(
                        "Yanis Le Goff vous invite à rejoindre l’espace Pix Certif du centre «\u00a0Lycée des Iris\u00a0»\u00a0: "
                                + "vous pourrez y créer les sessions de certification et imprimer leurs procès-verbaux.",
                        "Vous avez déjà un compte\u00a0? Le lien l’ouvrira."),
                new Letter.Action("Rejoindre le centre", URI.create(LONG_LINK)),
                List.of("Ce lien est valable 7\u00a0jours."));
    }
}
