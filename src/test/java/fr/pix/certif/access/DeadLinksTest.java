package fr.pix.certif.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.kernel.PersonName;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Of a link that is dead no mail leaves, whatever killed it. */
@CertifTest
class DeadLinksTest {

    private static final Pattern LINK = Pattern.compile("/mot-de-passe/([\\w-]{43})\\b");
    private static final String NEW = "Trois-Girafes-Lilas-43";

    @Autowired
    private AskForReset askForReset;

    @Autowired
    private ChoosePassword choosePassword;

    @Autowired
    private ChangePassword changePassword;

    @Autowired
    private InviteAccount inviteAccount;

    @Autowired
    private OpenOwnAccount openOwnAccount;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private JdbcClient sql;

    private SignedInFixture people;

    @BeforeEach
    void open() {
        people = new SignedInFixture(sql);
    }

    @Test
    void once_a_password_was_chosen_by_the_link() {
        var email = people.member().email();
        ask(email);
        assertThat(fates(email)).containsExactly("leaves");
        choosePassword.choose(link(email), new TypedPassword(NEW, NEW), Locale.FRENCH);
        assertThat(fates(email)).first().isEqualTo("withdrawn");
    }

    @Test
    void once_it_was_changed_without_one() {
        var person = people.member();
        ask(person.email());
        assertThat(changePassword.change(
                        person.account(),
                        person.token().hash(),
                        SignedInFixture.PASSWORD,
                        new TypedPassword(NEW, NEW),
                        Locale.FRENCH))
                .isEmpty();
        assertThat(fates(person.email())).first().isEqualTo("withdrawn");
    }

    @Test
    void once_its_account_was_entered_by_another_way() {
        var invited = new Email(UUID.randomUUID() + "@example.net");
        transaction.executeWithoutResult(_ -> inviteAccount.invite(
                invited, new PersonName("Yanis", "Le Goff"), Locale.FRENCH, new Invitation("Pix", "Centre de Testix")));
        assertThat(fates(invited.address())).containsExactly("leaves");
        var ready = openOwnAccount
                .prepare(
                        invited,
                        List.of("Centre de Testix"),
                        new TypedPerson("Yanis", "Le Goff", new TypedPassword(NEW, NEW)))
                .value();
        transaction.executeWithoutResult(_ -> openOwnAccount.open(invited, ready));
        assertThat(fates(invited.address())).containsExactly("withdrawn");
    }

    private void ask(String email) {
        askForReset.ask(new AskForReset.Request(email, "test " + UUID.randomUUID(), Locale.FRENCH));
    }

    private SecretToken link(String email) {
        var found = LINK.matcher(sql.sql("select text from mail where recipient = ?")
                .param(email)
                .query(String.class)
                .single());
        assertThat(found.find()).isTrue();
        return new SecretToken(found.group(1));
    }

    /** What becomes of the mails, which are kept here for want of a server; the first first. */
    private List<String> fates(String to) {
        return sql.sql("""
                        select case when text <> '' and failed_at is null then 'leaves' else last_error end as fate
                        from mail where recipient = ? order by id
                        """).param(to).query((row, _) -> row.getString("fate")).list();
    }
}
