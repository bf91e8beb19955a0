package fr.pix.certif.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.TestClock;
import fr.pix.certif.access.SignIn.Outcome;
import fr.pix.certif.access.SignedInFixture.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** After 10 failures a block of 2 minutes that doubles, and colleagues behind one address still get in. */
@CertifTest
class SignInLimitTest {

    private static final String WRONG = "Trois-Girafes-Lilas-43";

    @Autowired
    private JdbcClient sql;

    @Autowired
    private List<Admission> admissions;

    @Autowired
    private HashingTurns turns;

    private final TestClock clock = new TestClock(Instant.parse("2026-11-23T08:00:00Z"));
    private final String address = "test " + UUID.randomUUID();
    private final SecretToken browser = SecretToken.draw();
    private SignInFailureStore failures;
    private SignIn signIn;
    private SignedInFixture people;
    private Person person;

    @BeforeEach
    void open() {
        failures = new SignInFailureStore(sql);
        signIn = new SignIn(
                new AccountStore(sql),
                SignedInFixture.QUICK,
                turns,
                failures,
                new KnownBrowserStore(sql),
                new SignInStore(sql),
                new HalfSignInStore(sql),
                admissions,
                clock);
        people = new SignedInFixture(sql, clock.instant());
        person = people.member();
    }

    @Test
    void nine_failures_do_no_harm_and_a_success_forgets_them() {
        for (var round = 0; round < 2; round++) {
            fail(9, person.email());
            assertThat(right(person.email())).isInstanceOf(Outcome.Welcome.class);
        }
    }

    @Test
    void the_tenth_failure_blocks_for_two_minutes_even_the_right_password() {
        fail(10, person.email());
        assertThat(right(person.email())).isEqualTo(new Outcome.Blocked(Duration.ofMinutes(2)));
        clock.goOn(Duration.ofSeconds(119));
        assertThat(right(person.email())).isEqualTo(new Outcome.Blocked(Duration.ofSeconds(1)));
        clock.goOn(Duration.ofSeconds(1));
        assertThat(right(person.email())).isInstanceOf(Outcome.Welcome.class);
    }

    @Test
    void the_block_doubles_up_to_an_hour() {
        fail(10, person.email());
        for (var minutes : new long[] {2, 4, 8, 16, 32, 60}) {
            assertThat(wrong(person.email())).isEqualTo(new Outcome.Blocked(Duration.ofMinutes(minutes)));
            clock.goOn(Duration.ofMinutes(minutes));
            assertThat(wrong(person.email())).isInstanceOf(Outcome.Wrong.class);
        }
    }

    @Test
    void an_attempt_while_blocked_does_not_prolong_the_block() {
        fail(10, person.email());
        IntStream.range(0, 20).forEach(_ -> wrong(person.email()));
        clock.goOn(Duration.ofMinutes(2));
        assertThat(right(person.email())).isInstanceOf(Outcome.Welcome.class);
    }

    @Test
    void an_unknown_e_mail_is_blocked_just_the_same() {
        fail(10, "inconnue." + person.email());
        assertThat(right("inconnue." + person.email())).isEqualTo(new Outcome.Blocked(Duration.ofMinutes(2)));
    }

    @Test
    void failures_are_forgotten_one_by_one() {
        fail(9, person.email());
        clock.goOn(Duration.ofHours(9));
        fail(3, person.email());
        assertThat(right(person.email())).isInstanceOf(Outcome.Welcome.class);
    }

    @Test
    void a_stranger_who_fails_on_purpose_does_not_lock_a_known_browser_out() {
        assertThat(right(person.email())).isInstanceOf(Outcome.Welcome.class);
        IntStream.range(0, 12).forEach(_ -> attempt(person.email(), WRONG, "elsewhere " + address, SecretToken.draw()));
        assertThat(attempt(person.email(), SignedInFixture.PASSWORD, address, SecretToken.draw()))
                .isInstanceOf(Outcome.Blocked.class);
        assertThat(right(person.email())).isInstanceOf(Outcome.Welcome.class);
    }

    @Test
    void a_known_browser_has_its_own_limit() {
        assertThat(right(person.email())).isInstanceOf(Outcome.Welcome.class);
        fail(10, person.email());
        assertThat(right(person.email())).isInstanceOf(Outcome.Blocked.class);
        assertThat(attempt(person.email(), SignedInFixture.PASSWORD, "elsewhere " + address, SecretToken.draw()))
                .isInstanceOf(Outcome.Welcome.class);
    }

    @Test
    void thirty_colleagues_behind_one_address_get_in_even_if_each_fails_three_times() {
        var centre = people.centre("Lycée des Iris");
        for (var colleague = 0; colleague < 30; colleague++) {
            var other = people.member(centre);
            var theirs = SecretToken.draw();
            for (var failure = 0; failure < 3; failure++) {
                assertThat(attempt(other.email(), WRONG, address, theirs)).isInstanceOf(Outcome.Wrong.class);
            }
            assertThat(attempt(other.email(), SignedInFixture.PASSWORD, address, theirs))
                    .isInstanceOf(Outcome.Welcome.class);
        }
    }

    @Test
    void one_address_that_tries_many_accounts_is_blocked_but_not_for_the_browsers_known_there() {
        assertThat(right(person.email())).isInstanceOf(Outcome.Welcome.class);
        var counter = SignInLimit.ADDRESS.of(address);
        IntStream.range(0, 100).forEach(_ -> failures.count(counter, clock.instant()));
        assertThat(attempt("somebody@example.net", WRONG, address, SecretToken.draw()))
                .isEqualTo(new Outcome.Blocked(Duration.ofMinutes(2)));
        assertThat(right(person.email())).isInstanceOf(Outcome.Welcome.class);
        clock.goOn(Duration.ofMinutes(2));
        assertThat(attempt("somebody@example.net", WRONG, address, SecretToken.draw()))
                .isEqualTo(new Outcome.Wrong());
    }

    @Test
    void of_many_attempts_at_once_no_more_are_tried_than_the_limit_and_those_under_way() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes = threads.invokeAll(Collections.nCopies(40, () -> wrong(person.email())));
            var tried = outcomes.stream()
                    .map(Future::resultNow)
                    .filter(Outcome.Wrong.class::isInstance)
                    .count();
            assertThat(tried).isBetween(10L, 9L + Runtime.getRuntime().availableProcessors());
        }
    }

    @Test
    void the_table_holds_no_e_mail_and_forgets() {
        fail(10, person.email());
        clock.goOn(Duration.ofDays(1));
        var before = rows();
        failures.forgetOld(clock.instant());
        assertThat(rows()).isLessThan(before);
    }

    private int rows() {
        return sql.sql("select count(*) from sign_in_failure")
                .query(Integer.class)
                .single();
    }

    private void fail(int times, String email) {
        for (var i = 0; i < times; i++) {
            assertThat(wrong(email)).isInstanceOf(Outcome.Wrong.class);
        }
    }

    private Outcome wrong(String email) {
        return attempt(email, WRONG, address, browser);
    }

    private Outcome right(String email) {
        return attempt(email, SignedInFixture.PASSWORD, address, browser);
    }

    private Outcome attempt(String email, String password, String from, SecretToken with) {
        return signIn.signIn(new SignIn.Attempt(email, password, from, with, "Firefox, Linux"));
    }
}
