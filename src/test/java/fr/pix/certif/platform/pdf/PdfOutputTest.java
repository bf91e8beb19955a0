package fr.pix.certif.platform.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSObjectKey;
import org.junit.jupiter.api.Test;

/** What is written from front to back, read by PDFBox. */
class PdfOutputTest {

    /** How many leave together. */
    private static final Pattern TOGETHER = Pattern.compile("/Type /ObjStm /N (\\d+) ");

    @Test
    void each_of_seventy_thousand_objects_is_found_again() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var output = new PdfOutput(bytes);
        var pages = output.nextNumber();
        output.object(pages, ascii("<</Type /Pages /Count 0 /Kids []>>"));
        var numbers = new ArrayList<Integer>();
        for (var i = 0; i < 70_000; i++) {
            var number = output.nextNumber();
            numbers.add(number);
            output.object(number, ascii("<</Mine %d>>".formatted(number)));
        }
        var info = output.nextNumber();
        output.object(info, ascii("<<>>"));
        var root = output.nextNumber();
        output.object(root, ascii("<</Type /Catalog /Pages %d 0 R>>".formatted(pages)));
        output.finish(root, info);
        try (var pdf = Loader.loadPDF(bytes.toByteArray())) {
            assertThat(numbers)
                    .allSatisfy(number ->
                            assertThat(mine(pdf.getDocument(), number)).isEqualTo(number));
        }
        assertThat(TOGETHER.matcher(bytes.toString(ISO_8859_1)).results())
                .as("PDFBox passes over the place that the table has in two bytes; others look there")
                .hasSize(2)
                .allMatch(found -> Integer.parseInt(found.group(1)) <= 0x10000);
    }

    private static int mine(COSDocument document, int number) {
        var found = document.getObjectFromPool(new COSObjectKey(number, 0)).getObject();
        return found instanceof COSDictionary dictionary ? dictionary.getInt("Mine") : -1;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(ISO_8859_1);
    }
}
