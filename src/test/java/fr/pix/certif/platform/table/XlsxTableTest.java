package fr.pix.certif.platform.table;

import static fr.pix.certif.platform.table.OdsFixture.read;
import static fr.pix.certif.platform.table.OdsFixture.zip;
import static fr.pix.certif.platform.table.XlsxFixture.inline;
import static fr.pix.certif.platform.table.XlsxFixture.number;
import static fr.pix.certif.platform.table.XlsxFixture.ofRows;
import static fr.pix.certif.platform.table.XlsxFixture.parts;
import static fr.pix.certif.platform.table.XlsxFixture.put;
import static fr.pix.certif.platform.table.XlsxFixture.relation;
import static fr.pix.certif.platform.table.XlsxFixture.relations;
import static fr.pix.certif.platform.table.XlsxFixture.row;
import static fr.pix.certif.platform.table.XlsxFixture.shared;
import static fr.pix.certif.platform.table.XlsxFixture.styles;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxTableTest {

    private static final int OWN = 4;

    @Test
    void rows_and_cells_have_the_place_that_they_say_or_follow_each_other() {
        var table = read(ofRows("<row r=\"2\" spans=\"1:3\">" + inline("B2", "Nom") + inline("AB2", "far") + "</row>"
                + row(shared(1), "<c s=\"1\"/>", shared(0)) + "<row r=\"9\" ht=\"20\"/>"));

        assertThat(table.rows()).extracting(Row::number).containsExactly(2, 3);
        assertThat(table.rows().getFirst().at(new Column(1))).isEqualTo(new Cell.Text("Nom"));
        assertThat(table.rows().getFirst().at(new Column(27))).isEqualTo(new Cell.Text("far"));
        assertThat(table.rows().getLast().cells())
                .containsExactly(new Cell.Text("Bichon"), Cell.empty(), new Cell.Text("Nom"));
    }

    @Test
    void numbers_shares_days_times_and_truths_are_what_is_stored_in_the_way_it_is_shown() {
        assertThat(cell(number(0, "1310"))).isEqualTo(new Cell.Numeric(new BigDecimal("1310")));
        assertThat(cell("<c><v>12.5</v></c>")).isEqualTo(new Cell.Numeric(new BigDecimal("12.5")));
        assertThat(cell(number(2, "0.33000000000000002"))).isEqualTo(new Cell.Percentage(new BigDecimal("0.33")));
        assertThat(cell(number(1, "29443"))).isEqualTo(new Cell.Date(LocalDate.of(1980, 8, 10)));
        assertThat(cell(number(1, "29443.9999"))).isEqualTo(new Cell.Date(LocalDate.of(1980, 8, 10)));
        assertThat(cell(number(3, "0.37847222222222221"))).isEqualTo(new Cell.Text("09:05"));
        assertThat(cell("<c t=\"b\"><v>1</v></c>")).isEqualTo(new Cell.Truth(true));
        assertThat(cell("<c t=\"d\"><v>1980-08-10T00:00:00</v></c>"))
                .isEqualTo(new Cell.Date(LocalDate.of(1980, 8, 10)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dd/mm/yyyy",
                "d\\ mmmm\\ yyyy",
                "[$-40C]dddd d mmmm",
                "yyyy-mm-dd;@",
                "&quot;le &quot;dd.mm.yy",
                "mmm",
                "DD/MM/YYYY hh:mm"
            })
    void a_number_shown_as_a_day_is_a_day(String code) {
        assertThat(shownAs(code, "29443")).isEqualTo(new Cell.Date(LocalDate.of(1980, 8, 10)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "General",
                "00000",
                "0.00E+00",
                "#,##0.00\\ &quot;jours dus&quot;",
                "[Red]0",
                "[Red][&lt;5]0;0",
                "_-* #,##0_-",
                "_d0",
                "*y0",
                "0;[Red]-0 \\d"
            })
    void a_number_shown_as_a_number_is_none(String code) {
        assertThat(shownAs(code, "29443")).isEqualTo(new Cell.Numeric(new BigDecimal("29443")));
    }

    @Test
    void the_other_ways_to_show_a_number_are_known() {
        assertThat(shownAs("0.0\\ %", "0.5")).isEqualTo(new Cell.Percentage(new BigDecimal("0.5")));
        assertThat(shownAs("[h]:mm", "1.5")).isEqualTo(new Cell.Text("36:00"));
        assertThat(shownAs("hh&quot;h&quot;mm", "0.25")).isEqualTo(new Cell.Text("06:00"));
    }

    @ParameterizedTest
    @CsvSource({"1,1900-01-01", "59,1900-02-28", "61,1900-03-01", "43545,2019-03-21", "2958465,9999-12-31"})
    void days_are_counted_as_excel_counts_them(String number, LocalDate day) {
        assertThat(cell(number(1, number))).isEqualTo(new Cell.Date(day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"60", "-1", "2958466"})
    void a_number_that_is_no_day_stays_a_number(String number) {
        assertThat(cell(number(1, number))).isEqualTo(new Cell.Numeric(new BigDecimal(number)));
    }

    @Test
    void a_workbook_may_count_from_1904() {
        var parts = parts(row(number(1, "0"), number(1, "42083")));
        put(
                parts,
                XlsxFixture.WORKBOOK,
                text(parts, XlsxFixture.WORKBOOK).replace("<workbookPr", "<workbookPr date1904=\"1\""));
        assertThat(read(zip(parts)).rows().getFirst().cells())
                .containsExactly(new Cell.Date(LocalDate.of(1904, 1, 1)), new Cell.Date(LocalDate.of(2019, 3, 21)));
    }

    @Test
    void a_formula_counts_by_the_value_that_it_left_and_an_error_is_shown() {
        assertThat(cell("<c><f>1+1</f><v>2</v></c>")).isEqualTo(new Cell.Numeric(new BigDecimal("2")));
        assertThat(cell("<c t=\"str\"><f>A1&amp;B1</f><v>ax</v></c>")).isEqualTo(new Cell.Text("ax"));
        assertThat(cell("<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>")).isEqualTo(new Cell.Text("#DIV/0!"));
    }

    @Test
    void a_text_has_its_pieces_and_lines_without_how_it_is_pronounced() {
        var parts = parts(row(shared(0)));
        put(parts, XlsxFixture.TEXTS, """
                <sst><si><r><rPr><b/></rPr><t xml:space="preserve">Anne </t></r><r><t>&lt;Cécile_x000D_&gt;
                d$1</t></r><rPh sb="0" eb="1"><t>アン</t></rPh></si></sst>""");
        assertThat(read(zip(parts)).rows().getFirst().cells()).containsExactly(new Cell.Text("Anne <Cécile\n>\nd$1"));
        assertThat(cell(inline("A1", "_x005F_x000D_ _xZ_"))).isEqualTo(new Cell.Text("_x000D_ _xZ_"));
    }

    @Test
    void the_first_sheet_is_found_wherever_it_is_and_in_the_strict_vocabulary() {
        var parts = parts(row(number(1, "29443")));
        var moved = parts.remove(XlsxFixture.SHEET);
        parts.put("feuilles/une.xml", moved);
        put(
                parts,
                XlsxFixture.WORKBOOK_RELATIONS,
                relations(
                                relation("rId2", "worksheet", "/feuilles/une.xml")
                                        + relation("rId3", "styles", "./../xl/styles.xml")
                                        + "<Relationship Id=\"rId9\" Type=\"x/externalLink\" Target=\"file:///C:\\x\" TargetMode=\"External\"/>")
                        .replace(
                                "http://schemas.openxmlformats.org/officeDocument/2006",
                                "http://purl.oclc.org/ooxml/officeDocument"));
        assertThat(read(zip(parts)).rows().getFirst().cells())
                .containsExactly(new Cell.Date(LocalDate.of(1980, 8, 10)));
    }

    @Test
    void a_workbook_of_numbers_alone_needs_no_other_parts() {
        var parts = parts(row(number(1, "29443")));
        parts.remove(XlsxFixture.STYLES);
        parts.remove(XlsxFixture.TEXTS);
        put(parts, XlsxFixture.WORKBOOK_RELATIONS, relations(relation("rId2", "worksheet", "worksheets/sheet1.xml")));
        assertThat(read(zip(parts)).rows().getFirst().cells())
                .containsExactly(new Cell.Numeric(new BigDecimal("29443")));
    }

    private static Cell shownAs(String code, String number) {
        var parts = parts(row(number(OWN, number)));
        put(parts, XlsxFixture.STYLES, styles(code));
        return read(zip(parts)).rows().getFirst().at(new Column(0));
    }

    private static Cell cell(String xml) {
        return read(ofRows(row(xml))).rows().getFirst().at(new Column(0));
    }

    private static String text(Map<String, byte[]> parts, String part) {
        var xml = new String(parts.get(part), UTF_8);
        return xml.substring(xml.indexOf('\n') + 1);
    }
}
