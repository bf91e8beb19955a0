package fr.pix.certif.platform.table;

import static fr.pix.certif.platform.table.OdsFixture.content;
import static fr.pix.certif.platform.table.OdsFixture.outcome;
import static fr.pix.certif.platform.table.OdsFixture.row;
import static fr.pix.certif.platform.table.OdsFixture.text;
import static fr.pix.certif.platform.table.OdsFixture.value;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Assertions;

/** Whatever the bytes, the worst is a refusal, soon. */
class AnyBytesTest {

    private static final String CONTENT = content(row(text("Nom"), text("Anne &amp; <text:s text:c=\"2\"/>co"))
            + "<table:table-row table:number-rows-repeated=\"2\">"
            + value("date", "date-value", "1980-08-10", "10/08/80") + value("float", "value", "12.5", "12,5")
            + "<table:covered-table-cell table:number-columns-repeated=\"3\"/></table:table-row>");

    private static final byte[] SHEET = OdsFixture.ofContent(CONTENT);

    private static final String ROWS = XlsxFixture.row(XlsxFixture.shared(0), XlsxFixture.number(1, "29443"))
            + "<row r=\"7\">" + XlsxFixture.inline("C7", "Anne &amp; co") + XlsxFixture.number(2, "0.33") + "</row>";

    private static final byte[] WORKBOOK = XlsxFixture.ofRows(ROWS);

    /** What breaks XML or a count where it falls. */
    private static final String[] TROUBLE = {
        "<",
        ">",
        "&",
        "\"",
        "/",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "<!DOCTYPE",
        "<?",
        "?>",
        "=",
        "&#0;",
        "&x;",
        "0",
        "-",
        "9999999999",
        ":",
        "xmlns=\"\"",
        "\u0000",
        "\uFFFF",
        "\uD800",
        "table:table",
        "text:p",
        "_x0000_",
        "t=\"s\"",
        "XFD9",
        "</table:table-row>"
    };

    @Property(tries = 500)
    void random_bytes(@ForAll @Size(max = 300) byte[] bytes) {
        survives(bytes);
    }

    @Property(tries = 500)
    void random_bytes_that_begin_like_a_zip(@ForAll @Size(max = 300) byte[] bytes) {
        var zip = Arrays.copyOf(SHEET, 30 + bytes.length);
        System.arraycopy(bytes, 0, zip, 30, bytes.length);
        survives(zip);
    }

    @Example
    void a_spreadsheet_cut_anywhere_is_whole_or_refused() {
        for (var file : List.of(SHEET, WORKBOOK)) {
            for (var length = 4; length < file.length; length++) {
                isWholeOrRefused(Arrays.copyOf(file, length), file);
            }
        }
    }

    @Property(tries = 1_500)
    void a_spreadsheet_with_bytes_changed_is_whole_or_refused(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int changes) {
        for (var file : List.of(SHEET, WORKBOOK)) {
            var random = new Random(seed);
            var changed = file.clone();
            for (var i = 0; i < changes; i++) {
                changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            }
            isWholeOrRefused(changed, file);
        }
    }

    @Property(tries = 1_500)
    void xml_that_was_meddled_with(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int changes) {
        survives(OdsFixture.ofContent(meddled(CONTENT, new Random(seed), changes)));
    }

    @Property(tries = 1_500)
    void a_part_of_a_workbook_that_was_meddled_with(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int changes) {
        var random = new Random(seed);
        var parts = XlsxFixture.parts(ROWS);
        var part = List.copyOf(parts.keySet()).get(random.nextInt(parts.size()));
        parts.put(
                part,
                meddled(new String(parts.get(part), UTF_8), random, changes).getBytes(UTF_8));
        survives(OdsFixture.zip(parts));
    }

    private static String meddled(String whole, Random random, int changes) {
        var xml = new StringBuilder(whole);
        for (var i = 0; i < changes; i++) {
            var from = random.nextInt(xml.length());
            var to = Math.min(xml.length(), from + random.nextInt(12));
            switch (random.nextInt(3)) {
                case 0 -> xml.insert(from, TROUBLE[random.nextInt(TROUBLE.length)]);
                case 1 -> xml.delete(from, to);
                default -> xml.insert(random.nextInt(xml.length()), xml.substring(from, to));
            }
        }
        return xml.toString();
    }

    private static void isWholeOrRefused(byte[] changed, byte[] file) {
        if (outcome(changed) instanceof TableOutcome.Read(var table)) {
            assertThat(table).isEqualTo(OdsFixture.read(file));
        }
    }

    @Property(tries = 500)
    void any_text_pasted_or_in_a_file(@ForAll @StringLength(max = 60) String text) {
        assertThat(new TableReader(TableLimits.ofRows(20)).readPasted(text)).isNotNull();
        survives(text.getBytes(ISO_8859_1));
    }

    @Property(tries = 500)
    void any_text_of_separators_and_quotation_marks(@ForAll long seed) {
        var text = new Random(seed)
                .ints(200, 0, 12)
                .mapToObj(i -> "a;,\t\"\" \n\r\u00A0@<".substring(i, i + 1))
                .reduce("", String::concat);
        assertThat(new TableReader(TableLimits.ofRows(20)).readPasted(text)).isNotNull();
        assertThat(Mailboxes.parse(text)).isNotNull();
        survives(text.getBytes(ISO_8859_1));
    }

    @Example
    void five_megabytes_of_anything_are_read_or_refused_soon() {
        for (var part : new String[] {
            ";", "\"", "a;", " ", "\n", "\t", "\"\"", " \u00A0", "a  ", "\"a\";", "@", "<", "a\n", ",;\t"
        }) {
            var text = part.repeat(4_900_000 / part.length());
            Assertions.assertTimeout(
                    Duration.ofSeconds(60),
                    () -> {
                        survives(text.getBytes(ISO_8859_1));
                        assertThat(new TableReader(TableLimits.ofRows(5_000)).readPasted(text))
                                .isNotNull();
                    },
                    part);
        }
    }

    private static void survives(byte[] file) {
        assertThat(outcome(file)).isNotNull();
    }
}
