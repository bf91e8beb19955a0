package fr.pix.certif.logs;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import fr.pix.certif.platform.database.TestDatabase;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Watches over every test of this process: what browsers send (names, e-mails, passwords, codes, words of a search, links
 * with a secret) and who is in the database must never be in what is logged, by us or by PostgreSQL. A test class after which
 * something is fails.
 */
public final class LogWatch
        implements BeforeAllCallback,
                AfterAllCallback,
                ApplicationListener<ApplicationEnvironmentPreparedEvent>,
                Ordered {

    /** Words that are chosen in forms and that logs use in a sense of their own, in small letters. */
    private static final Map<String, String> COINCIDENCES = Map.of(
            "france", "whose communes are loaded",
            "date", "a field that is chosen between two values",
            "time", "the same",
            "room", "the same",
            "site", "the same",
            "member", "a role",
            "admin", "the same",
            "liste", "where a form leads back to",
            "type", "a column's head, and an attribute in the page of a server that failed");

    private static final Leaks LEAKS = new Leaks(COINCIDENCES);
    private static final LoggedText LOGGED = new LoggedText(LEAKS::logged);
    private static final DatabaseLog DATABASE = new DatabaseLog(TestDatabase::log);

    private static final Pattern PAIR = Pattern.compile("(?:^|&)[^=&]*=([^&]*)");

    /** In an address only the words of a search are typed; what is long may be a secret. */
    private static final Pattern TYPED_IN_ADDRESS = Pattern.compile("(?:^|&)(?:q=([^&]*)|[^=&]*=([^&]{20,}))");

    /** What has small letters and hyphens alone is a page's name, however long. */
    private static final Pattern SECRET_IN_PATH = Pattern.compile("/(?![a-z-]+(?:/|$))([\\w-]{20,})(?=/|$)");

    private static final Pattern PART_OF_FORM = Pattern.compile("\r\n\r\n(.*?)\r\n--", Pattern.DOTALL);

    private static final String PEOPLE = """
            select first_name from account union select last_name from account union select email from account
            union select birth_name from candidate union select first_name from candidate
            union select result_email from candidate union select convocation_email from candidate
            union select objection_about from candidate
            union select birth_name_key from candidate union select first_name_key from candidate
            union select last_name from student union select first_name from student
            union select last_name_key from student union select first_name_key from student
            union select invigilators from session union select access_code from session
            union select email from invitation union select recipient from mail
            """;

    /** A request that a browser sends. */
    public static void sent(Request request) {
        sent(request.url(), request.postData());
    }

    static void sent(String address, @Nullable String body) {
        var url = URI.create(address);
        SECRET_IN_PATH.matcher(url.getRawPath()).results().forEach(secret -> LEAKS.typed(secret.group(1)));
        pairs(TYPED_IN_ADDRESS, url.getRawQuery());
        if (body != null && body.startsWith("--")) {
            PART_OF_FORM.matcher(body).results().forEach(part -> LEAKS.typed(part.group(1)));
        } else {
            pairs(PAIR, body);
        }
    }

    private static void pairs(Pattern pair, @Nullable String encoded) {
        if (encoded != null) {
            pair.matcher(encoded)
                    .results()
                    .forEach(found -> IntStream.rangeClosed(1, found.groupCount())
                            .mapToObj(found::group)
                            .filter(Objects::nonNull)
                            .forEach(value -> LEAKS.typed(URLDecoder.decode(value, StandardCharsets.UTF_8))));
        }
    }

    static boolean knows(String value) {
        return LEAKS.knows(value);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        LOGGED.attach();
    }

    /** A context of Spring's sets up its own logging first. */
    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        LOGGED.attach();
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (AnnotationSupport.isAnnotated(context.getRequiredTestClass(), SpringBootTest.class)) {
            JdbcClient.create(TestDatabase.shared().ownerDataSource())
                    .sql(PEOPLE)
                    .query(String.class)
                    .list()
                    .forEach(value -> {
                        if (value != null) {
                            LEAKS.typed(value);
                        }
                    });
            DATABASE.newLines().forEach(LEAKS::logged);
        }
        assertThat(LEAKS.found()).as("what was typed and must not be logged").isEmpty();
    }
}
