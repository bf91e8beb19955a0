package fr.pix.certif.platform.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.platform.ods.OdsFields;
import fr.pix.certif.platform.ods.OdsTemplate;
import fr.pix.certif.platform.ods.OdsValue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.time.api.constraints.DateRange;
import org.odftoolkit.odfdom.doc.OdfSpreadsheetDocument;

/** What is written is read back: by our own template, and by ODFDOM. */
class RoundTripTest {

    private record Line(String text, LocalDate day, long number, int percent) {}

    private static final OdsFields<List<Line>> WORDS = OdsFields.<List<Line>>none()
            .withRows(
                    "lines",
                    lines -> lines,
                    OdsFields.<Line>none()
                            .withValue("text", line -> OdsValue.text(line.text()))
                            .withValue("day", line -> OdsValue.date(line.day()))
                            .withValue("number", line -> OdsValue.whole(line.number()))
                            .withValue("percent", line -> OdsValue.percent(line.percent())));

    private static final OdsTemplate<List<Line>> TEMPLATE =
            OdsTemplate.read(new ByteArrayInputStream("""
            <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
              xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
              xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" office:version="1.3">
            <office:meta/><office:font-face-decls/><office:styles/><office:automatic-styles/><office:master-styles/>
            <office:body><office:spreadsheet><table:table table:name="S">
             <table:table-column table:number-columns-repeated="4"/>
             <table:table-row>
              <table:table-cell office:value-type="string"><text:p>${lines.text}</text:p></table:table-cell>
              <table:table-cell office:value-type="string"><text:p>${lines.day}</text:p></table:table-cell>
              <table:table-cell office:value-type="string"><text:p>${lines.number}</text:p></table:table-cell>
              <table:table-cell office:value-type="string"><text:p>${lines.percent}</text:p></table:table-cell>
             </table:table-row>
            </table:table></office:spreadsheet></office:body></office:document>
            """.getBytes(UTF_8)), WORDS);

    @Property(tries = 300)
    void what_our_template_writes_is_read_back(
            @ForAll @Size(min = 1, max = 5) List<@StringLength(max = 20) String> texts,
            @ForAll @DateRange(min = "1900-01-01", max = "2099-12-31") LocalDate day,
            @ForAll @LongRange(min = -1_000_000) long number,
            @ForAll @IntRange(max = 999) int percent)
            throws IOException {
        var written = new ByteArrayOutputStream();
        TEMPLATE.fill(
                texts.stream().map(text -> new Line(text, day, number, percent)).toList(), written);
        var rows = OdsFixture.read(written.toByteArray()).rows();
        assertThat(rows)
                .extracting(Row::number)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, texts.size()).boxed().toList());
        for (var i = 0; i < texts.size(); i++) {
            assertThat(rows.get(i).cells())
                    .containsExactly(
                            Cell.ofText(texts.get(i).replaceAll("[\\x0B\\f]", "")), // XML has no such breaks
                            new Cell.Date(day),
                            new Cell.Numeric(BigDecimal.valueOf(number)),
                            new Cell.Percentage(BigDecimal.valueOf(percent, 2)));
        }
    }

    @Example
    void what_odfdom_writes_is_read() throws Exception {
        var written = new ByteArrayOutputStream();
        try (var document = OdfSpreadsheetDocument.newSpreadsheetDocument()) {
            var table = document.getSpreadsheetTables().getFirst();
            table.getCellByPosition("A1").setStringValue("Nom");
            table.getCellByPosition("C3").setStringValue("d'Arc & co\nsecond line");
            table.getCellByPosition("D3").setLocalDateValue(LocalDate.of(1980, 8, 10));
            table.getCellByPosition("E3").setDoubleValue(12.5);
            table.getCellByPosition("F3").setPercentageValue(0.33);
            table.getCellByPosition("G3").setBooleanValue(true);
            document.save(written);
        }
        var rows = OdsFixture.read(written.toByteArray()).rows();
        assertThat(rows).extracting(Row::number).containsExactly(1, 3);
        assertThat(rows.getFirst().cells()).containsExactly(new Cell.Text("Nom"));
        assertThat(rows.getLast().cells())
                .containsExactly(
                        Cell.empty(),
                        Cell.empty(),
                        new Cell.Text("d'Arc & co\nsecond line"),
                        new Cell.Date(LocalDate.of(1980, 8, 10)),
                        new Cell.Numeric(new BigDecimal("12.5")),
                        new Cell.Percentage(new BigDecimal("0.33")),
                        new Cell.Truth(true));
    }
}
