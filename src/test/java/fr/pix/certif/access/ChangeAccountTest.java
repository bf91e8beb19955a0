package fr.pix.certif.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import fr.pix.certif.CertifTest;
import fr.pix.certif.TestClock;
import fr.pix.certif.access.SignedInFixture.Person;
import fr.pix.certif.audit.AuditEvent;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.audit.AuditSubject;
import fr.pix.certif.audit.AuditTrail;
import fr.pix.certif.audit.HeldHead;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.kernel.PersonName;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;

/** What a person changes of his own account, and what each change puts an end to. */
@CertifTest
class ChangeAccountTest {

    private static final String NEW = "Quatre-Girafes-Mauves-43";
    private static final Pattern LINK = Pattern.compile("/adresse-e-mail/([\\w-]{43})\\b");

    @Autowired
    private JdbcClient sql;

    @Autowired
    private ChangeName changeName;

    @Autowired
    private ChangePassword changePassword;

    @Autowired
    private AskForEmailChange askForEmailChange;

    @Autowired
    private ConfirmEmail confirmEmail;

    @Autowired
    private SwitchOffSecondFactor switchOff;

    @Autowired
    private RemoveSecondFactor removeSecondFactor;

    @Autowired
    private SecondFactorLookup secondFactors;

    @Autowired
    private SignInLookup signIns;

    @Autowired
    private AccountLookup accounts;

    @Autowired
    private AccountNotices notices;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private AccountAudit accountAudit;

    @Autowired
    private TransactionOperations transaction;

    private SignedInFixture people;
    private Person person;

    @BeforeEach
    void open() {
        people = new SignedInFixture(sql);
        person = people.member();
    }

    @Test
    void a_name_is_cleaned_and_audited_without_being_written_there() {
        assertThat(changeName.change(person.account(), new TypedName(" Zoé\u00a0", "Le\tGoff")))
                .isEmpty();
        assertThat(accounts.of(person.account()).name()).isEqualTo(new PersonName("Zoé", "Le Goff"));
        assertThat(audit.of(AuditTrail.PIX, AuditSubject.of(person.account())))
                .extracting(AuditEvent::operation, event -> event.changes().size())
                .containsExactly(tuple(AuditOperation.NAME_CHANGED, 0));
        assertThat(changeName.change(person.account(), new TypedName("", "x".repeat(256))))
                .containsExactly(
                        Fault.of("firstName", AccessProblem.FIRST_NAME_REQUIRED),
                        Fault.of("lastName", AccessProblem.NAME_TOO_LONG, 255));
    }

    @Test
    void the_name_of_one_s_centre_or_the_password_that_one_has_is_no_new_one() {
        var refused = Fault.of("password", AccessProblem.PASSWORD_OF_OWN_WORDS);
        assertThat(changePassword(SignedInFixture.PASSWORD, centre() + " 42!")).containsExactly(refused);
        assertThat(changePassword(SignedInFixture.PASSWORD, person.email())).containsExactly(refused);
        assertThat(changePassword(SignedInFixture.PASSWORD, SignedInFixture.PASSWORD))
                .containsExactly(Fault.of("password", AccessProblem.PASSWORD_SAME));
        assertThat(mails(person.email())).isEmpty();
    }

    private String centre() {
        return sql.sql("select c.name from centre c join membership m on m.centre_id = c.id where m.account_id = ?")
                .param(person.account().value())
                .query(String.class)
                .single();
    }

