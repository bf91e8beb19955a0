package fr.pix.certif.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.Email;
import fr.pix.certif.access.SecondFactorLookup;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.access.SignedInFixture.Person;
import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.audit.AuditEvent;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.audit.AuditSubject;
import fr.pix.certif.audit.AuditTrail;
import fr.pix.certif.centres.MemberLookup;
import fr.pix.certif.kernel.PersonName;
import fr.pix.certif.platform.WrongUsage;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code certif admin second-factor}: in an administrator's name, with a reason, and told in the audit. */
@CertifTest
class SecondFactorCommandTest {

    @Autowired
    private SecondFactorCommand command;

    @Autowired
    private NameAdministrator nameAdministrator;

    @Autowired
    private SecondFactorLookup secondFactors;

    @Autowired
    private MemberLookup members;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private JdbcClient sql;

    private String by;
    private Person person;

    @BeforeEach
    void open() {
        by = UUID.randomUUID() + "@example.net";
        nameAdministrator.name(new Email(by), new PersonName("Ada", "Lovelace"));
        var people = new SignedInFixture(sql);
        person = people.member();
        people.secondFactor(person.account());
    }

    @Test
    void it_is_removed_once_and_the_reason_is_audited() {
        assertThat(run("--email", person.email(), "--remove", "--reason", "Téléphone perdu", "--by", by))
                .isZero();
        assertThat(secondFactors.of(person.account())).isEmpty();
        var event = audit.of(AuditTrail.PIX, AuditSubject.of(person.account())).getFirst();
        assertThat(event.operation()).isEqualTo(AuditOperation.SECOND_FACTOR_REMOVED);
        assertThat(event.by()).isEqualTo(new PersonName("Ada", "Lovelace"));
        assertThat(event.changes()).containsExactly(new AuditChange("reason", null, "Téléphone perdu"));
        var centre = members.of(person.account()).getFirst().centre();
        assertThat(audit.of(centre, AuditSubject.of(centre)))
                .extracting(AuditEvent::operation, AuditEvent::changes)
                .containsExactly(tuple(
                        AuditOperation.SECOND_FACTOR_REMOVED,
                        List.of(
                                new AuditChange("member", null, person.account().toString()),
                                new AuditChange("reason", null, "Téléphone perdu"))));
        assertThat(run("--email", person.email(), "--remove", "--reason", "Encore", "--by", by))
                .isEqualTo(1);
    }

    @Test
    void without_a_reason_an_account_or_the_word_nothing_is_removed() {
        assertThatThrownBy(() -> run("--email", person.email(), "--remove", "--reason", " ", "--by", by))
                .isInstanceOf(WrongUsage.class)
                .hasMessageStartingWith("--reason: ");
        assertThat(run("--email", "nobody@example.net", "--remove", "--reason", "Téléphone perdu", "--by", by))
                .isEqualTo(1);
        assertThatThrownBy(() -> run("--email", person.email(), "--reason", "Téléphone perdu", "--by", by))
                .isInstanceOf(WrongUsage.class);
        assertThat(secondFactors.of(person.account())).isPresent();
    }

    private int run(String... arguments) {
        return command.run(List.of(arguments));
    }
}
