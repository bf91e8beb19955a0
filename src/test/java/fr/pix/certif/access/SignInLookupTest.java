package fr.pix.certif.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fr.pix.certif.CertifTest;
import fr.pix.certif.TestClock;
import fr.pix.certif.platform.database.Outage;
import fr.pix.certif.platform.database.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two copies of the application on one database: how long a sign-in lasts, and how soon it is dead everywhere. */
@CertifTest
class SignInLookupTest {

    private static final SignInSettings LIMITS = new SignInSettings(Duration.ofHours(2), Duration.ofHours(12));

    @Autowired
    private JdbcClient sql;

    private final TestClock clock = new TestClock(Instant.parse("2026-11-23T08:00:00Z"));
    private SignedInFixture people;
    private SignInStore store;
    private SignInLookup here;
    private SignInLookup elsewhere;

    @BeforeEach
    void open() {
        people = new SignedInFixture(sql, clock.instant());
        store = new SignInStore(sql);
        here = copy();
        elsewhere = copy();
    }

    @Test
    void every_copy_knows_who_is_signed_in() {
        var person = people.member();
        assertThat(here.find(person.token().hash()).orElseThrow().signedIn().account())
                .isEqualTo(person.account());
        assertThat(elsewhere.find(person.token().hash()))
                .isEqualTo(here.find(person.token().hash()));
    }

    @Test
    void an_ended_sign_in_is_dead_here_at_once_and_everywhere_within_five_seconds() {
        var person = people.member();
        var token = person.token().hash();
        assertThat(here.find(token)).isPresent();
        assertThat(elsewhere.find(token)).isPresent();
        new EndSignIn(store, here).end(person.account(), token);
        assertThat(here.find(token)).isEmpty();
        clock.goOn(Duration.ofSeconds(5));
        assertThat(elsewhere.find(token)).isEmpty();
    }

    @Test
    void a_page_within_four_seconds_of_another_reads_nothing() {
        var person = people.member();
        here.find(person.token().hash());
        store.end(person.account(), person.token().hash());
        clock.goOn(Duration.ofMillis(3_999));
        assertThat(here.find(person.token().hash())).isPresent();
    }

    /** A database that is away: each waits as long as the pool does, and none for another. */
    @Test
    void who_is_read_for_the_first_time_waits_for_nobody_else() throws Exception {
        var asked = new ArrayList<Future<Duration>>();
        try (var pool = exhausted();
                var _ = pool.getConnection();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var lookup = new SignInLookup(new SignInStore(JdbcClient.create(pool)), LIMITS, clock);
            for (var number = 0; number < 60; number++) {
                asked.add(threads.submit(() -> untilRefused(lookup)));
            }
            for (var each : asked) {
                assertThat(each.get()).isLessThan(Duration.ofSeconds(6));
            }
        }
    }

    private static HikariDataSource exhausted() {
        var settings = TestDatabase.shared().settings();
        var config = new HikariConfig();
        config.setJdbcUrl(settings.get("certif.database.url"));
        config.setUsername(settings.get("certif.database.user"));
        config.setPassword(settings.get("certif.database.password"));
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(2_000);
        return new HikariDataSource(config);
    }

    private static Duration untilRefused(SignInLookup lookup) {
        var begun = System.nanoTime();
        assertThatThrownBy(() -> lookup.find(SecretToken.draw().hash()))
                .satisfies(failed -> assertThat(Outage.isBehind(failed)).isTrue());
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    @Test
    void a_page_that_asks_how_long_it_may_stay_does_not_keep_its_reader_signed_in() {
        var token = people.member().token().hash();
        assertThat(here.find(token)).isPresent();
        clock.goOn(Duration.ofMinutes(119));
        var left = here.glance(token).orElseThrow().idleLeft(clock.instant(), LIMITS);
        assertThat(left).isEqualTo(Duration.ofMinutes(1));
        clock.goOn(Duration.ofMinutes(1));
        assertThat(here.glance(token)).isEmpty();
    }

    @Test
    void a_request_is_the_two_hours_anew_and_says_so_at_once() {
        var token = people.member().token().hash();
        clock.goOn(Duration.ofMinutes(119));
        var left = here.find(token).orElseThrow().idleLeft(clock.instant(), LIMITS);
        assertThat(left).isEqualTo(LIMITS.idle());
    }

    @Test
    void nobody_ends_somebody_else_s() {
        var person = people.member();
        var stranger = people.member();
        new EndSignIn(store, here).end(stranger.account(), person.token().hash());
        assertThat(here.find(person.token().hash())).isPresent();
    }

    @Test
    void two_hours_without_a_request_end_it() {
        var token = people.member().token().hash();
        clock.goOn(Duration.ofHours(2).minusSeconds(1));
        assertThat(here.find(token)).isPresent();
        clock.goOn(Duration.ofHours(2).minusSeconds(1));
        assertThat(elsewhere.find(token)).isPresent();
        clock.goOn(Duration.ofHours(2));
        assertThat(here.find(token)).isEmpty();
    }

    @Test
    void twelve_hours_end_it_whatever_happens() {
        var token = people.member().token().hash();
        for (var hour = 1; hour < 12; hour++) {
            clock.goOn(Duration.ofHours(1));
            assertThat(here.find(token)).as("hour %s", hour).isPresent();
        }
        clock.goOn(Duration.ofHours(1));
        assertThat(here.find(token)).isEmpty();
    }

    @Test
    void when_it_was_last_seen_is_written_once_a_minute() {
        var person = people.member();
        var token = person.token().hash();
        clock.goOn(Duration.ofSeconds(59));
        here.find(token);
        assertThat(lastSeen(token)).isEqualTo(clock.instant().minusSeconds(59));
        clock.goOn(Duration.ofSeconds(6));
        here.find(token);
        assertThat(lastSeen(token)).isEqualTo(clock.instant());
    }

    @Test
    void terms_accepted_on_one_copy_count_at_once_on_another_g15() {
        var person = people.beforeTerms(people.centre("Centre de Testix"));
        assertThat(elsewhere
                        .find(person.token().hash())
                        .orElseThrow()
                        .signedIn()
                        .termsAccepted())
                .isFalse();
        new AcceptTerms(new AccountStore(sql), clock).accept(person.account(), Terms.VERSION);
        assertThat(elsewhere
                        .find(person.token().hash())
                        .orElseThrow()
                        .signedIn()
                        .termsAccepted())
                .isTrue();
    }

    @Test
    void an_older_version_of_the_terms_counts_for_nothing_g15() {
        var person = people.beforeTerms(people.centre("Centre de Testix"));
        new AcceptTerms(new AccountStore(sql), clock).accept(person.account(), "2019-01");
        assertThat(here.find(person.token().hash()).orElseThrow().signedIn().termsAccepted())
                .isFalse();
    }

    private Instant lastSeen(SecretToken.Hash token) {
        return store.find(token).orElseThrow().lastSeen();
    }

    private SignInLookup copy() {
        return new SignInLookup(
                store,
                LIMITS,
                clock,
                () -> Duration.between(Instant.EPOCH, clock.instant()).toNanos());
    }
}
