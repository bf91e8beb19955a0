package fr.pix.certif.platform.table;

import static fr.pix.certif.platform.table.OdsFixture.content;
import static fr.pix.certif.platform.table.OdsFixture.outcome;
import static fr.pix.certif.platform.table.OdsFixture.parts;
import static fr.pix.certif.platform.table.OdsFixture.row;
import static fr.pix.certif.platform.table.OdsFixture.text;
import static fr.pix.certif.platform.table.OdsFixture.zip;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TableReaderTest {

    private static final TableLimits SMALL = new TableLimits(1, 3, 3, 10);

    @Test
    void a_file_is_what_its_contents_are() {
        assertThat(outcome(OdsFixture.ofRows(row(text("Nom"))))).isInstanceOf(TableOutcome.Read.class);
        assertThat(outcome(XlsxFixture.ofRows(XlsxFixture.row(XlsxFixture.shared(0)))))
                .isInstanceOf(TableOutcome.Read.class);
        assertThat(outcome("Nom;Prénom".getBytes(UTF_8))).isInstanceOf(TableOutcome.Read.class);
    }

    @Test
    void a_workbook_that_is_old_or_binary_is_told_to_be_saved_in_another_way() {
        var xlsb = zip(Map.of("[Content_Types].xml", new byte[1], "xl/workbook.bin", new byte[1]));
        assertThat(problem(xlsb)).isEqualTo(TableProblem.OLD_EXCEL);
        var xls = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1rest".getBytes(ISO_8859_1);
        assertThat(problem(xls)).isEqualTo(TableProblem.OLD_EXCEL);
    }

    @Test
    void a_file_with_a_password_is_told_so_however_it_is_encrypted() {
        var old = parts("not even XML");
        old.put(
                "META-INF/manifest.xml",
                "<manifest:file-entry manifest:full-path=\"content.xml\"><manifest:encryption-data manifest:checksum=\"x\"/>"
                        .getBytes(UTF_8));
        assertThat(problem(zip(old))).isEqualTo(TableProblem.PASSWORD);
        var whole = parts("");
        whole.remove("content.xml");
        whole.put("encrypted-package", new byte[9]);
        assertThat(problem(zip(whole))).isEqualTo(TableProblem.PASSWORD);
        var zipped = OdsFixture.ofRows(row(text("Nom")));
        zipped[6] |= 1;
        assertThat(problem(zipped)).isEqualTo(TableProblem.PASSWORD);
    }

    @Test
    void what_is_no_table_is_told_so() {
        var letter = parts(content(""));
        letter.put("mimetype", "application/vnd.oasis.opendocument.text".getBytes(UTF_8));
        for (var file : List.of(
                zip(letter),
                zip(Map.of("liste.ods", new byte[9])),
                "%PDF-1.7\n\u0000\u0001".getBytes(ISO_8859_1),
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0},
                new byte[] {'a', (byte) 0x81},
                "<!DOCTYPE html><table>".getBytes(UTF_8),
                " <html xmlns:x=\"urn:schemas-microsoft-com:office:excel\">".getBytes(UTF_8),
                "<?xml version=\"1.0\"?><office:document>".getBytes(UTF_8))) {
            assertThat(problem(file)).isEqualTo(TableProblem.NO_TABLE);
        }
    }

    @Test
    void a_damaged_spreadsheet_is_told_so() {
        var parts = parts("");
        parts.remove("content.xml");
        assertThat(problem(zip(parts))).isEqualTo(TableProblem.DAMAGED);
        assertThat(problem(OdsFixture.ofContent("no XML"))).isEqualTo(TableProblem.DAMAGED);
        assertThat(problem(OdsFixture.ofContent(content(row(text("a & b")))))).isEqualTo(TableProblem.DAMAGED);
        assertThat(problem(OdsFixture.ofContent(content("").replace("table:table", "table:chart"))))
                .isEqualTo(TableProblem.DAMAGED);
    }

    @Test
    void a_changed_letter_is_found_by_the_checksum() {
        var file = OdsFixture.stored(parts(content(row(text("Bichon")))));
        assertThat(outcome(file)).isInstanceOf(TableOutcome.Read.class);
        file[new String(file, ISO_8859_1).indexOf("Bichon")] = 'P';
        assertThat(problem(file)).isEqualTo(TableProblem.DAMAGED);
    }

    @Test
    void nothing_is_told_so() {
        for (var file : List.of("", " \r\n;;\n", "\uFEFF", ";;;")) {
            assertThat(problem(file.getBytes(UTF_8))).isEqualTo(TableProblem.NOTHING);
            assertThat(pasted(file)).isEqualTo(TableProblem.NOTHING);
        }
        assertThat(problem(OdsFixture.ofRows(""))).isEqualTo(TableProblem.FIRST_SHEET_EMPTY);
    }

    @Test
    void limits_are_told_with_their_number() {
        assertThat(fault("a\nb\nc\nd")).isEqualTo(TableFault.of(TableProblem.TOO_MANY_ROWS, 3));
        assertThat(fault("a\n\nb\n\nc\n;;;;;")).isNull();
        assertThat(fault("a;b;c;d")).isEqualTo(TableFault.of(TableProblem.TOO_MANY_COLUMNS, 3));
        assertThat(fault("a;b;c;;;")).isNull();
        assertThat(fault("a\n;elevenchars")).isEqualTo(TableFault.of(TableProblem.CELL_TOO_LONG, "B2", 10));
        assertThat(fault("a".repeat(1_000_001))).isEqualTo(TableFault.of(TableProblem.TOO_LARGE, 1));
        assertThat(pasted("a".repeat(1_000_001))).isEqualTo(TableProblem.TOO_LARGE);
    }

    @Test
    void a_file_without_end_is_not_read_to_its_end() throws IOException {
        var endless = new Endless();
        assertThat(new TableReader(SMALL).read(endless)).isInstanceOf(TableOutcome.Refused.class);
        assertThat(endless.count).isEqualTo(1_000_001);
    }

    @Test
    void a_file_that_does_not_arrive_is_no_refusal() throws IOException {
        var gone = InputStream.nullInputStream();
        gone.close();
        assertThatThrownBy(() -> new TableReader(SMALL).read(gone)).isInstanceOf(IOException.class);
    }

    @Test
    void the_table_is_the_same_in_every_language_and_zone() {
        var file = OdsFixture.ofRows(row(
                text("İĞ Nom"),
                OdsFixture.value("date", "date-value", "1980-08-10", "x"),
                OdsFixture.value("time", "time-value", "PT9H5M", "x"),
                OdsFixture.value("float", "value", "1234.5", "x")));
        var locale = Locale.getDefault();
        var zone = TimeZone.getDefault();
        var here = texts(file);
        try {
            for (var tag : List.of("tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist", "fr-FR")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Marquesas"));
                assertThat(texts(file)).as(tag).isEqualTo(here);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertThat(here).containsExactly("İĞ Nom", "10/08/1980", "09:05", "1234.5");
    }

    private static List<String> texts(byte[] file) {
        return OdsFixture.read(file).rows().getFirst().cells().stream()
                .map(Cell::text)
                .toList();
    }

    private static TableProblem problem(byte[] file) {
        return ((TableOutcome.Refused) outcome(file)).fault().problem();
    }

    private static TableProblem pasted(String text) {
        return ((TableOutcome.Refused) new TableReader(SMALL).readPasted(text))
                .fault()
                .problem();
    }

    private static @Nullable TableFault fault(String csv) {
        return outcome(csv.getBytes(UTF_8), SMALL) instanceof TableOutcome.Refused(var fault) ? fault : null;
    }

    private static final class Endless extends InputStream {

        private long count;

        @Override
        public int read() {
            count++;
            return 'a';
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            count += length;
            Arrays.fill(buffer, offset, offset + length, (byte) 'a');
            return length;
        }
    }
}
