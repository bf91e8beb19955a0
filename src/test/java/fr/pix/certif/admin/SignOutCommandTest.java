package fr.pix.certif.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.Email;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.audit.AuditSubject;
import fr.pix.certif.audit.AuditTrail;
import fr.pix.certif.kernel.PersonName;
import fr.pix.certif.platform.WrongUsage;
import fr.pix.certif.platform.database.FreshDatabase;
import fr.pix.certif.platform.web.Browser;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** {@code certif admin sign-out}: one person's browsers or everybody's, for a reason. The database is its own: it empties a table. */
@CertifTest
@FreshDatabase
class SignOutCommandTest {

    @LocalServerPort
    private int port;

    @Autowired
    private SignOutCommand command;

    @Autowired
    private NameAdministrator nameAdministrator;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private JdbcClient sql;

    private String by;
    private SignedInFixture people;

    @BeforeEach
    void open() {
        by = UUID.randomUUID() + "@example.net";
        nameAdministrator.name(new Email(by), new PersonName("Ada", "Lovelace"));
        people = new SignedInFixture(sql);
    }

    @Test
    void one_person_is_signed_out_everywhere_and_nobody_else_and_the_audit_says_why() {
        var person = people.member();
        var other = people.member();
        assertThat(mayRead(person)).isTrue();
        assertThat(run("--email", person.email(), "--reason", "Ordinateur volé", "--by", by))
                .isZero();
        assertThat(mayRead(person)).isFalse();
        assertThat(mayRead(other)).isTrue();
        var event = audit.of(AuditTrail.PIX, AuditSubject.of(person.account())).getFirst();
        assertThat(event.operation()).isEqualTo(AuditOperation.SIGN_INS_ENDED);
        assertThat(event.by()).isEqualTo(new PersonName("Ada", "Lovelace"));
        assertThat(event.changes()).containsExactly(new AuditChange("reason", null, "Ordinateur volé"));
    }

    @Test
    void everybody_is_signed_out() {
        var person = people.member();
        var other = people.member();
        assertThat(mayRead(person)).isTrue();
        assertThat(run("--everybody", "--reason", "Sauvegarde volée", "--by", by))
                .isZero();
        assertThat(mayRead(person)).isFalse();
        assertThat(mayRead(other)).isFalse();
        assertThat(sql.sql("select count(*) from sign_in").query(Integer.class).single())
                .isZero();
    }

    @Test
    void without_a_reason_or_somebody_nobody_is_signed_out() {
        var person = people.member();
        assertThatThrownBy(() -> run("--email", person.email(), "--reason", " ", "--by", by))
                .isInstanceOf(WrongUsage.class)
                .hasMessageStartingWith("--reason: ");
        assertThat(run("--email", "nobody@example.net", "--reason", "Ordinateur volé", "--by", by))
                .isEqualTo(1);
        assertThatThrownBy(() -> run("--reason", "Ordinateur volé", "--by", by)).isInstanceOf(WrongUsage.class);
        assertThatThrownBy(() -> run("--everybody", "--email", person.email(), "--reason", "Vol", "--by", by))
                .isInstanceOf(WrongUsage.class);
        assertThat(mayRead(person)).isTrue();
    }

    /** He ends his other sign-ins, then it is told of: who signs him out meanwhile waits, and holds nothing that he needs. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void who_just_then_changes_his_password_and_who_signs_him_out_do_not_wait_for_each_other(boolean everybody)
            throws Exception {
        var person = people.member();
        var whom = everybody ? List.of("--everybody") : List.of("--email", person.email());
        try (var terminal = Executors.newSingleThreadExecutor()) {
            var out = transaction.execute(_ -> {
                sql.sql("delete from sign_in where account_id = ?")
                        .param(person.account().value())
                        .update();
                var signingOut = terminal.submit(
                        () -> run(Stream.concat(whom.stream(), Stream.of("--reason", "Ordinateur volé", "--by", by))
                                .toArray(String[]::new)));
                await().until(this::somebodyWaits);
                audit.append(
                        AuditTrail.PIX,
                        Instant.now(),
                        person.account(),
                        AuditOperation.PASSWORD_CHANGED,
                        AuditSubject.of(person.account()),
                        List.of());
                return signingOut;
            });
            assertThat(out.get()).isZero();
        }
    }

    private boolean somebodyWaits() {
        return sql.sql("select exists (select from pg_locks where not granted and transactionid is not null)")
                .query(Boolean.class)
                .single();
    }

    private boolean mayRead(SignedInFixture.Person person) {
        return new Browser(port).with(person.cookie()).get("/sessions/liste").status() == 200;
    }

    private int run(String... arguments) {
        return command.run(List.of(arguments));
    }
}