    @Test
    void a_password_changes_and_all_that_stood_on_the_former_ends() {
        var elsewhere = people.signIn(person.account());
        var asked = "zoe." + UUID.randomUUID() + "@example.net";
        ask(asked);
        assertThat(changePassword(SignedInFixture.PASSWORD, NEW)).isEmpty();
        assertThat(signIns.find(person.token().hash())).isPresent();
        assertThat(signIns.find(elsewhere.hash())).isEmpty();
        assertThat(sql.sql("select count(*) from email_change where account_id = ?")
                        .param(person.account().value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(sql.sql("select last_error from mail where recipient = ?")
                        .param(asked)
                        .query(String.class)
                        .single())
                .as("the mail of the dead link does not leave")
                .isEqualTo("withdrawn");
        assertThat(mails(person.email())).containsExactly("email_asked", "password_changed");
        assertThat(changePassword(SignedInFixture.PASSWORD, NEW))
                .containsExactly(Fault.of("currentPassword", AccessProblem.WRONG_PASSWORD));
    }

    @Test
    void a_request_that_comes_while_the_change_is_under_way_does_not_let_an_ended_sign_in_live_on() throws Exception {
        var elsewhere = people.signIn(person.account());
        changeName.change(person.account(), new TypedName("Zoé", "Le Goff"));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var head = HeldHead.of(AuditTrail.PIX)) {
            var change = threads.submit(() -> changePassword(SignedInFixture.PASSWORD, NEW));
            head.awaitAnother();
            assertThat(signIns.find(elsewhere.hash())).as("not yet committed").isPresent();
            head.release();
            assertThat(change.get()).isEmpty();
        }
        assertThat(signIns.find(elsewhere.hash())).isEmpty();
    }

    /** The new password has the account's row and comes to the change of e-mail while that is being confirmed. */
    @Test
    void a_new_password_and_an_e_mail_confirmed_right_then_never_wait_in_a_circle() throws Exception {
        var asked = "zoe." + UUID.randomUUID() + "@example.net";
        ask(asked);
        var link = link(asked);
        sql.sql("""
                        insert into account_link (token_hash, account_id, email, purpose, created_at, expires_at)
                        values (sha256(gen_random_uuid()::text::bytea), ?, ?, 'RESET', now(), now() + interval '1 hour')
                        """).params(person.account().value(), person.email()).update();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var change = new AtomicReference<Future<List<Fault>>>();
            var confirmed = new AtomicReference<Future<ConfirmEmail.Outcome>>();
            transaction.executeWithoutResult(_ -> {
                sql.sql("select from account_link where account_id = ? for update")
                        .param(person.account().value())
                        .query()
                        .listOfRows();
                change.set(threads.submit(() -> changePassword(SignedInFixture.PASSWORD, NEW)));
                await().until(() -> waiting() == 1);
                confirmed.set(threads.submit(() -> confirmEmail.confirm(link, Locale.FRENCH)));
                await().until(() -> waiting() == 2);
            });
            assertThat(change.get().get()).isEmpty();
            assertThat(confirmed.get().get()).isEqualTo(new ConfirmEmail.Outcome.DeadLink());
        }
        assertThat(accounts.of(person.account()).email()).isEqualTo(new Email(person.email()));
    }

    private int waiting() {
        return sql.sql("""
                        select count(*) from pg_stat_activity
                        where datname = current_database() and wait_event_type = 'Lock'
                        """).query(Integer.class).single();
    }

    @Test
    void what_is_wrong_is_told_together_and_guesses_are_limited() {
        assertThat(changePassword("faux", "court"))
                .containsExactly(
                        Fault.of("currentPassword", AccessProblem.WRONG_PASSWORD),
                        Fault.of("password", AccessProblem.PASSWORD_TOO_SHORT, 12));
        for (var guess = 1; guess < 10; guess++) {
            changePassword("faux", NEW);
        }
        assertThat(changePassword(SignedInFixture.PASSWORD, NEW))
                .containsExactly(Fault.of("currentPassword", AccessProblem.TOO_MANY_FAILURES, 2L));
    }

    /** Who has the e-mail has the account: whoever finds a browser open must not come by it. */
    @Test
    void without_the_password_no_other_e_mail_is_asked_for_and_guesses_are_limited() {
        var email = "zoe." + UUID.randomUUID() + "@example.net";
        assertThat(ask("zoé", "faux")).extracting(Fault::field).containsExactly("email", "currentPassword");
        for (var guess = 1; guess < 10; guess++) {
            assertThat(ask(email, "faux")).containsExactly(Fault.of("currentPassword", AccessProblem.WRONG_PASSWORD));
        }
        assertThat(ask(email)).containsExactly(Fault.of("currentPassword", AccessProblem.TOO_MANY_FAILURES, 2L));
        assertThat(mails(email)).isEmpty();
        assertThat(mails(person.email())).isEmpty();
    }

