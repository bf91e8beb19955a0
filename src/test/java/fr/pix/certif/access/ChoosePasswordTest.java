package fr.pix.certif.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.TestClock;
import fr.pix.certif.access.AccountLink.Purpose;
import fr.pix.certif.access.ChoosePassword.Outcome;
import fr.pix.certif.access.SignedInFixture.Person;
import fr.pix.certif.audit.AuditEvent;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.audit.AuditSubject;
import fr.pix.certif.audit.AuditTrail;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.platform.mail.MailOutbox;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A link is a password for as long as it lives: once, for its account, and for nobody who guesses. */
@CertifTest
class ChoosePasswordTest {

    private static final String NEW = "Quatre-Girafes-Mauves-43";

    @Autowired
    private JdbcClient sql;

    @Autowired
    private List<Admission> admissions;

    @Autowired
    private HashingTurns turns;

    @Autowired
    private OwnWordsLookup ownWords;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private AccountNotices notices;

    @Autowired
    private SignInLookup signInLookup;

    @Autowired
    private MailOutbox outbox;

    @Autowired
    private TransactionOperations transaction;

    private final TestClock clock = new TestClock(Instant.now().truncatedTo(ChronoUnit.MICROS));
    private final SecretToken browser = SecretToken.draw();
    private AccountStore accounts;
    private AccountLinkStore links;
    private SignInStore signIns;
    private ChoosePassword choosePassword;
    private SignIn signIn;
    private Person person;

    @BeforeEach
    void open() {
        accounts = new AccountStore(sql);
        links = new AccountLinkStore(sql);
        signIns = new SignInStore(sql);
        var failures = new SignInFailureStore(sql);
        var browsers = new KnownBrowserStore(sql);
        var deadLinks = new DeadLinks(links, new EmailChangeStore(sql), outbox);
        choosePassword = new ChoosePassword(
                links,
                deadLinks,
                accounts,
                ownWords,
                SignedInFixture.QUICK,
                turns,
                new AfterPasswordChange(accounts, deadLinks, new Forgiveness(failures, browsers), notices, clock),
                signIns,
                signInLookup,
                new AccountAudit(audit, clock),
                transaction,
                clock);
        signIn = new SignIn(
                accounts,
                SignedInFixture.QUICK,
                turns,
                failures,
                browsers,
                signIns,
                new HalfSignInStore(sql),
                admissions,
                clock);
        person = new SignedInFixture(sql, clock.instant()).member();
    }

    @Test
    void a_second_factor_is_still_asked_for_with_the_new_password() {
        new SignedInFixture(sql, clock.instant()).secondFactor(person.account());
        assertThat(choose(link(Purpose.RESET), NEW)).isEqualTo(new Outcome.Chosen(person.account()));
        assertThat(signIn(NEW)).isInstanceOf(SignIn.Outcome.HalfWay.class);
    }

    @ParameterizedTest
    @EnumSource
    void a_link_lets_its_holder_choose_a_password_once(Purpose purpose) {
        var link = link(purpose);
        assertThat(choose(link, NEW)).isEqualTo(new Outcome.Chosen(person.account()));
        assertThat(signIn(NEW)).isInstanceOf(SignIn.Outcome.Welcome.class);
        assertThat(signIn(SignedInFixture.PASSWORD)).isInstanceOf(SignIn.Outcome.Wrong.class);
        assertThat(choose(link, "Cinq-Girafes-Mauves-44")).isEqualTo(new Outcome.DeadLink());
        assertThat(signIn(NEW)).isInstanceOf(SignIn.Outcome.Welcome.class);
    }

    @Test
    void a_link_to_reset_lives_an_hour_and_a_welcome_seven_days() {
        var reset = link(Purpose.RESET);
        var welcome = link(Purpose.WELCOME);
        clock.goOn(Duration.ofMinutes(59));
        assertThat(links.find(reset.hash(), clock.instant())).isPresent();
        clock.goOn(Duration.ofMinutes(1));
        assertThat(choose(reset, NEW)).isEqualTo(new Outcome.DeadLink());
        clock.goOn(Duration.ofDays(7).minusMinutes(61));
        assertThat(links.find(welcome.hash(), clock.instant())).isPresent();
        clock.goOn(Duration.ofMinutes(1));
        assertThat(choose(welcome, NEW)).isEqualTo(new Outcome.DeadLink());
        assertThat(signIn(SignedInFixture.PASSWORD)).isInstanceOf(SignIn.Outcome.Welcome.class);
    }

