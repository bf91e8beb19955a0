package fr.pix.certif.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.TestClock;
import fr.pix.certif.access.SignedInFixture.Person;
import fr.pix.certif.kernel.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever ends a sign-in proves again who he is; a passer-by at an open browser does not lock its owner out. */
@CertifTest
class EndOtherSignInsTest {

    private static final Fault WRONG = Fault.of("currentPassword", AccessProblem.WRONG_PASSWORD);

    @Autowired
    private JdbcClient sql;

    @Autowired
    private SignInLookup signIns;

    @Autowired
    private SignInStore store;

    @Autowired
    private PasswordCheck passwordCheck;

    @Autowired
    private EndOtherSignIns endOthers;

    private SignedInFixture people;
    private Person person;
    private SecretToken lost;

    @BeforeEach
    void open() {
        people = new SignedInFixture(sql);
        person = people.member();
        lost = people.signIn(person.account());
    }

    @Test
    void with_the_password_one_is_ended_and_the_rest_stay() {
        var third = people.signIn(person.account());
        assertThat(isOpen(lost)).isTrue();
        assertThat(endLost(SignedInFixture.PASSWORD)).isEmpty();
        assertThat(isOpen(lost)).isFalse();
        assertThat(isOpen(third)).isTrue();
        assertThat(isOpen(person.token())).isTrue();
    }

    @Test
    void with_the_password_all_the_others_are_ended_and_nobody_else_s() {
        var stranger = people.member();
        assertThat(isOpen(lost)).isTrue();
        assertThat(endAllBut(SignedInFixture.PASSWORD)).isEmpty();
        assertThat(isOpen(lost)).isFalse();
        assertThat(isOpen(person.token())).isTrue();
        assertThat(isOpen(stranger.token())).isTrue();
    }

    @Test
    void without_it_none_is_ended_and_guesses_are_limited() {
        for (var guess = 0; guess < 5; guess++) {
            assertThat(endLost("faux")).containsExactly(WRONG);
            assertThat(endAllBut("")).containsExactly(WRONG);
        }
        assertThat(endLost(SignedInFixture.PASSWORD))
                .containsExactly(Fault.of("currentPassword", AccessProblem.TOO_MANY_FAILURES, 2L));
        assertThat(isOpen(lost)).isTrue();
    }

    @Test
    void who_has_no_password_must_have_come_from_his_provider_a_moment_ago() {
        sql.sql("update account set password_hash = null where id = ?")
                .param(person.account().value())
                .update();
        assertThat(endLost(at(Duration.ofMinutes(10))))
                .containsExactly(Fault.of("currentPassword", AccessProblem.SIGN_IN_ANEW));
        assertThat(isOpen(lost)).isTrue();
        assertThat(endLost(at(Duration.ofMinutes(9)))).isEmpty();
        assertThat(isOpen(lost)).isFalse();
    }

    private List<Fault> endLost(EndOtherSignIns endOthers) {
        return endOthers.endOne(person.account(), person.token().hash(), lost.hash(), "");
    }

    private List<Fault> endLost(String password) {
        return endOthers.endOne(person.account(), person.token().hash(), lost.hash(), password);
    }

    private List<Fault> endAllBut(String password) {
        return endOthers.endAllBut(person.account(), person.token().hash(), password);
    }

    private EndOtherSignIns at(Duration later) {
        return new EndOtherSignIns(
                store,
                signIns,
                new IdentityCheck(
                        passwordCheck, store, new TestClock(Instant.now().plus(later))));
    }

    private boolean isOpen(SecretToken token) {
        return signIns.find(token.hash()).isPresent();
    }
}
