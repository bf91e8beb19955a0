package fr.pix.certif.centres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What importing 5,000 members costs the application: so little that its answer is waited for, and no page shows how far
 * it is. The limit has room for machines that are several times slower than a quiet one.
 */
@CertifTest
class LongImportTest {

    private static final int LINES = 5_000;
    private static final Duration LONGEST = Duration.ofMillis(2_500);

    @Autowired
    private MemberFixture members;

    @Autowired
    private CheckMemberList checkMemberList;

    @Autowired
    private ImportMembers importMembers;

    @Test
    void five_thousand_members_are_checked_and_imported_in_less_than_two_and_a_half_seconds_of_cpu_G5() {
        taken(LINES / 5); // a server has done so before, and its code is compiled
        var taken = taken(LINES);
        assertThat(taken).isLessThan(LONGEST);
    }

    private Duration taken(int lines) {
        var admin = members.of("Europe/Paris");
        var list = list(lines);
        var threads = ManagementFactory.getThreadMXBean();
        var begun = threads.getCurrentThreadCpuTime();
        var report = checkMemberList.check(
                admin.centre(), MemberListFixture.read(list).value());
        var outcome = importMembers.confirm(new ImportMembers.Order(
                admin.account(), admin.centre(), UUID.randomUUID(), report, new Reason("Rentrée 2026")));
        var taken = Duration.ofNanos(threads.getCurrentThreadCpuTime() - begun);
        assertThat(outcome).isEqualTo(new ImportMembers.Outcome.Imported(lines, lines));
        return taken;
    }

    private static byte[] list(int lines) {
        var word = UUID.randomUUID();
        return IntStream.range(0, lines)
                .mapToObj(n -> "Lambert;Zoé;membre%d.%s@example.net\n".formatted(n, word))
                .collect(Collectors.joining("", MemberListFixture.HEADINGS, ""))
                .getBytes(UTF_8);
    }
}
