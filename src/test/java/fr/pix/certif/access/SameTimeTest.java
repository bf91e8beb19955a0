package fr.pix.certif.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import fr.pix.certif.CertifTest;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An unknown e-mail costs what a wrong password costs: the time tells nobody which accounts exist. */
@CertifTest
class SameTimeTest {

    private static final int PAIRS = 7;

    @Autowired
    private SignIn signIn;

    @Autowired
    private JdbcClient sql;

    @Test
    void unknown_and_wrong_cost_the_same_work() {
        var person = new SignedInFixture(sql).member();
        new AccountStore(sql)
                .change(person.account(), new PasswordHashing().hash(new Password(SignedInFixture.PASSWORD)));
        var work = IntStream.range(0, PAIRS)
                .mapToObj(_ -> new long[] {work(person.email()), work(UUID.randomUUID() + "@example.net")})
                .toList();
        var wrong = median(work.stream().mapToLong(pair -> pair[0]).toArray());
        var unknown = median(work.stream().mapToLong(pair -> pair[1]).toArray());
        assertThat((double) wrong / unknown).isBetween(0.6, 1.67);
    }

    /** Processor time rather than a stopwatch's: other programs do not count. */
    private long work(String email) {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var before = system.getProcessCpuTime();
        signIn.signIn(new SignIn.Attempt(email, "Un-Mauvais-Secret", "same time", SecretToken.draw(), "?"));
        return system.getProcessCpuTime() - before;
    }

    private static long median(long[] values) {
        return Arrays.stream(values).sorted().toArray()[values.length / 2];
    }
}
