package fr.pix.certif.outages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.pix.certif.outages.Tally.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * A replicated PostgreSQL and two copies of the application, while members work: whatever dies, nothing that they were
 * told is saved is lost, nothing is there twice, and nobody is told anything wrong. Each fault may be tried alone. What they
 * took is printed, and kept in {@code target/failover.md}; docs/operations.md shows it.
 */
@Tag("slow")
@Timeout(value = 8, unit = TimeUnit.MINUTES)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FailoverTest {

    private static final Duration A_WHILE = Duration.ofSeconds(10);
    private static final Duration UNTIL_REPLACED = Duration.ofSeconds(90);

    private static final Map<String, Tally> COUNTED = new LinkedHashMap<>();

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private static Path folder;

    private static Cluster cluster;
    private static @Nullable Copies copies;
    private static @Nullable Traffic traffic;

    private interface Fault {
        void happen() throws Exception;
    }

    @BeforeAll
    static void set_up() throws Exception {
        assumeTrue(Cluster.isPossible(), "a replicated PostgreSQL needs root, and Debian's programs");
        cluster = Cluster.up(folder);
    }

    @AfterAll
    static void take_down() throws Exception {
        try (var _ = cluster;
                var _ = copies;
                var _ = traffic) {
            if (cluster != null && !COUNTED.isEmpty()) {
                tell();
            }
        }
    }

    private static void tell() throws Exception {
        try (var owner = cluster.owner()) {
            var table = Results.read(owner).table(COUNTED);
            System.out.println(table);
            Files.writeString(Path.of("target", "failover.md"), table);
        }
    }

    /** First: the tables are those of the previous release when the new one comes. */
    @Test
    @Order(1)
    void the_previous_release_is_replaced() throws Exception {
        var previous = System.getenv("CERTIF_PREVIOUS_RELEASE");
        assumeTrue(previous != null && !previous.isEmpty(), "./certif test --all builds the previous release");
        var old = Copies.startOf(Path.of(previous), folder, cluster.settings());
        copies = old;
        // the previous release does not say before it stops that it will: what it was sent then may get no answer
        during("the new release replaces the previous one, copy by copy", old::replaceEach);
    }

    @Test
    @Order(2)
    void nothing_happens() throws Exception {
        answered(during("nothing happens", () -> {}));
    }

    @Test
    @Order(3)
    void the_primary_hands_over() throws Exception {
        answered(during("another node is made the primary by hand", () -> cluster.tell("switchover")));
    }

    @Test
    @Order(4)
    void the_primary_is_killed() throws Exception {
        toThePrimary("the primary is killed (−9), and comes back", "kill", "start");
    }

    @Test
    @Order(5)
    void the_primary_is_stopped() throws Exception {
        toThePrimary("the primary is stopped (SIGSTOP), and goes on", "freeze", "thaw");
    }

    @Test
    @Order(6)
    void the_primary_is_cut_off() throws Exception {
        toThePrimary("the primary is cut from the network, and joined again", "cut", "join");
    }

    @Test
    @Order(7)
    void each_copy_is_restarted() throws Exception {
        answered(during("each copy of the application is restarted", () -> copies().replaceEach()));
    }

    @Test
    @Order(8)
    void a_copy_is_killed() throws Exception {
        during("a copy of the application is killed (−9), and started again", () -> copies().killFirst());
    }

    /** It comes back when another one has led for a while: that is when it could take what was written meanwhile. */
    private static void toThePrimary(String what, String breaking, String mending) throws Exception {
        var node = cluster.primary();
        answered(during(what, () -> {
            cluster.tell(breaking, node);
            await().atMost(UNTIL_REPLACED).until(() -> isReplaced(node));
            Thread.sleep(A_WHILE);
            cluster.tell(mending, node);
        }));
    }

    private static boolean isReplaced(String node) throws Exception {
        var primary = cluster.primary();
        return !primary.isEmpty() && !primary.equals(node);
    }

    private static Tally during(String what, Fault fault) throws Exception {
        var members = traffic();
        var tally = new Tally();
        members.count(tally);
        COUNTED.put(what, tally);
        fault.happen();
        Thread.sleep(A_WHILE);
        cluster.tell("settled");
        tally.end();
        System.out.printf(
                "%s: shown %s, unanswered %s, wrong %s%n", what, tally.shown(), tally.unanswered(), tally.wrong());
        judge(tally);
        return tally;
    }

    private static void answered(Tally tally) {
        assertThat(tally.unanswered()).isEmpty();
    }

    private static void judge(Tally tally) throws Exception {
        try (var owner = cluster.owner()) {
            var results = Results.read(owner);
            for (var counted : COUNTED.values()) {
                assertThat(results.lost(counted)).as("lost").isEmpty();
            }
            assertThat(results.doubled()).as("doubled").isEmpty();
            assertThat(Results.halves(owner)).as("half written").isEmpty();
        }
        assertThat(tally.wrong()).isEmpty();
        for (var kind : Kind.values()) {
            assertThat(tally.count(kind)).as("served again: " + kind).isPositive();
        }
    }

    private static Copies copies() throws Exception {
        var running = copies;
        if (running == null) {
            running = Copies.start(folder, cluster.settings());
            copies = running;
        }
        return running;
    }

    private static Traffic traffic() throws Exception {
        var going = traffic;
        if (going == null) {
            copies();
            try (var owner = cluster.owner()) {
                Centre.open(owner);
            }
            going = Traffic.begin();
            traffic = going;
        }
        return going;
    }
}