    @Test
    void of_many_who_use_one_link_at_once_one_wins() throws Exception {
        var link = link(Purpose.RESET);
        assertThat(winners(IntStream.range(0, 12).mapToObj(_ -> link).toList())).isEqualTo(1);
    }

    @Test
    void of_many_links_of_one_account_used_at_once_one_wins() throws Exception {
        assertThat(winners(IntStream.range(0, 12)
                        .mapToObj(_ -> link(Purpose.WELCOME))
                        .toList()))
                .isEqualTo(1);
    }

    @Test
    void a_guessed_or_altered_link_and_the_token_of_a_sign_in_are_no_links() {
        var link = link(Purpose.RESET);
        var altered = new SecretToken(
                (link.text().startsWith("A") ? "B" : "A") + link.text().substring(1));
        for (var token : List.of(SecretToken.draw(), altered, person.token(), new SecretToken(""))) {
            assertThat(choose(token, NEW)).isEqualTo(new Outcome.DeadLink());
        }
        assertThat(signInLookup.find(link.hash())).isEmpty();
        assertThat(choose(link, NEW)).isInstanceOf(Outcome.Chosen.class);
    }

    @Test
    void a_link_that_was_sent_to_an_e_mail_which_the_account_has_left_is_dead() {
        var link = link(Purpose.RESET);
        sql.sql("update account set email = ? where id = ?")
                .params("new." + person.email(), person.account().value())
                .update();
        assertThat(choose(link, NEW)).isEqualTo(new Outcome.DeadLink());
    }

    @Test
    void choosing_kills_the_account_s_other_links_and_nobody_else_s() {
        var other = link(Purpose.WELCOME);
        var neighbour = new SignedInFixture(sql, clock.instant()).member();
        var theirs = link(neighbour, Purpose.RESET);
        choose(link(Purpose.RESET), NEW);
        assertThat(choose(other, NEW)).isEqualTo(new Outcome.DeadLink());
        assertThat(links.find(theirs.hash(), clock.instant()))
                .hasValue(new LinkHolder(neighbour.account(), new Email(neighbour.email())));
        assertThat(signInLookup.find(neighbour.token().hash())).isPresent();
    }

    @Test
    void a_password_that_breaks_a_rule_or_differs_from_itself_leaves_the_link_alive() {
        var link = link(Purpose.RESET);
        assertThat(choosePassword.choose(link, new TypedPassword("trop court", "trop court"), Locale.FRENCH))
                .isEqualTo(refused(Fault.of("password", AccessProblem.PASSWORD_TOO_SHORT, 12)));
        assertThat(choosePassword.choose(link, new TypedPassword("Motdepasse2026!", "Motdepasse2026!"), Locale.FRENCH))
                .isEqualTo(refused(Fault.of("password", AccessProblem.PASSWORD_TOO_COMMON)));
        assertThat(choose(link, person.email() + "1"))
                .isEqualTo(refused(Fault.of("password", AccessProblem.PASSWORD_OF_OWN_WORDS)));
        assertThat(choosePassword.choose(link, new TypedPassword(NEW, NEW + " "), Locale.FRENCH))
                .isEqualTo(refused(Fault.of("passwordAgain", AccessProblem.PASSWORDS_DIFFER)));
        assertThat(signInLookup.find(person.token().hash())).isPresent();
        assertThat(choose(link, NEW)).isInstanceOf(Outcome.Chosen.class);
    }

    @Test
    void every_browser_is_signed_out_at_once() {
        var elsewhere = new SignedInFixture(sql, clock.instant()).signIn(person.account());
        assertThat(signInLookup.find(person.token().hash())).isPresent();
        assertThat(signInLookup.find(elsewhere.hash())).isPresent();
        choose(link(Purpose.RESET), NEW);
        assertThat(signInLookup.find(person.token().hash())).isEmpty();
        assertThat(signInLookup.find(elsewhere.hash())).isEmpty();
    }

    @Test
    void a_sign_in_that_was_judged_by_the_former_password_does_not_survive() {
        var credentials =
                accounts.find(new Email(person.email()), browser.hash()).orElseThrow();
        var former = credentials.hash().orElseThrow();
        choose(link(Purpose.RESET), NEW);
        assertThat(signIns.add(
                        SecretToken.draw().hash(),
                        person.account(),
                        new Proof.OfPassword(former),
                        "?",
                        clock.instant()))
                .isFalse();
        accounts.replace(person.account(), former, SignedInFixture.QUICK.hash(new Password(SignedInFixture.PASSWORD)));
        assertThat(signIn(NEW)).isInstanceOf(SignIn.Outcome.Welcome.class);
    }

