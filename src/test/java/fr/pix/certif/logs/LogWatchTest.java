package fr.pix.certif.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** The watch over the log would see what it is there for. */
class LogWatchTest {

    private final Leaks leaks = new Leaks(Map.of("site", "a word of forms and of settings"));

    @Test
    void a_name_in_the_log_is_found_whichever_came_first_and_told_once() {
        leaks.typed("Bichon");
        leaks.logged("member Bichon, Anne signed in");
        leaks.logged("Bichon again");
        assertThat(leaks.found())
                .containsExactly("« Bichon » was typed, and is in the log: member Bichon, Anne signed in");
        assertThat(leaks.found()).isEmpty();
        leaks.typed("anne@exemple.fr\n;Zola");
        assertThat(leaks.found()).isEmpty();
        leaks.logged("mail to <Anne@exemple.fr>");
        leaks.logged("and to Zola's");
        assertThat(leaks.found()).hasSize(2);
        leaks.typed("signed in");
        assertThat(leaks.found()).as("logged long before").hasSize(1);
    }

    @Test
    void what_is_said_of_many_is_kept_once() {
        leaks.typed("Bichon");
        leaks.logged("refused to account 52: GET /sessions/7/Bichon");
        leaks.logged("refused to account 4711: GET /sessions/8/Bichon");
        assertThat(leaks.found())
                .containsExactly(
                        "« Bichon » was typed, and is in the log: refused to account #: GET /sessions/#/Bichon");
    }

    @Test
    void parts_of_words_short_ones_numbers_and_known_coincidences_are_none() {
        leaks.typed("Roland;Type;oui;52;13130;site;/sessions/liste");
        leaks.logged("Rolandgarros: oui, 52 sessions of a type, port 13130, a site, get /sessions/liste");
        assertThat(leaks.found()).isEmpty();
        leaks.typed("2049-04;2049-04-19;15:30");
        leaks.logged("2049-04-19 12:15:30 UTC: it is late");
        assertThat(leaks.found()).isEmpty();
        leaks.typed("482913;2011-03-14");
        leaks.logged("code 482913 is wrong, and so is 2011-03-14");
        assertThat(leaks.found()).hasSize(2);
    }

    @Test
    void it_reads_messages_what_stands_beside_them_and_what_exceptions_say() {
        var secrets = new String[] {secret(), secret(), secret(), secret()};
        var reader = new LoggedText(leaks::logged);
        reader.attach();
        try (var _ = MDC.putCloseable("whose", secrets[1])) {
            var thrown = new IllegalStateException("all", new IllegalArgumentException("no such " + secrets[2]));
            thrown.addSuppressed(new IllegalStateException(secrets[3]));
            LoggerFactory.getLogger("anybody").info("who is {}?", secrets[0], thrown);
        } finally {
            reader.stop();
        }
        for (var secret : secrets) {
            leaks.typed(secret);
        }
        assertThat(leaks.found()).hasSize(secrets.length);
    }

    @Test
    void it_reads_on_in_what_the_database_writes(@TempDir Path folder) throws IOException {
        var log = folder.resolve("postgres.log");
        var reader = new DatabaseLog(() -> log);
        Files.writeString(log, "ERROR: no place for Zoé\nLOG: duration: 1 ms  plan:\n\tNoémie\nERROR: half a li");
        assertThat(reader.newLines()).containsExactly("ERROR: no place for Zoé");
        assertThat(reader.newLines()).isEmpty();
        Files.writeString(log, "ne\n", StandardOpenOption.APPEND);
        assertThat(reader.newLines()).containsExactly("ERROR: half a line");
    }

    @Test
    void it_knows_what_a_browser_sends() {
        var secrets = new String[] {secret(), secret(), secret(), secret()};
        LogWatch.sent("http://127.0.0.1/invitation/" + secrets[0] + "?q=%C3%89mile-" + secrets[1] + "&n=1", null);
        LogWatch.sent("http://127.0.0.1/connexion", "a=b&password=" + secrets[2] + "+et+fils");
        LogWatch.sent(
                "http://127.0.0.1/liste",
                "--x\r\nContent-Disposition: form-data; name=\"liste\"\r\n\r\nNOM;Prénom\n" + secrets[3]
                        + ";Anne\r\n--x--");
        assertThat(secrets[0]).matches(LogWatch::knows);
        assertThat("Émile-" + secrets[1]).matches(LogWatch::knows);
        assertThat(secrets[2] + " et fils").matches(LogWatch::knows);
        assertThat(secrets[3]).matches(LogWatch::knows);
    }

    /** Nobody else's: the watch over all tests reads this one too. */
    private static String secret() {
        return "watched-" + UUID.randomUUID();
    }
}
