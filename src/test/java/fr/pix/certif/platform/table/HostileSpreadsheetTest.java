package fr.pix.certif.platform.table;

import static fr.pix.certif.platform.table.OdsFixture.content;
import static fr.pix.certif.platform.table.OdsFixture.ofContent;
import static fr.pix.certif.platform.table.OdsFixture.ofRows;
import static fr.pix.certif.platform.table.OdsFixture.parts;
import static fr.pix.certif.platform.table.OdsFixture.row;
import static fr.pix.certif.platform.table.OdsFixture.text;
import static fr.pix.certif.platform.table.OdsFixture.zip;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files made to do harm: each is refused with a sentence, soon, and without filling the memory. */
@Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileSpreadsheetTest {

    private static final int MEGABYTE = 1 << 20;

    /** All that is ever allocated to read a file, of which little is held at once. */
    private static final long MOST_ALLOCATED = 200L * MEGABYTE;

    @Test
    void a_small_file_that_unpacks_to_two_hundred_megabytes_is_refused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("content.xml"));
            for (var i = 0; i < 200; i++) {
                zip.write(new byte[MEGABYTE]);
            }
        }
        assertThat(bytes.size()).isLessThan(MEGABYTE);
        assertRefused(bytes.toByteArray(), TableProblem.BURSTS);
    }

    @Test
    void the_budget_is_that_of_all_the_parts_together() {
        var parts = parts(content(row(text("Nom"))));
        for (var i = 0; i < 20; i++) {
            parts.put("Pictures/" + i, new byte[MEGABYTE]);
        }
        assertRefused(zip(parts), TableProblem.BURSTS);
    }

    @Test
    void a_zip_of_a_hundred_thousand_entries_is_refused() {
        var parts = parts(content(row(text("Nom"))));
        IntStream.range(0, 100_000).forEach(i -> parts.put("e" + i, new byte[0]));
        assertRefused(zip(parts), new TableLimits(50, 10, 10, 10), TableProblem.BURSTS);
    }

    @Test
    void a_doctype_is_refused_and_what_it_points_to_is_not_read(@TempDir Path folder) throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), "secret");
        for (var doctype : List.of(
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>",
                "<!DOCTYPE x SYSTEM \"" + secret.toUri() + "\">",
                "<!DOCTYPE x [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/x\"> %p;]>",
                "<!DOCTYPE x>")) {
            var content = content(row(text("&e;"))).replace("?>\n<office", "?>\n" + doctype + "<office");
            assertThat(content).contains(doctype);
            assertRefused(ofContent(content), TableProblem.DAMAGED);
        }
        assertRefused(ofRows(row(text("&e;"))), TableProblem.DAMAGED);
    }

    @Test
    void a_billion_laughs_are_refused() {
        var laughs = IntStream.range(1, 10)
                .mapToObj(i -> "<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">")
                .collect(Collectors.joining("", "<!DOCTYPE x [<!ENTITY l0 \"ha\">", "]>"));
        assertRefused(
                ofContent(content(row(text("&l9;"))).replace("?>\n<office", "?>\n" + laughs + "<office")),
                TableProblem.DAMAGED);
    }

    @Test
    void a_million_repeated_rows_cost_nothing_when_empty_and_are_refused_when_not() {
        var rows = row(text("Nom"))
                + "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell%s</table:table-row>";
        assertThat(allocated(() -> assertThat(
                                OdsFixture.read(ofRows(rows.formatted("/>"))).rows())
                        .hasSize(1)))
                .isLessThan(4 * MEGABYTE);
        assertRefused(
                ofRows(rows.formatted(" office:value-type=\"string\"><text:p>x</text:p></table:table-cell>")),
                TableProblem.TOO_MANY_ROWS);
    }

    /** As many rows and columns as a list may have, and cells as long: a few kilobytes would become a hundred megabytes. */
    @Test
    void long_rows_repeated_within_the_limits_are_refused_by_what_they_hold_together() {
        var long9 = text("x".repeat(2_000)).repeat(9);
        var rows = row(text("Nom"), text("Prénom"))
                + row(long9).replace("<table:table-row ", "<table:table-row table:number-rows-repeated=\"%d\" ");
        assertRefused(ofRows(rows.formatted(5_999)), TableLimits.ofRows(6_000), TableProblem.BURSTS);
        assertThat(OdsFixture.outcome(ofRows(rows.formatted(277)), TableLimits.ofRows(6_000)))
                .isInstanceOf(TableOutcome.Read.class);
    }

    @Test
    void a_million_repeated_columns_cost_nothing_when_empty_and_are_refused_when_not() {
        var rows = row(text("Nom"), "<table:table-cell table:number-columns-repeated=\"1000000\"%s");
        assertThat(allocated(() -> assertThat(
                                OdsFixture.read(ofRows(rows.formatted("/>"))).rows())
                        .hasSize(1)))
                .isLessThan(4 * MEGABYTE);
        assertRefused(
                ofRows(rows.formatted(" office:value-type=\"string\"><text:p>x</text:p></table:table-cell>")),
                TableProblem.TOO_MANY_COLUMNS);
    }

    @Test
    void counts_that_are_none_are_refused() {
        for (var count : List.of("0", "-1", "many", "99999999999", "2147483647")) {
            assertRefused(
                    ofRows("<table:table-row table:number-rows-repeated=\"" + count
                            + "\"><table:table-cell/></table:table-row>" + row(text("x"))),
                    TableProblem.DAMAGED);
            assertRefused(
                    ofRows(row("<table:table-cell table:number-columns-repeated=\"" + count + "\"/>", text("x"))),
                    TableProblem.DAMAGED);
        }
        assertRefused(ofRows(row(text("<text:s text:c=\"2147483647\"/>"))), TableProblem.CELL_TOO_LONG);
    }

    @Test
    void elements_a_hundred_thousand_deep_are_refused() {
        assertRefused(ofRows("<a>".repeat(100_000) + "</a>".repeat(100_000)), TableProblem.DAMAGED);
        var spans = "<text:span>".repeat(100_000) + "</text:span>".repeat(100_000);
        assertRefused(ofRows(row(text(spans))), TableProblem.DAMAGED);
    }

    @Test
    void a_cell_of_fifty_megabytes_is_refused() {
        assertRefused(ofRows(row(text("x".repeat(50 * MEGABYTE)))), TableProblem.BURSTS);
    }

    @Test
    void a_long_piece_of_any_kind_is_refused_before_the_parser_holds_it() {
        var most = "<x>".repeat(7 * MEGABYTE / 3);
        for (var piece : List.of(
                text("x".repeat(7 * MEGABYTE)),
                text("<!--" + most + "-->"),
                text("<!--><!--" + most + "-->"),
                text("<![CDATA[" + most + "]]>"),
                text("<?x " + most + "?>"),
                "<" + "x".repeat(7 * MEGABYTE) + "/>",
                "<table:table-cell office:string-value=\"" + "x".repeat(7 * MEGABYTE) + "\"/>",
                "<table:table-cell " + attributes(500_000) + "/>")) {
            assertThat(problem(ofRows(row(piece)), TableLimits.ofRows(10)))
                    .isIn(TableProblem.BURSTS, TableProblem.DAMAGED);
        }
    }

    @Test
    void a_long_text_is_refused_by_the_name_of_its_cell() {
        var limits = TableLimits.ofRows(10);
        assertThat(OdsFixture.outcome(ofRows(row(text("a"), text("x".repeat(2_001)))), limits))
                .isEqualTo(new TableOutcome.Refused(TableFault.of(TableProblem.CELL_TOO_LONG, "B1", 2_000)));
        assertThat(OdsFixture.outcome(ofRows(row(text("a"), text("x".repeat(2_000)))), limits))
                .isInstanceOf(TableOutcome.Read.class);
    }

    @Test
    void a_million_different_names_are_refused() {
        for (var part :
                List.of("<x%d/>", "<x y%d=\"\"/>", "<x xmlns:y%d=\"z\"/>", "<x xmlns:y=\"z%d\"/>", "<?y%d z?>")) {
            var names = IntStream.range(0, 300_000)
                    .mapToObj(i -> part.replace("%d", Integer.toString(i)))
                    .collect(Collectors.joining());
            assertRefused(ofRows(row(names)), TableProblem.DAMAGED);
        }
    }

    @Test
    void namespaces_declared_again_and_again_are_refused() {
        var declared = IntStream.range(0, 50)
                .mapToObj(i -> " xmlns:y%d=\"z\"".formatted(i))
                .collect(Collectors.joining());
        assertRefused(
                ofRows(("<x" + declared + ">").repeat(50) + "<x/>".repeat(500_000) + "</x>".repeat(50)),
                TableProblem.DAMAGED);
    }

    @Test
    void the_most_that_is_unpacked_is_still_read_soon() {
        var cells = "<table:table-cell office:value-type=\"float\" office:value=\"1\"/>".repeat(256);
        var noise = parts(content(row(cells).repeat(1_500)));
        assertThat(allocated(
                        () -> assertThat(OdsFixture.read(padded(noise)).rows()).hasSize(1_500)))
                .isLessThan(MOST_ALLOCATED);
        noise.put("content.xml", content("<table:table-row/>".repeat(1_300_000)).getBytes(UTF_8));
        assertRefused(padded(noise), TableProblem.FIRST_SHEET_EMPTY);
    }

    /** With something that does not pack, so that the budget is the largest there is. */
    private static byte[] padded(Map<String, byte[]> parts) {
        var noise = new byte[MEGABYTE / 2];
        new Random(1).nextBytes(noise);
        parts.put("Pictures/noise", noise);
        return zip(parts);
    }

    private static String attributes(int count) {
        return IntStream.range(0, count).mapToObj(i -> "a" + i + "=\"\"").collect(Collectors.joining(" "));
    }

    private static void assertRefused(byte[] file, TableProblem problem) {
        assertRefused(file, TableLimits.ofRows(5_000), problem);
    }

    private static void assertRefused(byte[] file, TableLimits limits, TableProblem problem) {
        assertThat(problem(file, limits)).isEqualTo(problem);
    }

    private static TableProblem problem(byte[] file, TableLimits limits) {
        var outcome = new TableOutcome[1];
        var allocated = allocated(() -> outcome[0] = OdsFixture.outcome(file, limits));
        assertThat(allocated).isLessThan(MOST_ALLOCATED);
        assertThat(outcome[0]).isInstanceOf(TableOutcome.Refused.class);
        return ((TableOutcome.Refused) outcome[0]).fault().problem();
    }

    private static long allocated(Runnable reading) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadAllocatedBytes();
        reading.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
