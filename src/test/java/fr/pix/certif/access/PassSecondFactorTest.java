package fr.pix.certif.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.TestClock;
import fr.pix.certif.access.PassSecondFactor.Attempt;
import fr.pix.certif.access.PassSecondFactor.Outcome;
import fr.pix.certif.access.SignedInFixture.Person;
import fr.pix.certif.audit.AuditEvent;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.audit.AuditSubject;
import fr.pix.certif.audit.AuditTrail;
import fr.pix.certif.kernel.Fault;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The second step: this browser's, for five minutes, with a code that counts once, and few guesses. */
@CertifTest
class PassSecondFactorTest {

    @Autowired
    private JdbcClient sql;

    @Autowired
    private List<Admission> admissions;

    @Autowired
    private HashingTurns turns;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private AccountNotices notices;

    @Autowired
    private BindProvider bindProvider;

    @Autowired
    private SignInLookup signInLookup;

    @Autowired
    private TransactionOperations transaction;

    private final TestClock clock = new TestClock(Instant.now().truncatedTo(ChronoUnit.MICROS));
    private final String address = "test " + UUID.randomUUID();
    private final SecretToken browser = SecretToken.draw();
    private SecondFactorStore store;
    private SignIn signIn;
    private PassSecondFactor pass;
    private SetUpSecondFactor setUp;

    @Autowired
    private PasswordCheck passwordCheck;

    private SignInStore signIns;
    private Person person;
    private String secret;
    private List<RecoveryCode> paper;

    @BeforeEach
    void open() {
        store = new SecondFactorStore(sql);
        signIns = new SignInStore(sql);
        var failures = new SignInFailureStore(sql);
        var browsers = new KnownBrowserStore(sql);
        var halfSignIns = new HalfSignInStore(sql);
        var accountAudit = new AccountAudit(audit, clock);
        signIn = signIn(admissions);
        pass = new PassSecondFactor(
                halfSignIns,
                new CodeCheck(store, failures, clock),
                signIns,
                bindProvider,
                browsers,
                notices,
                accountAudit,
                transaction,
                clock);
        setUp = new SetUpSecondFactor(
                store,
                new IdentityCheck(passwordCheck, signIns, clock),
                signIns,
                signInLookup,
                notices,
                accountAudit,
                transaction,
                clock);
        person = new SignedInFixture(sql, clock.instant()).member();
        secret = setUp.offer(person.account()).orElseThrow().base32();
        paper = ((SetUpSecondFactor.Outcome.Done) confirm(Totp.at(secret, clock.instant()))).codes();
        clock.goOn(Duration.ofMinutes(1));
    }

    private SignIn signIn(List<Admission> asked) {
        return new SignIn(
                new AccountStore(sql),
                SignedInFixture.QUICK,
                turns,
                new SignInFailureStore(sql),
                new KnownBrowserStore(sql),
                signIns,
                new HalfSignInStore(sql),
                asked,
                clock);
    }

    @Test
    void a_code_after_the_password_signs_in_and_the_sign_in_knows_that_it_passed() {
        var welcome = (Outcome.Welcome) type(givePassword(browser), browser, code());
        var signedIn = signIns.find(welcome.token().hash()).orElseThrow().signedIn();
        assertThat(signedIn.account()).isEqualTo(person.account());
        assertThat(signedIn.secondFactor()).isTrue();
    }

    @Test
    void a_code_counts_once() {
        var code = code();
        assertThat(type(givePassword(browser), browser, code)).isInstanceOf(Outcome.Welcome.class);
        assertThat(type(givePassword(browser), browser, code)).isInstanceOf(Outcome.Wrong.class);
        clock.goOn(Duration.ofSeconds(30));
        assertThat(type(givePassword(browser), browser, code)).isInstanceOf(Outcome.Wrong.class);
        assertThat(type(givePassword(browser), browser, code())).isInstanceOf(Outcome.Welcome.class);
    }

    @Test
    void a_code_that_is_just_over_is_told_to_be_and_counts_as_a_wrong_one() {
        var over = code();
        clock.goOn(Duration.ofSeconds(30));
        for (var guess = 0; guess < 10; guess++) {
            assertThat(type(givePassword(browser), browser, over)).isEqualTo(new Outcome.Expired());
        }
        assertThat(type(givePassword(browser), browser, code())).isInstanceOf(Outcome.Blocked.class);
    }

