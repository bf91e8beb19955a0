package fr.pix.certif.fuzz;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.audit.VerifyAudit;
import fr.pix.certif.centres.CentreType;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.platform.database.FreshDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Whatever is sent to whatever route: no fault of the server, no answer that is late, nothing typed that becomes markup, a header or
 * a line of the log, nothing half written, nobody else's rows, no memory lost. A new route, form or field is asked without
 * anybody's saying so.
 *
 * <p>{@code -Dcertif.fuzz.seed} goes the way of another run again, {@code -Dcertif.fuzz.minutes} is how long the long one takes.
 */
@CertifTest
@FreshDatabase
@Import(World.class)
@TestPropertySource(
        properties = {
            // What needs a mail server or a provider is offered; neither is there.
            "certif.mail.host=127.0.0.1",
            "certif.mail.port=9",
            "certif.mail.security=none",
            "certif.mail.poll=1h",
            "certif.requests.by-person=1000000000",
            "certif.oidc.issuer=" + FuzzTest.ISSUER,
            "certif.oidc.client-id=fuzz"
        })
class FuzzTest {

    /** A provider that is never there. */
    static final String ISSUER = "http://127.0.0.1:9";

    private static final int STEPS = 1_000;

    /** What Pix's administrators change in any centre. */
    private static final Set<String> BY_PIX =
            Set.of("membership", "member_import", "site", "audit_head", "audit_event");

    /** Who walks at once in the long run. */
    private static final int WALKERS = 2;

    /**
     * Where the application sends a request on within itself, what a script of every page asks, what is there without mail only,
     * and what undoes a move, which few walks make.
     */
    private static final Set<String> WITHOUT_FORM = Set.of(
            "POST /error",
            "POST /connexion/reprise",
            "POST /connexion/reste",
            "POST /admin/centres/{id}/membres/{account}/lien",
            "POST /sessions/{id:\\d{1,18}}/candidats/deplacement/annulation");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private World world;

    @Autowired
    private VerifyAudit verifyAudit;

    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings;

    private final FaultLog log = new FaultLog();
    private final ReentrantReadWriteLock alone = new ReentrantReadWriteLock();
    private List<Route> routes;
    private Ledger ledger;
    private CentreId quiet;
    private Map<String, String> untouched;
    private int changes;

    @BeforeEach
    void open() {
        routes = Route.all(mappings);
        ledger = new Ledger(sql);
        quiet = world.centre("Université & Cie", CentreType.PRO);
        untouched = ledger.of(quiet);
        changes = changesNotByPix();
    }

    @AfterEach
    void close() {
        log.close();
    }

    /** A minute and a half where nothing else works. */
    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void some_of_whatever_may_be_sent() throws IOException {
        var walk = walk(Long.getLong("certif.fuzz.seed", 1));
        walk.look();
        everyFormIsSeen(List.of(walk));
        IntStream.range(0, STEPS).forEach(_ -> walk.step());
        var half = Health.now();
        walk.sayEach();
        judge(List.of(walk), half);
        nothingLeftOut(List.of(walk));
    }

    /** As much of it as time allows, by several at once. */
    @Test
    @Tag("slow")
    @Timeout(value = 3, unit = TimeUnit.HOURS)
    void whatever_may_be_sent() throws Exception {
        var seed = Long.getLong("certif.fuzz.seed", System.nanoTime());
        var time = Duration.ofMinutes(Long.getLong("certif.fuzz.minutes", 60));
        System.out.println("seed " + seed);
        var walks =
                IntStream.range(0, WALKERS).mapToObj(each -> walk(seed + each)).toList();
        var begun = System.nanoTime();
        together(walks, Walk::look);
        together(walks, walk -> steps(walk, () -> System.nanoTime() - begun < time.toNanos() / 2));
        var half = Health.now();
        together(walks, walk -> steps(walk, () -> System.nanoTime() - begun < time.toNanos()));
        judge(walks, half);
        everyFormIsSeen(walks);
        nothingLeftOut(walks);
    }

    private Walk walk(long seed) {
        var visitors = world.visitors(
                world.centre("École <fuzzed7>", CentreType.SCO),
                world.centre("Université \"><fuzzed7>", CentreType.SUP));
        return new Walk(seed, port, routes, visitors, world, ledger, alone, log);
    }

    private static void together(List<Walk> walks, Consumer<Walk> way) throws Exception {
        try (var walkers = Executors.newFixedThreadPool(WALKERS)) {
            for (var walking : walks.stream()
                    .map(walk -> walkers.submit(() -> way.accept(walk)))
                    .toList()) {
                walking.get();
            }
        }
    }

    private static void steps(Walk walk, BooleanSupplier goesOn) {
        while (goesOn.getAsBoolean()) {
            walk.step();
        }
    }

    private void judge(List<Walk> walks, Health half) throws IOException {
        var end = Health.now();
        report(walks, half, end);
        assertThat(walks.stream().flatMap(walk -> walk.finds().stream())).isEmpty();
        assertThat(log.faults()).as("what the log tells").isEmpty();
        assertThat(verifyAudit.verify().breaks()).isEmpty();
        nobodyTouchedTheQuietCentre();
        assertThat(sql.sql("select count(*) from pg_stat_activity where state like 'idle in transaction%'")
                        .query(Integer.class)
                        .single())
                .as("transactions left open")
                .isZero();
        assertThat(end.growthSince(half)).as("%s, then %s", half, end).isEmpty();
    }

    private static void nothingLeftOut(List<Walk> walks) {
        assertThat(walks).allSatisfy(walk -> assertThat(walk.unasked()).isEmpty());
    }

    private void everyFormIsSeen(List<Walk> walks) {
        assertThat(withoutForm(walks))
                .as("sent to, though no page was seen that has its form")
                .isSubsetOf(WITHOUT_FORM);
    }

    private void nobodyTouchedTheQuietCentre() {
        var now = ledger.of(quiet);
        BY_PIX.forEach(now::remove);
        var before = new TreeMap<>(untouched);
        BY_PIX.forEach(before::remove);
        assertThat(now).isEqualTo(before);
        assertThat(changesNotByPix()).as("changes by somebody else").isEqualTo(changes);
    }

    private int changesNotByPix() {
        return sql.sql("""
                        select count(*) from audit_event
                        where centre_id = ? and account_id not in (select account_id from pix_administrator)
                        """).param(quiet.value()).query(Integer.class).single();
    }

    private Set<String> withoutForm(List<Walk> walks) {
        return routes.stream()
                .filter(Route::isSent)
                .filter(route ->
                        walks.stream().noneMatch(walk -> walk.withForms().contains(route)))
                .map(Route::toString)
                .collect(toCollection(TreeSet::new));
    }

    private void report(List<Walk> walks, Health half, Health end) throws IOException {
        var folder = Files.createDirectories(Path.of("target", "fuzz"));
        for (var walk : walks) {
            Files.writeString(
                    folder.resolve("walk-" + walk.seed() + ".txt"),
                    walk.tally().table(routes) + "\n"
                            + walk.finds().stream().map(Find::toString).collect(Collectors.joining("\n")));
        }
        System.out.printf(
                "%d requests, %d finds, %d told to come back; %s, then %s%n",
                walks.stream().mapToInt(walk -> walk.tally().all()).sum(),
                walks.stream().mapToInt(walk -> walk.finds().size()).sum(),
                walks.stream().mapToInt(walk -> walk.tally().of(503)).sum(),
                half,
                end);
        System.out.println("without form: " + withoutForm(walks));
    }
}
