package fr.pix.certif.outages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A log that a machine reads: an object a line, the request's reference in it, and nobody's name there either. */
class JsonLogTest {

    private static final Pattern EMAIL = Pattern.compile("\\w@\\w");

    private final JsonMapper json = new JsonMapper();

    @TempDir
    private Path folder;

    @Test
    void each_line_is_an_object_that_bears_the_request_s_reference_and_no_e_mail() throws Exception {
        var application = Application.start(folder, Map.of("certif.log", "json"));
        var browser = new Browser();
        browser.submit(
                application.address(),
                browser.form(application.address(), "/connexion")
                        .with(Map.of("email", "camille.dupont@example.org", "password", "Un-Mauvais-Secret")));
        browser.signIn(application.address(), application.said());
        application.stop();

        var logged =
                application.said().lines().filter(line -> line.startsWith("{")).toList();
        var failed = json.readTree(logged.stream()
                .filter(line -> line.contains("a sign-in from"))
                .findFirst()
                .orElseThrow());
        assertThat(failed.at("/message").asString()).isEqualTo("a sign-in from 127.0.0.1 failed");
        assertThat(failed.at("/log/level").asString()).isEqualTo("INFO");
        assertThat(failed.at("/service/name").asString()).isEqualTo("pix-certif");
        assertThat(failed.at("/reference").asString()).matches("[0-9a-z]{8}");
        assertThat(logged)
                .anyMatch(line -> line.contains("signed in"))
                .noneMatch(line -> line.contains("Secret") || line.contains(Application.PASSWORD))
                .noneMatch(line -> EMAIL.matcher(line).find());
    }
}
