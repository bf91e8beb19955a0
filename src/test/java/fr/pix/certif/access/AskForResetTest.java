package fr.pix.certif.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.TestClock;
import fr.pix.certif.access.AskForReset.Outcome;
import fr.pix.certif.access.AskForReset.Request;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.kernel.PersonName;
import fr.pix.certif.platform.mail.MailOutbox;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Whoever asks is answered the same, and only the account's holder learns more, by a mail (G14). */
@CertifTest
class AskForResetTest {

    private static final Pattern LINK = Pattern.compile("/mot-de-passe/([\\w-]{43})\\b");
    private static final int PAIRS = 5;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private AccountMails mails;

    @Autowired
    private MailOutbox outbox;

    @Autowired
    private InviteAccount inviteAccount;

    @Autowired
    private TransactionOperations transaction;

    private final TestClock clock = new TestClock(Instant.now().truncatedTo(ChronoUnit.MICROS));
    private final String address = "test " + UUID.randomUUID();
    private AccountLinkStore links;
    private AskForReset askForReset;
    private SignedInFixture people;
    private String email;

    @BeforeEach
    void open() {
        links = new AccountLinkStore(sql);
        askForReset = new AskForReset(
                new AccountStore(sql),
                links,
                new DeadLinks(links, new EmailChangeStore(sql), outbox),
                mails,
                outbox,
                new SignInFailureStore(sql),
                transaction,
                clock);
        people = new SignedInFixture(sql);
        email = people.member().email();
    }

    @Test
    void who_has_an_account_gets_a_link_that_lets_him_choose() {
        assertThat(ask("  " + email.toUpperCase(Locale.ROOT))).isEqualTo(new Outcome.Asked());
        assertThat(sent(email))
                .singleElement()
                .asString()
                .contains("Choisissez un nouveau mot de passe")
                .contains("Bonjour Anne-Cécile Bichon,")
                .contains("1\u00a0heure")
                .contains("Vous n’avez rien demandé\u00a0?");
        assertThat(alive(newest(email))).isTrue();
    }

    @Test
    void who_has_none_gets_nothing_and_is_answered_the_same() {
        var unknown = UUID.randomUUID() + "@example.net";
        assertThat(ask(unknown)).isEqualTo(new Outcome.Asked());
        assertThat(sent(unknown)).isEmpty();
    }

    @Test
    void who_never_chose_a_password_gets_a_welcome_again() {
        var invited = new Email(UUID.randomUUID() + "@example.net");
        transaction.executeWithoutResult(_ -> inviteAccount.invite(
                invited, new PersonName("Yanis", "Le Goff"), Locale.FRENCH, new Invitation("Pix", "Centre de Testix")));
        ask(invited.address());
        assertThat(sent(invited.address()))
                .hasSize(2)
                .last()
                .asString()
                .contains("qui n’en a pas encore")
                .contains("7\u00a0jours");
        assertThat(alive(newest(invited.address()))).isTrue();
    }

    @Test
    void a_new_link_kills_the_older() {
        ask(email);
        var older = newest(email);
        ask(email);
        assertThat(alive(older)).isFalse();
        assertThat(alive(newest(email))).isTrue();
    }

    @Test
    void of_the_older_no_mail_leaves_any_more_and_the_newest_does() {
        ask(email);
        ask(email);
        assertThat(fates(email)).containsExactly("withdrawn", "leaves");
        ask(people.member().email());
        assertThat(fates(email)).as("somebody else’s is his own").containsExactly("withdrawn", "leaves");
        IntStream.range(0, 3).forEach(_ -> ask(email));
        assertThat(fates(email)).as("there is one always").containsExactly("withdrawn", "withdrawn", "leaves");
    }

    @Test
    void the_mail_speaks_the_language_of_who_asks() {
        askForReset.ask(new Request(email, address, Locale.ENGLISH));
        assertThat(sent(email)).singleElement().asString().contains("Hello Anne-Cécile Bichon,");
    }

    @Test
    void an_account_is_sent_three_an_hour_and_the_last_stays_alive() {
        IntStream.range(0, 5)
                .forEach(_ -> assertThat(ask(email)).as("never told").isEqualTo(new Outcome.Asked()));
        assertThat(sent(email)).hasSize(3);
        assertThat(alive(newest(email))).isTrue();
        clock.goOn(Duration.ofHours(1));
        ask(email);
        assertThat(sent(email)).hasSize(4);
    }

    @Test
    void a_network_may_ask_thirty_times_in_a_row_and_is_told_when_to_come_back() {
        var counter = SignInLimit.ASKING.of(address);
        IntStream.range(0, 29).forEach(_ -> new SignInFailureStore(sql).count(counter, clock.instant()));
        assertThat(ask(email)).isEqualTo(new Outcome.Asked());
        assertThat(ask(email)).isEqualTo(new Outcome.TooMany(Duration.ofMinutes(2)));
        assertThat(ask(UUID.randomUUID() + "@example.net")).isEqualTo(new Outcome.TooMany(Duration.ofMinutes(2)));
        assertThat(sent(email)).hasSize(1);
        assertThat(askForReset.ask(new Request(email, "elsewhere " + address, Locale.FRENCH)))
                .isEqualTo(new Outcome.Asked());
        clock.goOn(Duration.ofMinutes(2));
        assertThat(ask(email)).isEqualTo(new Outcome.Asked());
    }

    @Test
    void what_is_no_e_mail_is_refused() {
        for (var typed : List.of("", "anne-cecile", "a@b", "un@exemple.fr,deux@exemple.fr", "Anne <un@exemple.fr>")) {
            assertThat(ask(typed))
                    .as(typed)
                    .isEqualTo(new Outcome.Refused(List.of(Fault.of("email", AccessProblem.EMAIL_MALFORMED))));
        }
    }

    @Test
    void known_and_unknown_wait_for_the_same_time() {
        ask(email);
        var times = IntStream.range(0, PAIRS)
                .mapToObj(_ -> new long[] {time(people.member().email()), time(UUID.randomUUID() + "@example.net")})
                .toList();
        var known = median(times.stream().mapToLong(pair -> pair[0]).toArray());
        var unknown = median(times.stream().mapToLong(pair -> pair[1]).toArray());
        assertThat(Math.abs(known - unknown)).as("milliseconds").isLessThan(40);
        assertThat(known).isGreaterThanOrEqualTo(AskForReset.ANSWERED_AFTER.toMillis());
    }

    private long time(String typed) {
        var before = System.nanoTime();
        ask(typed);
        return (System.nanoTime() - before) / 1_000_000;
    }

    private static long median(long[] values) {
        return Arrays.stream(values).sorted().toArray()[values.length / 2];
    }

    private Outcome ask(String typed) {
        return askForReset.ask(new Request(typed, address, Locale.FRENCH));
    }

    private boolean alive(SecretToken link) {
        return links.find(link.hash(), clock.instant()).isPresent();
    }

    private SecretToken newest(String to) {
        var found = LINK.matcher(sent(to).getLast());
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

    private List<String> sent(String to) {
        return sql.sql("select subject || ' ' || text as mail from mail where recipient = ? order by id")
                .param(to)
                .query((row, _) -> row.getString("mail"))
                .list();
    }
}