    @Test
    void a_code_that_comes_early_is_merely_wrong_until_its_time_comes() {
        var early = Totp.at(secret, clock.instant().plusSeconds(30));
        assertThat(type(givePassword(browser), browser, early)).isEqualTo(new Outcome.Wrong());
        clock.goOn(Duration.ofSeconds(30));
        assertThat(type(givePassword(browser), browser, early)).isInstanceOf(Outcome.Welcome.class);
    }

    @Test
    void of_many_who_type_the_same_code_at_once_one_enters() throws Exception {
        var code = code();
        var halfWays =
                IntStream.range(0, 8).mapToObj(_ -> givePassword(browser)).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var attempts = halfWays.stream()
                    .<Callable<Outcome>>map(halfWay -> () -> type(halfWay, browser, code))
                    .toList();
            assertThat(threads.invokeAll(attempts).stream().map(Future::resultNow))
                    .filteredOn(Outcome.Welcome.class::isInstance)
                    .hasSize(1);
        }
    }

    @Test
    void half_way_is_over_after_five_minutes_and_with_another_browser() {
        var halfWay = givePassword(browser);
        assertThat(type(halfWay, SecretToken.draw(), code())).isEqualTo(new Outcome.Over());
        assertThat(type(SecretToken.draw(), browser, code())).isEqualTo(new Outcome.Over());
        clock.goOn(Duration.ofMinutes(5).minusSeconds(1));
        assertThat(pass.isHalfWay(halfWay, browser)).isTrue();
        clock.goOn(Duration.ofSeconds(1));
        assertThat(pass.isHalfWay(halfWay, browser)).isFalse();
        assertThat(type(halfWay, browser, code())).isEqualTo(new Outcome.Over());
        assertThat(signInLookup.find(halfWay.hash())).as("it is no sign-in").isEmpty();
    }

    @Test
    void who_was_judged_by_a_former_password_does_not_enter() {
        var halfWay = givePassword(browser);
        new AccountStore(sql).change(person.account(), SignedInFixture.QUICK.hash(new Password("Quatre-Girafes-43")));
        assertThat(type(halfWay, browser, code())).isEqualTo(new Outcome.Over());
    }

    @Test
    void ten_wrong_codes_block_even_the_right_one_and_the_password_does_not_forgive_them() {
        for (var guess = 0; guess < 10; guess++) {
            assertThat(type(givePassword(browser), browser, "12345")).isInstanceOf(Outcome.Wrong.class);
        }
        assertThat(type(givePassword(browser), browser, code())).isEqualTo(new Outcome.Blocked(Duration.ofMinutes(2)));
        clock.goOn(Duration.ofMinutes(2));
        assertThat(type(givePassword(browser), browser, code())).isInstanceOf(Outcome.Welcome.class);
    }

    @Test
    void who_knows_the_password_and_guesses_codes_does_not_lock_a_known_browser_out() {
        assertThat(type(givePassword(browser), browser, code())).isInstanceOf(Outcome.Welcome.class);
        var stranger = SecretToken.draw();
        IntStream.range(0, 11).forEach(_ -> type(givePassword(stranger), stranger, "12345"));
        clock.goOn(Duration.ofSeconds(30));
        assertThat(type(givePassword(stranger), stranger, code())).isInstanceOf(Outcome.Blocked.class);
        assertThat(type(givePassword(browser), browser, code())).isInstanceOf(Outcome.Welcome.class);
    }

    @Test
    void a_recovery_code_opens_once_is_audited_and_told_by_mail() {
        var code = paper.getFirst().shown();
        assertThat(type(givePassword(browser), browser, code)).isInstanceOf(Outcome.Welcome.class);
        assertThat(type(givePassword(browser), browser, code)).isInstanceOf(Outcome.Wrong.class);
        assertThat(store.find(person.account()).orElseThrow().codesLeft()).isEqualTo(9);
        assertThat(audit.of(AuditTrail.PIX, AuditSubject.of(person.account())))
                .extracting(AuditEvent::operation)
                .containsExactly(AuditOperation.RECOVERY_CODE_USED, AuditOperation.SECOND_FACTOR_SET_UP);
        assertThat(sql.sql("select kind from mail where recipient = ? order by id")
                        .param(person.email())
                        .query((row, _) -> row.getString("kind"))
                        .list())
                .containsExactly("second_factor_on", "recovery_code_used");
    }

    @Test
    void a_recovery_code_that_let_nobody_in_is_not_spent() {
        var halfWay = givePassword(browser);
        new AccountStore(sql).change(person.account(), SignedInFixture.QUICK.hash(new Password("Quatre-Girafes-43")));
        assertThat(type(halfWay, browser, paper.getFirst().shown())).isEqualTo(new Outcome.Over());
        assertThat(store.find(person.account()).orElseThrow().codesLeft()).isEqualTo(10);
    }

    @Test
    void of_many_who_type_the_same_recovery_code_at_once_one_enters() throws Exception {
        var code = paper.getFirst().shown();
        var halfWays =
                IntStream.range(0, 8).mapToObj(_ -> givePassword(browser)).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var attempts = halfWays.stream()
                    .<Callable<Outcome>>map(halfWay -> () -> type(halfWay, browser, code))
                    .toList();
            assertThat(threads.invokeAll(attempts).stream().map(Future::resultNow))
                    .filteredOn(Outcome.Welcome.class::isInstance)
                    .hasSize(1);
        }
        assertThat(store.find(person.account()).orElseThrow().codesLeft()).isEqualTo(9);
    }

    @Test
    void somebody_else_s_recovery_code_opens_nothing() {
        var other = new SignedInFixture(sql, clock.instant()).member();
        var theirs = RecoveryCode.drawAll();
        new SignedInFixture(sql, clock.instant()).secondFactor(other.account());
        store.replaceCodes(other.account(), theirs);
        assertThat(type(givePassword(browser), browser, theirs.getFirst().shown()))
                .isInstanceOf(Outcome.Wrong.class);
    }

    @Test
    void setting_up_ends_other_sign_ins_and_counts_as_passed_for_the_one_at_hand() {
        person = new SignedInFixture(sql, clock.instant()).member();
        var elsewhere = new SignedInFixture(sql, clock.instant()).signIn(person.account());
        secret = setUp.offer(person.account()).orElseThrow().base32();
        assertThat(confirm("12345")).isEqualTo(new SetUpSecondFactor.Outcome.Wrong());
        assertThat(confirm(Totp.at(secret, clock.instant().plusSeconds(30))))
                .isEqualTo(new SetUpSecondFactor.Outcome.Wrong());
        assertThat(confirm(Totp.at(secret, clock.instant().minusSeconds(30))))
                .isEqualTo(new SetUpSecondFactor.Outcome.Expired());
        assertThat(confirm(code())).isInstanceOf(SetUpSecondFactor.Outcome.Done.class);
        assertThat(signIns.find(elsewhere.hash())).isEmpty();
        assertThat(signIns.find(person.token().hash()).orElseThrow().signedIn().secondFactor())
                .isTrue();
        assertThat(setUp.offer(person.account())).isEmpty();
        assertThat(confirm(code())).isEqualTo(new SetUpSecondFactor.Outcome.NothingOffered());
    }

    /** That none was due was read before the password was judged; the admissions are asked between that and the writing. */
    @Test
    void a_sign_in_under_way_while_one_is_set_up_comes_to_nothing() {
        person = new SignedInFixture(sql, clock.instant()).member();
        secret = setUp.offer(person.account()).orElseThrow().base32();
        Admission meanwhile = _ -> {
            assertThat(confirm(code())).isInstanceOf(SetUpSecondFactor.Outcome.Done.class);
            return true;
        };
        var late = ((SignIn.Outcome.Welcome) signIn(List.of(meanwhile)).signIn(attempt(SecretToken.draw())))
                .token()
                .hash();
        assertThat(signIns.find(late)).isEmpty();
        assertThat(signIns.of(person.account()))
                .extracting(OpenSignIn::hash)
                .containsExactly(person.token().hash());
        transaction.executeWithoutResult(_ -> store.remove(person.account()));
        assertThat(signIns.find(late)).as("nor later").isEmpty();
        assertThat(signIns.find(person.token().hash())).isPresent();
    }

    @Test
    void nor_does_one_on_the_provider_s_word_alone_enter_an_account_that_has_one_meanwhile() {
        var subject = new ProviderSubject("https://fournisseur.exemple.fr", person.email());
        new ProviderSubjectStore(sql).add(person.account(), subject, clock.instant());
        var late = SecretToken.draw().hash();
        assertThat(signIns.add(
                        late, person.account(), new Proof.OfProvider(subject), "Firefox, Linux", clock.instant()))
                .isTrue();
        assertThat(signIns.find(late)).isEmpty();
        signIns.pass(person.account(), late, clock.instant());
        assertThat(signIns.find(late)).as("with the provider's second factor").isPresent();
    }

    /** Otherwise whoever finds a browser open locks its owner out, with a phone of his own. */
    @Test
    void nobody_sets_one_up_without_the_password_and_guesses_are_limited() {
        person = new SignedInFixture(sql, clock.instant()).member();
        secret = setUp.offer(person.account()).orElseThrow().base32();
        for (var guess = 0; guess < 10; guess++) {
            assertThat(confirm("Un-Mauvais-Secret", code())).isInstanceOf(SetUpSecondFactor.Outcome.NotProved.class);
        }
        assertThat(confirm(code())).isInstanceOf(SetUpSecondFactor.Outcome.NotProved.class);
        assertThat(store.find(person.account())).isEmpty();
    }

    @Test
    void who_has_no_password_sets_one_up_when_he_came_from_his_provider_a_moment_ago() {
        person = new SignedInFixture(sql, clock.instant()).member();
        secret = setUp.offer(person.account()).orElseThrow().base32();
        sql.sql("update account set password_hash = null where id = ?")
                .param(person.account().value())
                .update();
        clock.goOn(Duration.ofMinutes(10));
        assertThat(confirm("", code()))
                .isEqualTo(new SetUpSecondFactor.Outcome.NotProved(
                        List.of(Fault.of("currentPassword", AccessProblem.SIGN_IN_ANEW))));
        assertThat(store.find(person.account())).isEmpty();
        clock.goOn(Duration.ofMinutes(-1));
        assertThat(confirm("", code())).isInstanceOf(SetUpSecondFactor.Outcome.Done.class);
    }

    @Test
    void what_passed_a_former_second_factor_has_not_passed_the_next() {
        assertThat(signedIn().twoFactors()).isTrue();
        transaction.executeWithoutResult(_ -> store.remove(person.account()));
        assertThat(signedIn().secondFactor()).isFalse();
        assertThat(signedIn().twoFactors()).isFalse();
        new SignedInFixture(sql, clock.instant()).secondFactor(person.account());
        assertThat(signIns.find(person.token().hash())).isEmpty();
    }

    @Test
    void an_offer_is_the_same_for_an_hour_and_then_another() {
        var account = new SignedInFixture(sql, clock.instant()).member().account();
        var first = setUp.offer(account);
        assertThat(setUp.offer(account)).isEqualTo(first);
        clock.goOn(Duration.ofHours(1));
        assertThat(setUp.offer(account)).isNotEqualTo(first);
        assertThat(store.find(account)).as("an offer protects nothing").isEmpty();
    }

    private SignedIn signedIn() {
        return signIns.find(person.token().hash()).orElseThrow().signedIn();
    }

    private SetUpSecondFactor.Outcome confirm(String code) {
        return confirm(SignedInFixture.PASSWORD, code);
    }

    private SetUpSecondFactor.Outcome confirm(String password, String code) {
        return setUp.confirm(person.account(), person.token().hash(), password, new TypedCode(code), Locale.FRENCH);
    }

    private String code() {
        return Totp.at(secret, clock.instant());
    }

    private SecretToken givePassword(SecretToken from) {
        return ((SignIn.Outcome.HalfWay) signIn.signIn(attempt(from))).token();
    }

    private SignIn.Attempt attempt(SecretToken from) {
        return new SignIn.Attempt(person.email(), SignedInFixture.PASSWORD, address, from, "Firefox, Linux");
    }

    private Outcome type(SecretToken halfWay, SecretToken from, String code) {
        return pass.pass(new Attempt(halfWay, new TypedCode(code), address, from, "Firefox, Linux", Locale.FRENCH));
    }
}
