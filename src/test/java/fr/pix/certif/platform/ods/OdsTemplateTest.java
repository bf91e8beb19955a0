package fr.pix.certif.platform.ods;

import static fr.pix.certif.platform.ods.FlatFixture.filled;
import static fr.pix.certif.platform.ods.FlatFixture.row;
import static fr.pix.certif.platform.ods.FlatFixture.template;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class OdsTemplateTest {

    private record Trip(String name, List<Integer> legs) {}

    private static final Trip TRIP = new Trip("Léa & Zoé", List.of(7, 8, 9));

    private static final OdsFields<Trip> WORDS = OdsFields.<Trip>none()
            .withValue("name", trip -> OdsValue.text(trip.name()))
            .withValue("day", _ -> OdsValue.date(LocalDate.of(2019, 3, 21)))
            .withValue("time", _ -> OdsValue.time(LocalTime.of(9, 5)))
            .withValue("share", _ -> OdsValue.percent(133))
            .withValue("nothing", _ -> OdsValue.BLANK)
            .withValue("wrong", trip -> new OdsValue.Marked(trip.name(), "Only <one>"))
            .withValue("missing", _ -> new OdsValue.Marked("", "Say who"))
            .withValue("broken", _ -> absent())
            .withRows("legs", Trip::legs, OdsFields.<Integer>none().withValue("length", OdsValue::whole));

    @Test
    void the_type_of_the_package_stands_first() throws IOException {
        assertThat(filled(template(WORDS, row("a")), TRIP).keySet())
                .containsExactly("mimetype", "META-INF/manifest.xml", "content.xml", "styles.xml", "meta.xml");
    }

    @Test
    void a_cell_takes_the_type_of_its_value() throws IOException {
        assertThat(content(row("${name}", "${day}", "${time}", "${share}", "${nothing}")))
                .contains("office:value-type=\"string\"><text:p>Léa &amp; Zoé</text:p>")
                .contains("office:value-type=\"date\" office:date-value=\"2019-03-21\"><text:p>21/03/2019</text:p>")
                .contains("office:value-type=\"time\" office:time-value=\"PT09H05M00S\"><text:p>09:05</text:p>")
                .contains("office:value-type=\"percentage\" office:value=\"1.33\"><text:p>133\u00A0%</text:p>")
                .contains("<table:table-cell table:style-name=\"C\"/></table:table-row>");
    }

    @Test
    void what_has_to_be_mended_is_marked_and_says_how() throws IOException {
        assertThat(content(row("${wrong}", "${missing}")))
                .contains(
                        "<table:table-cell table:style-name=\"Marked\" office:value-type=\"string\"><office:annotation>"
                                + "<text:p>Only &lt;one&gt;</text:p></office:annotation><text:p>Léa &amp; Zoé</text:p></table:table-cell>",
                        "<table:table-cell table:style-name=\"Marked\"><office:annotation>"
                                + "<text:p>Say who</text:p></office:annotation></table:table-cell>");
    }

    @Test
    void columns_are_left_out_with_their_cells_and_what_spans_them_is_narrower() throws IOException {
        var wide = row("${name}", "${day}", "${time}")
                + "<table:table-row><table:table-cell table:number-columns-spanned=\"3\"><text:p>wide</text:p></table:table-cell>"
                + "<table:covered-table-cell table:number-columns-repeated=\"2\"/></table:table-row>";
        var filled = filled(FlatFixture.without(WORDS, "co-b", wide), TRIP).getOrDefault("content.xml", "");
        assertThat(filled)
                .contains("Léa &amp; Zoé", "09:05", "table:number-columns-spanned=\"2\"")
                .contains("<table:covered-table-cell table:number-columns-repeated=\"1\"/>")
                .doesNotContain("21/03/2019", "co-b");
    }

    @Test
    void a_placeholder_within_a_sentence_is_read_as_text() throws IOException {
        assertThat(content(row("On ${day} at ${time}"))).contains("<text:p>On 21/03/2019 at 09:05</text:p>");
    }

    @Test
    void each_line_of_a_text_is_a_paragraph() throws IOException {
        var template = template(WORDS, row("${name}", "Name: ${name}"));
        assertThat(filled(template, new Trip("a\nb", List.of())).get("content.xml"))
                .contains("<text:p>a</text:p><text:p>b</text:p>")
                .contains("<text:p>Name: a</text:p><text:p>b</text:p>");
    }

    @Test
    void what_looks_like_a_formula_is_text() throws IOException {
        for (var typed : List.of("=1+1", "+33", "-1", "@SUM(A1)")) {
            assertThat(filled(template(WORDS, row("${name}")), new Trip(typed, List.of()))
                            .get("content.xml"))
                    .contains("office:value-type=\"string\"><text:p>" + typed + "</text:p>")
                    .doesNotContain("formula");
        }
    }

    @Test
    void a_row_of_a_list_is_there_for_each_item_and_the_print_range_ends_after_them() throws IOException {
        assertThat(content(row("${legs.length}", "km")))
                .contains("table:print-ranges=\"S.A1:S.C11\"")
                .containsSubsequence("office:value=\"7\"", "office:value=\"8\"", "office:value=\"9\"");
        assertThat(filled(template(WORDS, row("${legs.length}")), new Trip("a", List.of()))
                        .get("content.xml"))
                .contains("table:print-ranges=\"S.A1:S.C8\"")
                .doesNotContain("<table:table-row");
    }

    @Test
    void a_row_of_a_fixed_height_grows_with_its_text() throws IOException {
        var row = row("${name}").replace("<table:table-row>", "<table:table-row table:style-name=\"ro\">");
        assertThat(filled(template(WORDS, row), new Trip("word", List.of())).get("content.xml"))
                .contains("<table:table-row table:style-name=\"ro\">");
        var grown = filled(template(WORDS, row), new Trip("word ".repeat(7), List.of()));
        var style = Pattern.compile("<table:table-row table:style-name=\"(ro-[0-9]+)\"")
                .matcher(grown.get("content.xml"));
        assertThat(style.find()).isTrue();
        assertThat(grown.get("content.xml"))
                .containsPattern("style:name=\"" + style.group(1)
                        + "\"><style:table-row-properties style:row-height=\"[0-9]{2,3}");
    }

    @Test
    void what_is_about_the_designer_is_left_out() throws IOException {
        var files = filled(template(WORDS, row("a")), TRIP);
        assertThat(files.get("meta.xml"))
                .contains("<dc:title>Of Léa &amp; Zoé</dc:title>")
                .doesNotContain("designer");
        assertThat(files.get("content.xml")).doesNotContain("calcext").doesNotContain("unused");
    }

    @Test
    void a_placeholder_that_nobody_knows_is_told_at_once() {
        assertThatThrownBy(() -> template(WORDS, row("${nmae}")))
                .isInstanceOf(OdsTemplateFault.class)
                .hasMessageContaining("${nmae}")
                .hasMessageContaining("name, day, time");
        assertThatThrownBy(() -> template(WORDS, row("${legs.width}"))).hasMessageContaining("${width}");
    }

    @Test
    void a_placeholder_broken_by_a_change_of_format_is_told_at_once() {
        assertThatThrownBy(() -> template(WORDS, row("Of ${na<text:span>me}</text:span>")))
                .isInstanceOf(OdsTemplateFault.class)
                .hasMessageContaining("${na");
    }

    @Test
    void a_row_of_a_list_cannot_also_show_what_is_there_once() {
        assertThatThrownBy(() -> template(WORDS, row("${legs.length}", "${name}")))
                .isInstanceOf(OdsTemplateFault.class)
                .hasMessageContaining("${name}");
    }

    @Test
    void a_value_that_is_missing_is_told_when_filling() {
        assertThatThrownBy(() -> content(row("${broken}")))
                .isInstanceOf(OdsTemplateFault.class)
                .hasMessageContaining("${broken}");
    }

    @Test
    void what_is_not_a_spreadsheet_is_told() {
        assertThatThrownBy(() -> OdsTemplate.read(new ByteArrayInputStream(new byte[] {1}), WORDS))
                .isInstanceOf(OdsTemplateFault.class);
    }

    private static String content(String row) throws IOException {
        return filled(template(WORDS, row), TRIP).getOrDefault("content.xml", "");
    }

    @SuppressWarnings("NullAway") // what a defect of a vocabulary would give
    private static OdsValue absent() {
        return null;
    }
}
