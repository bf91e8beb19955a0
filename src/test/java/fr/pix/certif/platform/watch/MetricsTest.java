package fr.pix.certif.platform.watch;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.platform.web.Browser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What Prometheus is told, and that dashboard, alerts and runbook speak of what is there. */
@SmallCopy
class MetricsTest {

    private static final Path ALERTS = Path.of("ops/prometheus/alerts.yml");
    private static final Path DASHBOARD = Path.of("ops/grafana/pix-certif.json");
    private static final Path RUNBOOK = Path.of("docs/runbook.md");

    private static final Pattern NAMED = Pattern.compile("\\b(?:certif|jvm|process)_(?!app\\b)[a-z0-9_]+");

    @LocalServerPort
    private int port;

    @Autowired
    private MetricsServer metrics;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private DataSource pool;

    @BeforeEach
    void somebodyReads() {
        var browser = new Browser(port).with(new SignedInFixture(sql).member().cookie());
        browser.get("/sessions/liste");
        browser.get("/sessions/123456789");
        browser.get("/nulle/part");
    }

    @Test
    void requests_are_told_by_the_pattern_of_their_address_and_never_by_the_address() {
        assertThat(told())
                .contains("certif_request_seconds_count{method=\"GET\",route=\"/sessions/liste\",status=\"2xx\"}")
                .contains("route=\"/sessions/{id}\",status=\"4xx\"")
                .doesNotContain("123456789")
                .doesNotContain("nulle");
    }

    @Test
    void sign_ins_are_counted_by_how_they_end() {
        var before = valueOf("certif_sign_ins_total{outcome=\"wrong\"}");
        var browser = new Browser(port);
        browser.get("/connexion");
        browser.submit("/connexion", "email", "personne@example.org", "password", "Un-Mauvais-Secret");
        assertThat(valueOf("certif_sign_ins_total{outcome=\"wrong\"}")).isEqualTo(before + 1);
        assertThat(told()).doesNotContain("example.org");
    }

    @Test
    void database_pool_mails_chores_and_jvm_are_told() {
        assertThat(valueOf("certif_database_up")).isEqualTo(1);
        assertThat(valueOf("certif_database_writable")).isEqualTo(1);
        assertThat(valueOf("certif_database_bytes")).isGreaterThan(1_000_000);
        assertThat(valueOf("certif_pool_most")).isEqualTo(4);
        assertThat(valueOf("certif_pool_acquire_seconds_count")).isPositive();
        assertThat(valueOf("certif_readings_failed_total")).isZero();
        assertThat(told())
                .contains("certif_mails_waiting ")
                .contains("certif_chore_failures_total{chore=\"ForgetOldMails\"} 0")
                .contains("certif_build_info{version=")
                .contains("jvm_memory_used_bytes{area=\"heap\"}");
    }

    /** Prometheus waits for ten seconds: what comes later is as if the copy were gone, and nobody hears of the database. */
    @Test
    void an_exhausted_pool_keeps_nothing_from_being_told() throws Exception {
        var taken = new ArrayList<Connection>();
        try {
            for (var number = 0; number < 4; number++) {
                taken.add(pool.getConnection());
            }
            var asked = System.nanoTime();
            var told = told();
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(5));
            assertThat(told)
                    .contains("certif_database_up 1", "certif_mails_waiting ", "certif_mails_oldest_waiting_seconds ");
        } finally {
            for (var connection : taken) {
                connection.close();
            }
        }
    }

    @Test
    void readers_of_pages_do_not_see_them() {
        assertThat(new Browser(port).get("/metrics").text()).doesNotContain("certif_request_seconds");
    }

    @Test
    void every_metric_that_a_rule_or_a_panel_names_exists() {
        var known = names();
        for (var file : List.of(ALERTS, DASHBOARD, RUNBOOK)) {
            assertThat(NAMED.matcher(text(file)).results().map(match -> match.group()))
                    .as(file.toString())
                    .isNotEmpty()
                    .allMatch(known::contains);
        }
    }

    @Test
    void every_alert_has_its_part_of_the_runbook_and_the_other_way_round() {
        var alerts = Pattern.compile("- alert: (\\w+)").matcher(text(ALERTS)).results();
        var parts = Pattern.compile("^## (Certif\\w+)$", Pattern.MULTILINE)
                .matcher(text(RUNBOOK))
                .results();
        var alerted = alerts.map(match -> match.group(1)).toList();
        assertThat(alerted).isNotEmpty().doesNotHaveDuplicates();
        assertThat(parts.map(match -> match.group(1))).containsExactlyInAnyOrderElementsOf(alerted);
        for (var alert : alerted) {
            assertThat(text(ALERTS)).contains("docs/runbook.md#" + alert.toLowerCase(Locale.ROOT));
        }
    }

    /** Names, help and units as Prometheus wishes them; rules that it reads and that fire when they should. */
    @Test
    @Tag("slow")
    void promtool_finds_nothing_to_mend() throws Exception {
        var output = Files.createTempFile("metrics", ".txt");
        Files.writeString(output, told());
        assertThat(promtool(output, "check", "metrics")).isEmpty();
        assertThat(promtool(null, "check", "rules", ALERTS.toString())).contains("SUCCESS");
        assertThat(promtool(null, "test", "rules", "ops/prometheus/alerts_test.yml"))
                .contains("SUCCESS");
    }

    private static String promtool(@Nullable Path input, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("promtool"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        if (input != null) {
            builder.redirectInput(input.toFile());
        }
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said.strip();
    }

    private String told() {
        return new Browser(metrics.port()).get("/metrics").text();
    }

    private double valueOf(String series) {
        return told().lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + series));
    }

    /** Of all series, whether or not there is one yet: the help is always there. */
    private Set<String> names() {
        return told().lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.startsWith("#") ? line.split(" ", 4)[2] : line.split("[{ ]", 2)[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