    @Test
    void an_e_mail_is_confirmed_once_within_the_hour() {
        var email = "zoe." + UUID.randomUUID() + "@example.net";
        var former = person.email();
        assertThat(ask(email)).isEmpty();
        var late = new TestClock(Instant.now().plus(Duration.ofMinutes(61)));
        var tooLate = new ConfirmEmail(
                new EmailChangeStore(sql), new AccountStore(sql), notices, accountAudit, transaction, late);
        assertThat(tooLate.confirm(link(email), Locale.FRENCH)).isEqualTo(new ConfirmEmail.Outcome.DeadLink());
        assertThat(confirmEmail.find(link(email))).hasValue(new Email(email));
        assertThat(accounts.of(person.account()).email()).isEqualTo(new Email(former));
        assertThat(confirmEmail.confirm(link(email), Locale.FRENCH))
                .isEqualTo(new ConfirmEmail.Outcome.Confirmed(new Email(email)));
        assertThat(accounts.of(person.account()).email()).isEqualTo(new Email(email));
        assertThat(confirmEmail.confirm(link(email), Locale.FRENCH)).isEqualTo(new ConfirmEmail.Outcome.DeadLink());
        assertThat(mails(former)).containsExactly("email_asked", "email_changed");
        assertThat(mails(email)).containsExactly("email");
    }

    @Test
    void an_e_mail_that_somebody_has_is_refused_when_asked_for_and_when_confirmed() {
        assertThat(ask(people.member().email())).containsExactly(Fault.of("email", AccessProblem.EMAIL_TAKEN));
        assertThat(ask(person.email())).containsExactly(Fault.of("email", AccessProblem.EMAIL_SAME));
        var email = "zoe." + UUID.randomUUID() + "@example.net";
        assertThat(ask(email)).isEmpty();
        var other = people.member();
        sql.sql("update account set email = ? where id = ?")
                .params(email, other.account().value())
                .update();
        assertThat(confirmEmail.confirm(link(email), Locale.FRENCH)).isEqualTo(new ConfirmEmail.Outcome.Taken());
        assertThat(accounts.of(person.account()).email()).isEqualTo(new Email(person.email()));
    }

    @Test
    void nobody_has_strangers_written_to_without_end() {
        for (var asked = 0; asked < 5; asked++) {
            assertThat(ask("zoe." + UUID.randomUUID() + "@example.net")).isEmpty();
        }
        assertThat(ask("zoe." + UUID.randomUUID() + "@example.net"))
                .containsExactly(Fault.of("email", AccessProblem.TOO_MANY_EMAIL_CHANGES, 2L));
    }

    /** Else anybody who is signed in could have all addresses looked up, one after the other. */
    @Test
    void nobody_asks_without_end_who_has_an_account() {
        var taken = people.member().email();
        for (var asked = 0; asked < 5; asked++) {
            assertThat(ask(taken)).containsExactly(Fault.of("email", AccessProblem.EMAIL_TAKEN));
        }
        assertThat(ask(taken)).containsExactly(Fault.of("email", AccessProblem.TOO_MANY_EMAIL_CHANGES, 2L));
    }

    @Test
    void one_s_own_e_mail_counts_for_nothing() {
        for (var asked = 0; asked < 6; asked++) {
            assertThat(ask(person.email())).containsExactly(Fault.of("email", AccessProblem.EMAIL_SAME));
        }
    }

    @Test
    void asked_again_the_former_mail_does_not_leave_any_more() {
        var mistyped = "zoe." + UUID.randomUUID() + "@example.net";
        var email = "zoe." + UUID.randomUUID() + "@example.net";
        ask(mistyped);
        var dead = link(mistyped);
        ask(email);
        assertThat(confirmEmail.find(dead)).isEmpty();
        assertThat(confirmEmail.find(link(email))).isPresent();
        assertThat(sql.sql("select last_error from mail where recipient = ? and text = ''")
                        .param(mistyped)
                        .query(String.class)
                        .single())
                .isEqualTo("withdrawn");
    }

