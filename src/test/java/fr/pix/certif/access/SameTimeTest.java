package fr.pix.certif.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import fr.pix.certif.CertifTest;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An unknown e-mail costs what a wrong password costs, and so does an account whose password was never chosen. */
@CertifTest
class SameTimeTest {

    private static final int ROUNDS = 7;

    @Autowired
    private SignIn signIn;

    @Autowired
    private JdbcClient sql;

    @Test
    void unknown_wrong_and_never_chosen_cost_the_same_work() {
        var person = new SignedInFixture(sql).member();
        new AccountStore(sql)
                .change(person.account(), new PasswordHashing().hash(new Password(SignedInFixture.PASSWORD)));
        var guest = new SignedInFixture(sql).member();
        sql.sql("update account set password_hash = null where id = ?")
                .param(guest.account().value())
                .update();
        var work = IntStream.range(0, ROUNDS)
                .mapToObj(_ ->
                        new long[] {work(person.email()), work(UUID.randomUUID() + "@example.net"), work(guest.email())
                        })
                .toList();
        var wrong = median(work, 0);
        assertThat((double) wrong / median(work, 1)).isBetween(0.6, 1.67);
        assertThat((double) wrong / median(work, 2)).isBetween(0.6, 1.67);
    }

    /** Processor time rather than a stopwatch's: other programs do not count. */
    private long work(String email) {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var before = system.getProcessCpuTime();
        signIn.signIn(new SignIn.Attempt(email, "Un-Mauvais-Secret", "same time", SecretToken.draw(), "?"));
        return system.getProcessCpuTime() - before;
    }

    private static long median(List<long[]> rounds, int of) {
        return rounds.stream().mapToLong(round -> round[of]).sorted().toArray()[ROUNDS / 2];
    }
}
