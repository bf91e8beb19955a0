package fr.pix.certif.platform.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.documents.LibreOffice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people hand over was saved by an office: a list that LibreOffice opened and saved in each of its ways. */
@Tag("slow")
class SavedByLibreOfficeTest {

    /** As LibreOffice would keep what was typed into it, in one file. */
    private static final String DOCUMENT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
                xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
                xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
                xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3"
                office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
            <office:automatic-styles>
            <number:date-style style:name="N1"><number:day/><number:text>/</number:text><number:month/>
                <number:text>/</number:text><number:year/></number:date-style>
            <style:style style:name="day" style:family="table-cell" style:data-style-name="N1"/>
            </office:automatic-styles>
            <office:body><office:spreadsheet><table:table table:name="Liste">ROWS</table:table></office:spreadsheet>
            </office:body></office:document>
            """;

    private static final List<List<String>> ROWS = List.of(
            List.of("Nom", "Prénom", "E-mail"),
            List.of("Bichon", "Anne-Cécile", "anne@example.net"),
            List.of("Le Goff; dit « Yann »", "Yanis", "yanis@example.net"),
            List.of("Œuvré", "Zoé", "zoe@example.net"));

    @TempDir
    private Path folder;

    private Path typed;

    @BeforeEach
    void typeTheList() throws IOException {
        LibreOffice.isNeeded();
        var rows = row(text("Nom"), text("Prénom"), text("E-mail"), text("Depuis"), text("Nombre"))
                + row(text("Bichon"), text("Anne-Cécile"), text("anne@example.net"), date("2049-04-19"), number("1310"))
                + row(text("Le Goff; dit « Yann »"), text("Yanis"), text("yanis@example.net"))
                + row()
                + row(text("Œuvré"), text("Zoé"), text("zoe@example.net"));
        typed = Files.writeString(folder.resolve("liste.fods"), DOCUMENT.replace("ROWS", rows), UTF_8);
    }

    @Test
    void a_spreadsheet_is_read_with_its_dates_and_numbers_as_they_are_stored() throws Exception {
        var table = read(converted("ods"));

        assertThat(firstThree(table)).containsExactlyElementsOf(ROWS);
        assertThat(table.rows()).extracting(Row::number).containsExactly(1, 2, 3, 5);
        assertThat(table.rows().get(1).cells().get(3)).isInstanceOf(Cell.Date.class);
        assertThat(table.rows().get(1).cells().get(4)).isInstanceOf(Cell.Numeric.class);
    }

    @Test
    void a_list_with_commas_is_read_as_it_was_saved() throws Exception {
        assertThat(firstThree(read(converted("csv")))).containsExactlyElementsOf(ROWS);
    }

    @Test
    void a_workbook_of_excel_is_read_as_the_same_spreadsheet_is() throws Exception {
        assertThat(read(converted("xlsx"))).isEqualTo(read(converted("ods")));
    }

    private Path converted(String format) throws Exception {
        return LibreOffice.convert(format, List.of(typed)).getFirst();
    }

    private static String row(String... cells) {
        var inner = cells.length == 0 ? "<table:table-cell/>" : String.join("", cells);
        return "<table:table-row>" + inner + "</table:table-row>";
    }

    private static String text(String value) {
        return "<table:table-cell office:value-type=\"string\"><text:p>" + value + "</text:p></table:table-cell>";
    }

    private static String date(String value) {
        return "<table:table-cell table:style-name=\"day\" office:value-type=\"date\" office:date-value=\"" + value
                + "\"/>";
    }

    private static String number(String value) {
        return "<table:table-cell office:value-type=\"float\" office:value=\"" + value + "\"/>";
    }

    private static Table read(Path path) throws IOException {
        try (var file = Files.newInputStream(path)) {
            assertThat(new TableReader(TableLimits.ofRows(100)).read(file)).isInstanceOf(TableOutcome.Read.class);
        }
        try (var file = Files.newInputStream(path)) {
            return ((TableOutcome.Read) new TableReader(TableLimits.ofRows(100)).read(file)).table();
        }
    }

    private static List<List<String>> firstThree(Table table) {
        return table.rows().stream()
                .map(row -> row.cells().stream().limit(3).map(Cell::text).toList())
                .toList();
    }
}
