package fr.pix.certif.outages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.pix.certif.outages.Tally.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A replicated PostgreSQL and two copies of the application, while members work: whatever dies, nothing that they were
 * told is saved is lost, nothing is there twice, and nobody is told anything wrong. What it took is printed, and kept in
 * {@code target/failover.md}; docs/operations.md shows it.
 */
@Tag("slow")
class FailoverTest {

    private static final Duration LONG = Duration.ofSeconds(45);
    private static final Duration SHORT = Duration.ofSeconds(15);

    private static final Map<String, Tally> COUNTED = new LinkedHashMap<>();
    private static final List<Application> COPIES = new ArrayList<>();

    private static Path folder;
    private static Cluster cluster;
    private static Traffic traffic;

    private interface Fault {
        void happen() throws Exception;
    }

    @BeforeAll
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    static void set_up() throws Exception {
        assumeTrue(Cluster.isPossible(), "a replicated PostgreSQL needs root and Debian's patroni");
        folder = Files.createTempDirectory("certif-cluster");
        cluster = Cluster.up(folder);
        for (var port : Cluster.COPIES) {
            COPIES.add(oldest(port));
        }
        try (var owner = cluster.owner()) {
            Centre.open(owner);
        }
        traffic = Traffic.begin(new Tally());
    }

    @AfterAll
    static void take_down() throws Exception {
        if (traffic != null) {
            traffic.close();
        }
        for (var copy : COPIES) {
            copy.stop();
        }
        if (cluster != null) {
            cluster.close();
        }
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void nothing_acknowledged_is_lost_nothing_is_doubled_and_nobody_is_told_anything_wrong() throws Exception {
        count("nothing happens", SHORT, () -> {});
        if (previous() != null) {
            count("the new release replaces the previous one", SHORT, FailoverTest::restartCopies);
        }
        count("another node is made the primary by hand", SHORT, () -> cluster.tell("switchover"));
        cluster.tell("settled");
        onPrimary("the primary is killed (−9)", "kill", "start");
        onPrimary("the primary is stopped (SIGSTOP)", "freeze", "thaw");
        onPrimary("the primary is cut from the network", "cut", "join");
        count("each copy of the application is restarted", SHORT, FailoverTest::restartCopies);
        count("a copy of the application is killed (−9)", SHORT, () -> {
            COPIES.getFirst().kill();
            COPIES.set(0, copy(Cluster.COPIES.getFirst()));
        });
        traffic.close();

        var table = Results.table(COUNTED);
        System.out.println(table);
        Files.writeString(Path.of("target", "failover.md"), table);
        try (var owner = cluster.owner()) {
            var found = new Results(owner);
            assertThat(found.rooms())
                    .as("lost, doubled")
                    .doesNotHaveDuplicates()
                    .containsAll(traffic.rooms());
            assertThat(found.remarks())
                    .as("lost, doubled")
                    .doesNotHaveDuplicates()
                    .containsAll(traffic.remarks());
            assertThat(found.signIns()).as("lost sign-ins").isGreaterThanOrEqualTo(signedIn());
            assertThat(found.unaudited()).isZero();
        }
        COUNTED.forEach((what, tally) -> {
            assertThat(tally.wrong()).as(what).isEmpty();
            for (var kind : Kind.values()) {
                assertThat(tally.count(kind)).as(what + ": " + kind).isPositive();
            }
        });
    }

    /** The node is left as it is until another one has long taken over, then comes back. */
    private static void onPrimary(String what, String breaking, String mending) throws Exception {
        var node = cluster.primary();
        count(what, LONG, () -> cluster.tell(breaking, node));
        cluster.tell(mending, node);
        cluster.tell("settled");
    }

    private static void count(String what, Duration after, Fault fault) throws Exception {
        var tally = new Tally();
        traffic.count(tally);
        fault.happen();
        Thread.sleep(after.toMillis());
        tally.end();
        COUNTED.put(what, tally);
        System.out.printf(
                Locale.ROOT,
                "%s: %d acknowledged, shown %s, wrong %s%n",
                what,
                tally.acknowledged(),
                tally.shown(),
                tally.wrong());
    }

    private static void restartCopies() throws Exception {
        for (var i = 0; i < COPIES.size(); i++) {
            COPIES.get(i).stop();
            COPIES.set(i, copy(Cluster.COPIES.get(i)));
        }
    }

    private static int signedIn() {
        return COUNTED.values().stream()
                .mapToInt(tally -> tally.count(Kind.SIGN_IN))
                .sum();
    }

    private static Application copy(int port) throws IOException {
        return Application.copy(folder, port, cluster.settings());
    }

    private static Application oldest(int port) throws IOException {
        var previous = previous();
        return previous == null ? copy(port) : Application.copyOf(previous, folder, port, cluster.settings());
    }

    /** Where {@code ./certif test --all} built what is in production; none where only this test is run. */
    private static @Nullable Path previous() {
        var built = System.getenv("CERTIF_PREVIOUS_RELEASE");
        return built == null || built.isEmpty() ? null : Path.of(built);
    }
}
