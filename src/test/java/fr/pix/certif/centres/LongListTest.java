package fr.pix.certif.centres;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A list of 5,000 members with 37 faults, of every kind that a line can have. */
@CertifTest
class LongListTest {

    private static final int LINES = 5_000;
    private static final Duration LONGEST = Duration.ofSeconds(2);

    /** Each stands where a good line would; the last, a double, needs one before it. */
    private static final List<String> FAULTY = List.of(
            ";Prénom;x{n}@exemple.fr;membre",
            "Nom;;x{n}@exemple.fr;membre",
            "N".repeat(256) + ";Prénom;x{n}@exemple.fr;membre",
            "Nom;" + "p".repeat(256) + ";x{n}@exemple.fr;membre",
            "Nom;Prénom;;membre",
            "Nom;Prénom;sans arobase;membre",
            "Nom;Prénom;x{n}@exemple.fr;grand chef",
            "Nom;Prénom;MEMBRE0@EXEMPLE.FR;membre");

    private static final int FAULTS = 37;

    @Autowired
    MemberFixture members;

    @Autowired
    CheckMemberList checkMemberList;

    static Stream<byte[]> encodings() {
        var text = list();
        return Stream.of(
                text.getBytes(UTF_8),
                ("\uFEFF" + text).getBytes(UTF_16LE),
                text.getBytes(Charset.forName("windows-1252")));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void is_checked_with_every_fault_in_under_two_seconds_of_CPU_G5(byte[] file) {
        var centre = members.of("Europe/Paris").centre();
        var threads = ManagementFactory.getThreadMXBean();
        var begun = threads.getCurrentThreadCpuTime();
        var report = checkMemberList.check(centre, MemberListFixture.read(file).value());
        var taken = Duration.ofNanos(threads.getCurrentThreadCpuTime() - begun);

        assertThat(taken).isLessThan(LONGEST);
        assertThat(report.added()).hasSize(LINES - FAULTS);
        assertThat(report.added().getFirst().person().name().last()).isEqualTo("Éloïse");
        var faults =
                report.faulty().stream().flatMap(line -> line.faults().stream()).toList();
        assertThat(faults)
                .hasSize(FAULTS)
                .allSatisfy(fault -> assertThat(fault.place())
                        .isEqualTo("ABCD".charAt(column(fault.problem())) + Integer.toString(fault.row())));
        assertThat(faults.stream()
                        .collect(groupingBy(MemberFault::problem, counting()))
                        .keySet())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(MemberListProblem.values())
                        .filter(problem ->
                                problem != MemberListProblem.LIST_EMPTY && problem != MemberListProblem.NAME_UNCLEAR)
                        .toList());
    }

    private static int column(MemberListProblem problem) {
        return switch (problem) {
            case LAST_NAME_MISSING, LAST_NAME_TOO_LONG, NAME_UNCLEAR, LIST_EMPTY -> 0;
            case FIRST_NAME_MISSING, FIRST_NAME_TOO_LONG -> 1;
            case EMAIL_MISSING, EMAIL_MALFORMED, EMAIL_TWICE -> 2;
            case ROLE_UNKNOWN -> 3;
        };
    }

    private static String list() {
        var lines = new ArrayList<String>();
        lines.add("Nom;Prénom;E-mail;Rôle");
        for (var n = 0; n < LINES; n++) {
            var isFaulty = n % 135 == 134 && n / 135 < FAULTS;
            lines.add(
                    isFaulty
                            ? FAULTY.get(n / 135 % FAULTY.size()).replace("{n}", Integer.toString(n))
                            : "Éloïse;Zoé;membre%d@exemple.fr;membre".formatted(n));
        }
        return String.join("\r\n", lines);
    }
}
