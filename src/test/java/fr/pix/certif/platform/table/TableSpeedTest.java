package fr.pix.certif.platform.table;

import static fr.pix.certif.platform.table.OdsFixture.row;
import static fr.pix.certif.platform.table.OdsFixture.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A list of five thousand people is read before its sender notices: in some 80 ms, by the tests' half-compiled code. */
class TableSpeedTest {

    private static final int ROWS = 5_000;
    private static final Duration MOST = Duration.ofMillis(500);

    @Test
    void five_thousand_rows_of_a_spreadsheet_take_less_than_half_a_second_of_the_processor() {
        assertFast(
                OdsFixture.ofRows(lines(i -> row(text("Bichon" + i), text("Anne-Cécile"), text(i + "@exemple.fr")))));
    }

    @Test
    void five_thousand_rows_of_a_csv_take_less_than_half_a_second_of_the_processor() {
        assertFast(
                lines(i -> "Bichon" + i + ";Anne-Cécile;" + i + "@exemple.fr\n").getBytes(UTF_8));
    }

    private static void assertFast(byte[] file) {
        var threads = ManagementFactory.getThreadMXBean();
        assertThat(OdsFixture.read(file).rows()).hasSize(ROWS);
        var before = threads.getCurrentThreadCpuTime();
        OdsFixture.read(file);
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - before)).isLessThan(MOST);
    }

    private static String lines(IntFunction<String> line) {
        return IntStream.range(0, ROWS).mapToObj(line).collect(Collectors.joining());
    }
}
