package fr.pix.certif.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.Admission;
import fr.pix.certif.access.Email;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.access.SignedInFixture.Person;
import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.audit.AuditSubject;
import fr.pix.certif.audit.AuditTrail;
import fr.pix.certif.kernel.PersonName;
import fr.pix.certif.platform.WrongUsage;
import fr.pix.certif.platform.database.FreshDatabase;
import fr.pix.certif.platform.web.Browser;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code certif admin end}: an administrator who leaves. The database is its own: who is the last one is asked of all of it. */
@CertifTest
@FreshDatabase
@ExtendWith(OutputCaptureExtension.class)
class AdminEndCommandTest {

    @LocalServerPort
    private int port;

    @Autowired
    private AdminEndCommand command;

    @Autowired
    private NameAdministrator nameAdministrator;

    @Autowired
    private AdministratorStore store;

    @Autowired
    private List<Admission> admissions;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private JdbcClient sql;

    private SignedInFixture people;
    private Person leaver;
    private Person colleague;

    @BeforeEach
    void open() {
        sql.sql("update pix_administrator set until = since where until is null")
                .update();
        people = new SignedInFixture(sql);
        leaver = people.administrator();
        colleague = people.administrator();
    }

    @Test
    void who_is_let_go_reads_none_of_pix_s_pages_any_more_and_the_audit_says_why(CapturedOutput output) {
        assertThat(mayRead(colleague)).isTrue();
        assertThat(run("--email", leaver.email(), "--reason", "Départ")).isZero();
        assertThat(output)
                .contains("Bichon is no administrator any more. 1 sign-ins ended")
                .doesNotContain("Nobody acts", "a member of");
        assertThat(mayRead(leaver)).isFalse();
        assertThat(mayRead(colleague)).isTrue();
        assertThat(store.find(leaver.account())).isEmpty();
        assertThat(Admission.refusal(admissions, leaver.account())).isPresent();
        var event = audit.of(AuditTrail.PIX, AuditSubject.of(leaver.account())).getFirst();
        assertThat(event.operation()).isEqualTo(AuditOperation.ADMINISTRATOR_ENDED);
        assertThat(event.changes())
                .containsExactly(new AuditChange("by", null, "terminal"), new AuditChange("reason", null, "Départ"));
    }

    @Test
    void the_last_one_may_leave_and_a_member_of_a_centre_stays_one_and_both_are_said(CapturedOutput output) {
        run("--email", colleague.email());
        people.join(leaver, people.centre("Centre de Testix"), "MEMBER");
        assertThat(run("--email", leaver.email())).isZero();
        assertThat(output).contains("as a member of 1 centres", "Nobody acts for Pix now");
        assertThat(Admission.refusal(admissions, leaver.account())).isEmpty();
    }

    @Test
    void who_was_let_go_may_be_named_again() {
        run("--email", leaver.email());
        var again = nameAdministrator.name(new Email(leaver.email()), new PersonName("Anne-Cécile", "Bichon"));
        assertThat(again.isNew()).isTrue();
        assertThat(again.account().account()).isEqualTo(leaver.account());
        assertThat(store.find(leaver.account())).isPresent();
    }

    @Test
    void who_is_none_is_not_let_go_nor_is_anybody_for_an_empty_reason(CapturedOutput output) {
        var member = people.member();
        assertThat(run("--email", member.email())).isEqualTo(1);
        assertThat(run("--email", "nobody@example.net")).isEqualTo(1);
        assertThat(output).contains("No Pix administrator has this e-mail.");
        assertThat(new Browser(port)
                        .with(member.cookie())
                        .get("/sessions/liste")
                        .status())
                .isEqualTo(200);
        assertThatThrownBy(() -> run("--email", leaver.email(), "--reason", " "))
                .isInstanceOf(WrongUsage.class)
                .hasMessageStartingWith("--reason: ");
        assertThatThrownBy(() -> run("--email", "nobody")).isInstanceOf(WrongUsage.class);
        assertThat(mayRead(leaver)).isTrue();
    }

    private boolean mayRead(Person person) {
        return new Browser(port).with(person.cookie()).get("/admin/centres").status() == 200;
    }

    private int run(String... arguments) {
        return command.run(List.of(arguments));
    }
}
