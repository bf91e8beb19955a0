package fr.pix.certif.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.OperatingSystemMXBean;
import fr.pix.certif.CertifTest;
import fr.pix.certif.access.InviteAccount.Guest;
import fr.pix.certif.kernel.PersonName;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;

/** Who is let in by somebody else has an account and a mail, once the caller's transaction is committed. */
@CertifTest
class InviteAccountTest {

    private static final PersonName NAME = new PersonName("Yanis", "Le Goff");
    private static final Invitation INVITATION = new Invitation("Anne-Cécile Bichon", "Centre « {0} » d'Été");

    @Autowired
    private InviteAccount inviteAccount;

    @Autowired
    private AccountLookup accounts;

    @Autowired
    private SignIn signIn;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private JdbcClient sql;

    private final String someone = UUID.randomUUID().toString();
    private final Email email = email(0);

    @Test
    void somebody_new_gets_an_account_without_password_and_a_link_to_choose_one() {
        var invited = invite(Locale.FRENCH);
        assertThat(invited.opened()).isTrue();
        assertThat(accounts.find(List.of(email, email(1))))
                .containsExactly(Map.entry(email, new KnownAccount(invited.account(), NAME, false, false)));
        assertThat(mails())
                .singleElement()
                .asString()
                .contains("Choisissez votre mot de passe pour l’espace de Centre « {0} » d'Été")
                .contains("Bonjour Yanis Le Goff,")
                .contains("Anne-Cécile Bichon vous donne accès")
                .contains("/mot-de-passe/")
                .contains("7\u00a0jours");
    }

    @Test
    void somebody_invited_twice_before_choosing_gets_a_second_link_and_the_first_lives_on() {
        var first = invite(Locale.FRENCH);
        var second = invite(Locale.ENGLISH);
        assertThat(second).isEqualTo(new InviteAccount.Invited(first.account(), false));
        assertThat(mails()).hasSize(2).last().asString().contains("Choose your password for the space of");
        assertThat(sql.sql("select count(*) from account_link where account_id = ? and used_at is null")
                        .param(first.account().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void somebody_who_has_a_password_gets_no_link_and_keeps_his_name() {
        var person = new SignedInFixture(sql).withoutCentre();
        var known = new Email(person.email());
        var invited = transaction.execute(_ -> inviteAccount.invite(known, NAME, Locale.FRENCH, INVITATION));
        assertThat(invited).isEqualTo(new InviteAccount.Invited(person.account(), false));
        assertThat(accounts.find(List.of(known)).values())
                .containsExactly(
                        new KnownAccount(person.account(), new PersonName("Anne-Cécile", "Bichon"), true, false));
        assertThat(mails(known))
                .singleElement()
                .asString()
                .contains("Vous avez maintenant accès à l’espace de Centre « {0} » d'Été")
                .contains("Bonjour Anne-Cécile Bichon,")
                .contains("/connexion")
                .doesNotContain("/mot-de-passe/");
        assertThat(sql.sql("select count(*) from account_link where account_id = ?")
                        .param(person.account().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void somebody_whom_a_provider_answers_for_gets_no_link_either() {
        var person = new SignedInFixture(sql).boundWithoutPassword();
        var known = new Email(person.email());
        transaction.executeWithoutResult(_ -> inviteAccount.invite(known, NAME, Locale.FRENCH, INVITATION));
        assertThat(mails(known))
                .singleElement()
                .asString()
                .contains("/connexion")
                .doesNotContain("/mot-de-passe/");
    }

    @Test
    void an_invitation_that_is_rolled_back_leaves_neither_account_nor_mail() {
        transaction.executeWithoutResult(all -> {
            inviteAccount.invite(email, NAME, Locale.FRENCH, INVITATION);
            all.setRollbackOnly();
        });
        assertThat(accounts.find(List.of(email))).isEmpty();
        assertThat(mails()).isEmpty();
    }

    @Test
    void outside_of_a_transaction_nobody_is_invited() {
        assertThatThrownBy(() -> inviteAccount.invite(email, NAME, Locale.FRENCH, INVITATION))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThat(accounts.find(List.of(email))).isEmpty();
    }

    @Test
    void the_same_e_mail_twice_in_a_list_is_one_account_and_one_mail() {
        var invited = transaction.execute(_ -> inviteAccount.invite(
                List.of(
                        new Guest(email, NAME, Locale.FRENCH),
                        new Guest(email, new PersonName("Y.", "Le Goff"), Locale.FRENCH)),
                INVITATION));
        assertThat(invited).hasSize(1);
        assertThat(accounts.find(List.of(email)).values())
                .extracting(KnownAccount::name)
                .containsExactly(NAME);
        assertThat(mails()).hasSize(1);
    }

    @Test
    void two_lists_of_the_same_people_at_once_in_opposite_orders_both_succeed() throws Exception {
        var guests = IntStream.range(1, 501)
                .mapToObj(number -> new Guest(email(number), NAME, Locale.FRENCH))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var both = Stream.of(guests, guests.reversed())
                    .map(list -> threads.submit(() -> transaction.execute(_ -> inviteAccount.invite(list, INVITATION))))
                    .toList();
            var opened = 0L;
            for (var one : both) {
                opened += one.get().values().stream()
                        .filter(InviteAccount.Invited::opened)
                        .count();
            }
            assertThat(opened).isEqualTo(500);
        }
    }

    @Test
    void somebody_without_password_cannot_sign_in_and_is_told_so_like_a_wrong_password() {
        invite(Locale.FRENCH);
        assertThat(signIn.signIn(
                        new SignIn.Attempt(email.address(), "", "test " + someone, SecretToken.draw(), "Firefox")))
                .isEqualTo(new SignIn.Outcome.Wrong());
    }

    @Test
    void five_thousand_are_invited_in_one_transaction_within_four_seconds_of_processor_time() {
        invite(Locale.FRENCH);
        var guests = IntStream.range(1, 5001)
                .mapToObj(number -> new Guest(email(number), NAME, Locale.FRENCH))
                .toList();
        var before = processorTime();
        var invited = transaction.execute(_ -> inviteAccount.invite(guests, INVITATION));
        var spent = processorTime().minus(before);
        assertThat(invited.values()).hasSize(5000).allMatch(InviteAccount.Invited::opened);
        assertThat(accounts.find(guests.stream().map(Guest::email).toList())).hasSize(5000);
        assertThat(spent).isLessThan(Duration.ofSeconds(4));
        assertThat(mails(guests.getLast().email())).hasSize(1);
    }

    private InviteAccount.Invited invite(Locale language) {
        return transaction.execute(_ -> inviteAccount.invite(email, NAME, language, INVITATION));
    }

    private List<String> mails() {
        return mails(email);
    }

    private List<String> mails(Email to) {
        return sql.sql("select subject || ' ' || text as mail from mail where recipient = ? order by id")
                .param(to.address())
                .query((row, _) -> row.getString("mail"))
                .list();
    }

    private static Duration processorTime() {
        return Duration.ofNanos(
                ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime());
    }

    private Email email(int number) {
        return new Email(someone + "." + number + "@example.net");
    }
}
