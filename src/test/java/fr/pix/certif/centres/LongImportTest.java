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

/** What importing 5,000 members costs the application: the answer to whether it must show how far it is. */
@CertifTest
class LongImportTest {

    private static final int LINES = 5_000;
    private static final Duration LONGEST = Duration.ofSeconds(3);

    @Autowired
    private MemberFixture members;

    @Autowired
    private CheckMemberList checkMemberList;

    @Autowired
    private ImportMembers importMembers;

    @Test
    void five_thousand_members_are_checked_and_imported_in_less_than_three_seconds_of_cpu_G5() {
        var admin = members.of("Europe/Paris");
        var word = UUID.randomUUID();
        var list = "Nom;Prénom;E-mail\n"
                + IntStream.range(0, LINES)
                        .mapToObj(n -> "Lambert;Zoé;membre%d.%s@example.net\n".formatted(n, word))
                        .collect(Collectors.joining());
        var threads = ManagementFactory.getThreadMXBean();
        var begun = threads.getCurrentThreadCpuTime();
        var report = checkMemberList.check(
                admin.centre(), MemberListFixture.read(list.getBytes(UTF_8)).value());
        var outcome = importMembers.confirm(new ImportMembers.Order(
                admin.account(), admin.centre(), UUID.randomUUID(), report, new Reason("Rentrée 2026")));
        var taken = Duration.ofNanos(threads.getCurrentThreadCpuTime() - begun);
        assertThat(outcome).isEqualTo(new ImportMembers.Outcome.Imported(LINES, LINES));
        assertThat(taken).isLessThan(LONGEST);
    }
}
