package fr.pix.certif.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.platform.Texts;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is a code in the file of all that is kept of a person has words on the page. */
class PersonalWordsTest {

    private static final String KIND = "admin.mail.kind.";

    private final Texts texts = Texts.read();

    static Stream<String> every_code_has_its_words_in_every_language() throws IOException {
        var links = Stream.of(AccountLink.Purpose.values()).map(purpose -> "link." + purpose);
        var limits = SignInLimit.of(new AccountId(7), new Email("personne@exemple.fr")).stream()
                .map(counter -> "limit." + counter.limit())
                .distinct();
        var mails = kindsOfMails().map(kind -> "mail." + kind);
        return Stream.of(links, limits, mails).flatMap(codes -> codes);
    }

    @ParameterizedTest
    @MethodSource
    void every_code_has_its_words_in_every_language(String code) {
        for (var language : Texts.LANGUAGES) {
            assertThat(texts.has(language, "access.data." + code))
                    .as(language.toString())
                    .isTrue();
        }
    }

    /** Those that administrators have words for. */
    private static Stream<String> kindsOfMails() throws IOException {
        var read = new Properties();
        try (var file =
                Objects.requireNonNull(PersonalWordsTest.class.getResourceAsStream("/messages/admin_fr.properties"))) {
            read.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return read.stringPropertyNames().stream()
                .filter(key -> key.startsWith(KIND))
                .map(key -> key.substring(KIND.length()))
                .sorted();
    }
}