    @Test
    void an_administrator_keeps_his_second_factor() {
        var administrator = people.administrator();
        assertThat(switchOff(administrator, SignedInFixture.PASSWORD, "123456"))
                .containsExactly(Fault.of("secretCode", AccessProblem.SECOND_FACTOR_REQUIRED));
        assertThat(secondFactors.of(administrator.account())).isPresent();
    }

    @Test
    void who_switches_his_second_factor_off_rests_on_one_from_then_on() {
        var secret = people.secondFactor(person.account());
        people.gaveCode(person.token());
        assertThat(restsOnTwo()).isTrue();
        assertThat(switchOff(person, SignedInFixture.PASSWORD, Totp.now(secret)))
                .isEmpty();
        assertThat(restsOnTwo()).isFalse();
    }

    /** He was asked for a password all the same, until he was blocked. */
    @Test
    void who_has_no_password_changes_his_e_mail_and_factor_when_he_came_from_his_provider_a_moment_ago() {
        var secret = people.secondFactor(person.account());
        people.gaveCode(person.token());
        sql.sql("update account set password_hash = null where id = ?")
                .param(person.account().value())
                .update();
        var email = "zoe." + UUID.randomUUID() + "@example.net";
        var anew = Fault.of("currentPassword", AccessProblem.SIGN_IN_ANEW);
        came(Duration.ofMinutes(11));
        assertThat(ask(email, "")).containsExactly(anew);
        assertThat(switchOff(person, "", Totp.now(secret))).containsExactly(anew);
        assertThat(mails(email)).isEmpty();
        assertThat(secondFactors.of(person.account())).isPresent();
        came(Duration.ofMinutes(9));
        assertThat(ask(email, "")).isEmpty();
        assertThat(switchOff(person, "", "12345")).extracting(Fault::field).containsExactly("secretCode");
        assertThat(switchOff(person, "", Totp.now(secret))).isEmpty();
        assertThat(mails(email)).containsExactly("email");
        assertThat(secondFactors.of(person.account())).isEmpty();
    }

    private void came(Duration ago) {
        sql.sql("update sign_in set created_at = ? where token_hash = ?")
                .params(
                        Timestamp.from(Instant.now().minus(ago)),
                        person.token().hash().bytes())
                .update();
    }

    private List<Fault> switchOff(Person who, String password, String code) {
        return switchOff.switchOff(who.account(), who.token().hash(), password, new TypedCode(code), Locale.FRENCH);
    }

    private boolean restsOnTwo() {
        return signIns.find(person.token().hash()).orElseThrow().signedIn().twoFactors();
    }

    @Test
    void who_lost_everything_is_helped_in_the_transaction_of_the_helper() {
        people.secondFactor(person.account());
        people.gaveCode(person.token());
        assertThatThrownBy(() -> removeSecondFactor.remove(person.account(), Locale.FRENCH))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThat(help()).isTrue();
        assertThat(secondFactors.of(person.account())).isEmpty();
        assertThat(signIns.find(person.token().hash())).isEmpty();
        assertThat(mails(person.email())).containsExactly("second_factor_removed");
        assertThat(help()).isFalse();
    }

    private Boolean help() {
        return transaction.execute(_ -> removeSecondFactor.remove(person.account(), Locale.FRENCH));
    }

    private List<Fault> changePassword(String current, String chosen) {
        return changePassword.change(
                person.account(), person.token().hash(), current, new TypedPassword(chosen, chosen), Locale.FRENCH);
    }

    private List<Fault> ask(String email) {
        return ask(email, SignedInFixture.PASSWORD);
    }

    private List<Fault> ask(String email, String password) {
        return askForEmailChange.ask(person.account(), person.token().hash(), email, password, Locale.FRENCH);
    }

    private SecretToken link(String email) {
        var text = sql.sql("select text from mail where recipient = ?")
                .param(email)
                .query((row, _) -> row.getString("text"))
                .single();
        return new SecretToken(
                LINK.matcher(text).results().findFirst().orElseThrow().group(1));
    }

    private List<String> mails(String email) {
        return sql.sql("select kind from mail where recipient = ? order by id")
                .param(email)
                .query((row, _) -> row.getString("kind"))
                .list();
    }
}
