package fr.pix.certif.platform.table;

import static fr.pix.certif.platform.table.OdsFixture.ofRows;
import static fr.pix.certif.platform.table.OdsFixture.read;
import static fr.pix.certif.platform.table.OdsFixture.row;
import static fr.pix.certif.platform.table.OdsFixture.text;
import static fr.pix.certif.platform.table.OdsFixture.value;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadsheetTableTest {

    private static final String EMPTY_CELL = "<table:table-cell/>";

    @Test
    void rows_keep_the_numbers_that_the_spreadsheet_shows() {
        var table = read(ofRows(row(text("Nom"))
                + "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>"
                + row(EMPTY_CELL, text("Bichon"))));
        assertThat(table.rows()).extracting(Row::number).containsExactly(1, 5);
        assertThat(table.rows().getLast().at(new Column(0))).isEqualTo(Cell.empty());
        assertThat(table.rows().getLast().at(new Column(1))).isEqualTo(new Cell.Text("Bichon"));
        assertThat(table.rows().getLast().at(new Column(99))).isEqualTo(Cell.empty());
    }

    @Test
    void a_date_is_what_is_stored_not_what_is_shown() {
        assertThat(cell(value("date", "date-value", "1980-08-10", "10/08/80")))
                .isEqualTo(new Cell.Date(LocalDate.of(1980, 8, 10)));
        assertThat(cell(value("date", "date-value", "2019-03-21T23:59:59.999", "22")))
                .isEqualTo(new Cell.Date(LocalDate.of(2019, 3, 21)));
    }

    @Test
    void numbers_shares_and_truths_are_what_is_stored() {
        assertThat(cell(value("float", "value", "1310", "01310"))).isEqualTo(new Cell.Numeric(new BigDecimal("1310")));
        assertThat(cell(value("float", "value", "1.5E3", "1,5E+03")).text()).isEqualTo("1500");
        assertThat(cell(value("currency", "value", "12.50", "12,50 €")))
                .isEqualTo(new Cell.Numeric(new BigDecimal("12.50")));
        assertThat(cell(value("percentage", "value", "0.33", "33,00 %")))
                .isEqualTo(new Cell.Percentage(new BigDecimal("0.33")));
        assertThat(cell(value("boolean", "boolean-value", "true", "VRAI"))).isEqualTo(new Cell.Truth(true));
        assertThat(cell(value("time", "time-value", "PT09H05M00S", "9h"))).isEqualTo(new Cell.Text("09:05"));
    }

    @Test
    void a_formula_counts_by_the_value_that_it_left() {
        assertThat(
                        cell(
                                "<table:table-cell table:formula=\"of:=1+1\" office:value-type=\"float\" office:value=\"2\"><text:p>3</text:p></table:table-cell>"))
                .isEqualTo(new Cell.Numeric(BigDecimal.TWO));
        assertThat(
                        cell(
                                "<table:table-cell table:formula=\"of:=[.A1]&amp;&quot;x&quot;\" office:value-type=\"string\" office:string-value=\"ax\"><text:p>shown</text:p></table:table-cell>"))
                .isEqualTo(new Cell.Text("ax"));
    }

    @Test
    void a_formula_that_failed_is_not_an_empty_cell() {
        assertThat(
                        cell(
                                "<table:table-cell table:formula=\"of:=1/0\" office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"><text:p>#DIV/0!</text:p></table:table-cell>"))
                .isEqualTo(new Cell.Text("#DIV/0!"));
    }

    @Test
    void a_stored_value_that_is_not_of_its_type_is_left_as_text() {
        for (var wrong : List.of("2019-02-30", "yesterday", "-0044-03-15", "2019-03-21 10:00")) {
            assertThat(cell(value("date", "date-value", wrong, "x"))).isEqualTo(new Cell.Text(wrong));
        }
        for (var wrong : List.of("NaN", "1e999999999", "1e99999999999", "12 500", "9".repeat(60))) {
            assertThat(cell(value("float", "value", wrong, "x"))).isEqualTo(new Cell.Text(wrong));
        }
        assertThat(cell(value("boolean", "boolean-value", "maybe", "x"))).isEqualTo(new Cell.Text("maybe"));
    }

    @Test
    void a_text_has_its_lines_its_spaces_and_nothing_of_the_notes() {
        assertThat(cell("""
                <table:table-cell office:value-type="string">
                 <office:annotation draw:style-name="gr1"><dc:creator>Someone</dc:creator><dc:date>2019-03-21</dc:date><text:p>a note</text:p></office:annotation>
                 <text:p>Anne<text:s/>-<text:s text:c="2"/><text:span text:style-name="T1">Cé<text:a xlink:href="x">ci</text:a>le</text:span>
                   d&apos;Arc</text:p>
                 <text:p>second<text:tab/>line<text:line-break/>third</text:p>
                 <draw:frame><draw:text-box><text:p>a drawing</text:p></draw:text-box></draw:frame>
                </table:table-cell>""")).isEqualTo(new Cell.Text("Anne -  Cécile d'Arc\nsecond line\nthird"));
    }

    @Test
    void a_text_of_spaces_is_an_empty_cell() {
        assertThat(read(ofRows(row(text("Nom"), text(" \u00A0 "))))
                        .rows()
                        .getFirst()
                        .cells())
                .containsExactly(new Cell.Text("Nom"));
    }

    @Test
    void what_is_under_a_merged_cell_has_its_place_but_is_not_read() {
        assertThat(read(ofRows(row(
                                text("wide"),
                                "<table:covered-table-cell table:number-columns-repeated=\"2\"><text:p>hidden</text:p></table:covered-table-cell>",
                                text("next"))))
                        .rows()
                        .getFirst()
                        .cells())
                .containsExactly(new Cell.Text("wide"), Cell.empty(), Cell.empty(), new Cell.Text("next"));
    }

    @Test
    void rows_and_cells_that_stand_for_several_are_all_there() {
        var table = read(ofRows("<table:table-row table:number-rows-repeated=\"3\">"
                + "<table:table-cell table:number-columns-repeated=\"2\" office:value-type=\"string\"><text:p>x</text:p></table:table-cell>"
                + "</table:table-row>" + row(text("y"))));
        assertThat(table.rows()).extracting(Row::number).containsExactly(1, 2, 3, 4);
        assertThat(table.rows().get(2).cells()).containsExactly(new Cell.Text("x"), new Cell.Text("x"));
    }

    @Test
    void rows_in_groups_headings_and_filters_are_rows_like_the_others() {
        var table = read(ofRows("<table:table-header-rows>" + row(text("Nom")) + "</table:table-header-rows>"
                + "<table:table-row-group><table:table-row-group table:display=\"false\">" + row(text("grouped"))
                + "</table:table-row-group></table:table-row-group>"
                + "<table:table-row table:visibility=\"filter\">" + text("filtered") + "</table:table-row>"
                + "<table:table-rows>" + row(text("last")) + "</table:table-rows>"));
        assertThat(table.rows())
                .extracting(row -> row.at(new Column(0)).text())
                .containsExactly("Nom", "grouped", "filtered", "last");
        assertThat(table.rows()).extracting(Row::number).containsExactly(1, 2, 3, 4);
    }

    @Test
    void a_table_within_a_drawing_or_the_tracked_changes_is_not_the_sheet() {
        var inner = "<table:table><table:table-row>" + text("inner") + "</table:table-row></table:table>";
        var content = OdsFixture.content("<table:shapes><draw:frame>" + inner + "</draw:frame></table:shapes>"
                        + row("<table:table-cell office:value-type=\"string\"><text:p>outer</text:p>" + inner
                                + "</table:table-cell>"))
                .replace(
                        "<table:calculation-settings",
                        "<table:tracked-changes>" + inner + "</table:tracked-changes><table:calculation-settings");
        assertThat(read(OdsFixture.ofContent(content)).rows())
                .containsExactly(new Row(1, List.of(new Cell.Text("outer"))));
    }

    @Test
    void comments_cdata_and_a_byte_order_mark_do_no_harm() {
        var content =
                "\uFEFF" + OdsFixture.content(row(text("<!-- <a> it's -->a<![CDATA[<b> & ]] > ]]>c<?pi x > <?>d")));
        assertThat(read(OdsFixture.zip(OdsFixture.parts(content)))
                        .rows()
                        .getFirst()
                        .cells())
                .containsExactly(new Cell.Text("a<b> & ]] > cd"));
    }

    @Test
    void three_hundred_thousand_apostrophes_are_no_attack() {
        var rows = row(text("L&apos;".repeat(600))).repeat(500);
        assertThat(read(ofRows(rows)).rows()).hasSize(500);
    }

    @Test
    void a_template_and_a_picture_with_an_odd_name_are_read_too() {
        var parts = OdsFixture.parts(OdsFixture.content(row(text("Nom"))));
        parts.put("mimetype", (OdsFixture.TYPE + "-template").getBytes(UTF_8));
        parts.put("Pictures/é.png", new byte[1000]);
        assertThat(read(OdsFixture.zip(parts)).rows()).hasSize(1);
    }

    @Test
    void a_package_that_lost_its_table_of_contents_is_still_read() {
        var whole = ofRows(row(text("Nom")));
        var cut = new byte[whole.length - 60];
        System.arraycopy(whole, 0, cut, 0, cut.length);
        assertThat(read(cut)).isEqualTo(read(whole));
    }

    private static Cell cell(String xml) {
        return read(ofRows(row(xml))).rows().getFirst().at(new Column(0));
    }
}