    @Test
    void a_blocked_account_is_free_again() {
        IntStream.range(0, 10).forEach(_ -> signIn("Trois-Girafes-Lilas-43"));
        assertThat(signIn(SignedInFixture.PASSWORD)).isInstanceOf(SignIn.Outcome.Blocked.class);
        choose(link(Purpose.RESET), NEW);
        assertThat(signIn(NEW)).isInstanceOf(SignIn.Outcome.Welcome.class);
    }

    @Test
    void so_is_a_browser_that_was_known_and_blocked() {
        assertThat(signIn(SignedInFixture.PASSWORD)).isInstanceOf(SignIn.Outcome.Welcome.class);
        IntStream.range(0, 10).forEach(_ -> signIn("Trois-Girafes-Lilas-43"));
        assertThat(signIn(SignedInFixture.PASSWORD)).isInstanceOf(SignIn.Outcome.Blocked.class);
        choose(link(Purpose.RESET), NEW);
        assertThat(signIn(NEW)).isInstanceOf(SignIn.Outcome.Welcome.class);
        assertThat(signIn(NEW)).as("now that it is known again").isInstanceOf(SignIn.Outcome.Welcome.class);
    }

    @Test
    void it_is_in_the_audit_of_what_belongs_to_no_centre() {
        choose(link(Purpose.RESET), NEW);
        assertThat(audit.of(AuditTrail.PIX, AuditSubject.of(person.account())))
                .extracting(AuditEvent::operation)
                .containsExactly(AuditOperation.PASSWORD_CHOSEN);
    }

    @Test
    void a_mail_tells_of_a_password_that_takes_the_place_of_another_and_not_of_the_first() {
        choose(link(Purpose.RESET), NEW);
        assertThat(mails()).containsExactly("password_changed");
        person = new SignedInFixture(sql, clock.instant()).member();
        sql.sql("update account set password_hash = null where id = ?")
                .param(person.account().value())
                .update();
        choose(link(Purpose.WELCOME), NEW);
        assertThat(mails()).isEmpty();
    }

    private List<String> mails() {
        return sql.sql("select kind from mail where recipient = ?")
                .param(person.email())
                .query((row, _) -> row.getString("kind"))
                .list();
    }

    @Test
    void the_table_holds_no_token_and_forgets() {
        var link = link(Purpose.RESET);
        assertThat(sql.sql("select count(*) from account_link l where l::text like ?")
                        .param("%" + link.text() + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
        clock.goOn(Duration.ofHours(25));
        new ForgetDeadLinks(links, new EmailChangeStore(sql), clock).run();
        assertThat(sent()).isEqualTo(1);
        clock.goOn(Duration.ofSeconds(1));
        new ForgetDeadLinks(links, new EmailChangeStore(sql), clock).run();
        assertThat(sent()).isZero();
    }

    private int sent() {
        return links.sentSince(person.account(), Instant.EPOCH);
    }

    /** How many of them chose the password, each of them its own. */
    private long winners(List<SecretToken> tokens) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var attempts = IntStream.range(0, tokens.size())
                    .<Callable<Outcome>>mapToObj(number -> () -> choose(tokens.get(number), NEW + number))
                    .toList();
            var outcomes =
                    threads.invokeAll(attempts).stream().map(Future::resultNow).toList();
            var winner = IntStream.range(0, tokens.size())
                    .filter(number -> outcomes.get(number) instanceof Outcome.Chosen)
                    .findFirst()
                    .orElseThrow();
            assertThat(signIn(NEW + winner)).isInstanceOf(SignIn.Outcome.Welcome.class);
            assertThat(outcomes).allMatch(it -> it instanceof Outcome.Chosen || it instanceof Outcome.DeadLink);
            return outcomes.stream().filter(Outcome.Chosen.class::isInstance).count();
        }
    }

    private static Outcome refused(Fault fault) {
        return new Outcome.Refused(List.of(fault));
    }

    private SecretToken link(Purpose purpose) {
        return link(person, purpose);
    }

    private SecretToken link(Person whose, Purpose purpose) {
        var link = AccountLink.draw(whose.account(), new Email(whose.email()), purpose, clock.instant());
        links.add(List.of(link));
        return link.token();
    }

    private Outcome choose(SecretToken token, String password) {
        return choosePassword.choose(token, new TypedPassword(password, password), Locale.FRENCH);
    }

    private SignIn.Outcome signIn(String password) {
        return signIn.signIn(
                new SignIn.Attempt(person.email(), password, "test " + browser.text(), browser, "Firefox, Linux"));
    }
}
