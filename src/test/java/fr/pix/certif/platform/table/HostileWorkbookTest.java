package fr.pix.certif.platform.table;

import static fr.pix.certif.platform.table.OdsFixture.outcome;
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
import static fr.pix.certif.platform.table.XlsxFixture.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Workbooks of Excel made to do harm, beside what {@link HostileSpreadsheetTest} does with any package. */
@Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileWorkbookTest {

    private static final String LONG = "x".repeat(2_000);

    @Test
    void a_text_that_a_million_cells_point_to_is_refused_by_what_they_hold_together() {
        var parts = parts(row(shared(0).repeat(200)).repeat(5_000));
        put(parts, XlsxFixture.TEXTS, texts(LONG));
        assertThat(problem(zip(parts))).isEqualTo(TableProblem.BURSTS);
    }

    @Test
    void more_texts_than_any_list_has_are_refused() {
        var parts = parts(row(shared(0)));
        put(parts, XlsxFixture.TEXTS, "<sst>" + "<si/>".repeat(600_000) + "</sst>");
        assertThat(problem(zip(parts))).isEqualTo(TableProblem.BURSTS);
        put(
                parts,
                XlsxFixture.TEXTS,
                texts(IntStream.range(0, 5_000).mapToObj(i -> LONG + i).toArray(String[]::new)));
        assertThat(problem(zip(parts))).isEqualTo(TableProblem.BURSTS);
    }

    @Test
    void a_long_text_is_refused_by_the_name_of_its_cell() {
        for (var cell : List.of(
                inline("B1", LONG + "x"),
                "<c t=\"inlineStr\"><is>" + "<r><t>xxxx</t></r>".repeat(600) + "</is></c>",
                "<c t=\"str\"><v>" + LONG + LONG + "</v></c>",
                "<c><v>" + "9".repeat(3_000) + "</v></c>")) {
            assertThat(outcome(ofRows(row(shared(0), cell))))
                    .isEqualTo(new TableOutcome.Refused(TableFault.of(TableProblem.CELL_TOO_LONG, "B1", 2_000)));
        }
    }

    @Test
    void numbers_that_would_be_a_billion_digits_long_are_left_as_they_are() {
        for (var number : List.of("1E+999999999", "-1E+999999999", "1E-999999999", "1e99999999999", "9".repeat(60))) {
            for (var style : List.of(0, 1, 2, 3)) {
                var table = OdsFixture.read(ofRows(row(number(style, number))));
                assertThat(table.rows().getFirst().cells()).containsExactly(new Cell.Text(number));
            }
        }
    }

    @Test
    void places_that_are_none_or_not_in_order_are_refused() {
        for (var rows : List.of(
                "<row r=\"0\"/>",
                "<row r=\"-1\"/>",
                "<row r=\"1048577\"/>",
                "<row r=\"99999999999\"/>",
                "<row r=\"2\"/><row r=\"2\"/>",
                "<row r=\"2\"/><row r=\"1\"/>",
                row(inline("B1", "b"), inline("A1", "a")),
                row(inline("A1", "b"), inline("A1", "a")),
                row(inline("XFE1", "far")),
                row(inline("ZZZZZZZZZZZZZZ1", "far")),
                row(inline("1", "nowhere")),
                row("<c/>".repeat(16_385)),
                row(shared(2)),
                row(shared(-1)),
                row("<c t=\"s\"><v>x</v></c>"))) {
            assertThat(problem(ofRows(rows))).as(rows.substring(0, 12)).isEqualTo(TableProblem.DAMAGED);
        }
    }

    @Test
    void formats_that_take_long_to_understand_are_not_understood() {
        var parts = parts(row(number(4, "29443")));
        put(parts, XlsxFixture.STYLES, styles("[".repeat(500_000)));
        assertThat(outcome(zip(parts))).isInstanceOf(TableOutcome.Read.class);
    }

    @Test
    void more_styles_or_relations_than_any_workbook_has_are_refused() {
        var parts = parts(row(number(1, "29443")));
        put(parts, XlsxFixture.STYLES, styles("").replace("<cellXfs>", "<cellXfs>" + "<xf/>".repeat(70_000)));
        assertThat(problem(zip(parts))).isEqualTo(TableProblem.DAMAGED);
        parts = parts(row(number(1, "29443")));
        put(
                parts,
                XlsxFixture.WORKBOOK_RELATIONS,
                relations(IntStream.range(0, 3_000)
                        .mapToObj(i -> relation("rId" + i, "worksheet", "worksheets/sheet1.xml"))
                        .collect(Collectors.joining())));
        assertThat(problem(zip(parts))).isEqualTo(TableProblem.DAMAGED);
    }

    @Test
    void a_part_that_is_missing_or_leads_out_is_refused() {
        for (var part : List.of(
                XlsxFixture.WORKBOOK,
                XlsxFixture.WORKBOOK_RELATIONS,
                XlsxFixture.SHEET,
                XlsxFixture.STYLES,
                XlsxFixture.TEXTS)) {
            var parts = parts(row(shared(0)));
            parts.remove(part);
            assertThat(problem(zip(parts))).as(part).isEqualTo(TableProblem.DAMAGED);
        }
        for (var target :
                List.of("../../../etc/passwd", "mailto:x", "http://127.0.0.1:1", "http://127.0.0.1:1/x", "%", "")) {
            var parts = parts(row(shared(0)));
            put(parts, XlsxFixture.WORKBOOK_RELATIONS, relations(relation("rId2", "worksheet", target)));
            assertThat(problem(zip(parts))).as(target).isEqualTo(TableProblem.DAMAGED);
        }
    }

    @Test
    void a_doctype_is_refused_in_each_part() {
        var rows = row(shared(0));
        for (var part : List.of(
                "_rels/.rels",
                XlsxFixture.WORKBOOK,
                XlsxFixture.WORKBOOK_RELATIONS,
                XlsxFixture.SHEET,
                XlsxFixture.STYLES,
                XlsxFixture.TEXTS)) {
            var parts = parts(rows);
            put(parts, part, "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><x>&e;</x>");
            assertThat(problem(zip(parts))).as(part).isEqualTo(TableProblem.DAMAGED);
        }
    }

    @Test
    void another_file_of_an_office_is_no_table() {
        var parts = parts("");
        put(parts, "_rels/.rels", relations(relation("rId1", "officeDocument", "word/document.xml")));
        put(parts, "word/document.xml", "<w:document xmlns:w=\"w\"/>");
        put(parts, "word/_rels/document.xml.rels", relations(""));
        assertThat(problem(zip(parts))).isEqualTo(TableProblem.NO_TABLE);
        put(parts, "_rels/.rels", relations(""));
        assertThat(problem(zip(parts))).isEqualTo(TableProblem.NO_TABLE);
    }

    private static TableProblem problem(byte[] file) {
        assertThat(outcome(file)).isInstanceOf(TableOutcome.Refused.class);
        return ((TableOutcome.Refused) outcome(file)).fault().problem();
    }
}
