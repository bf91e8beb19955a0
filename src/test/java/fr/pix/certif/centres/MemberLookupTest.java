package fr.pix.certif.centres;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.TestClock;
import fr.pix.certif.access.SignedInFixture;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two copies of the application on one database: how soon each knows who may act for whom. */
@CertifTest
class MemberLookupTest {

    @Autowired
    private JdbcClient sql;

    private final TestClock clock = new TestClock(Instant.parse("2026-11-23T08:00:00Z"));
    private SignedInFixture people;
    private MemberLookup here;
    private MemberLookup elsewhere;

    @BeforeEach
    void open() {
        people = new SignedInFixture(sql);
        here = copy();
        elsewhere = copy();
    }

    @Test
    void a_removed_member_loses_access_here_at_once_and_everywhere_within_five_seconds() {
        var account = people.member().account();
        assertThat(here.of(account)).hasSize(1);
        assertThat(elsewhere.of(account)).hasSize(1);
        sql.sql("update membership set disabled_at = now() where account_id = ?")
                .param(account.value())
                .update();
        here.forget(account);
        assertThat(here.of(account)).isEmpty();
        clock.goOn(MemberLookup.REMEMBERED.minusMillis(1));
        assertThat(elsewhere.of(account)).as("remembered: a page reads nothing").hasSize(1);
        clock.goOn(Duration.ofMillis(1));
        assertThat(elsewhere.of(account)).isEmpty();
        assertThat(MemberLookup.REMEMBERED).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void who_was_let_in_elsewhere_is_let_in_here_at_once() {
        var person = people.member();
        assertThat(here.of(person.account())).hasSize(1);
        var second = people.centre("Second centre");
        people.join(person, second, "MEMBER");
        assertThat(here.of(person.account(), second)).isPresent();
        assertThat(here.of(person.account())).hasSize(2);
        var newcomer = people.withoutCentre();
        assertThat(here.of(newcomer.account())).isEmpty();
        people.join(newcomer, second, "MEMBER");
        assertThat(here.of(newcomer.account())).hasSize(1);
    }

    private MemberLookup copy() {
        return new MemberLookup(
                new MemberStore(sql, clock), () -> clock.instant().toEpochMilli() * 1_000_000);
    }
}
