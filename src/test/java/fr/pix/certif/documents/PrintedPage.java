package fr.pix.certif.documents;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * A page as it comes out of the printer.
 *
 * @param text without spaces and line breaks: where a line wraps depends on the letters that the machine has
 * @param width in points, as all lengths
 */
record PrintedPage(String text, double width, double height, double left, double right, double smallest) {

    static List<PrintedPage> of(Path pdf) throws IOException {
        var pages = new ArrayList<PrintedPage>();
        try (var document = Loader.loadPDF(pdf.toFile())) {
            for (var i = 1; i <= document.getNumberOfPages(); i++) {
                var letters = new ArrayList<TextPosition>();
                var reader = new PDFTextStripper() {
                    @Override
                    protected void processTextPosition(TextPosition letter) {
                        letters.add(letter);
                        super.processTextPosition(letter);
                    }
                };
                reader.setStartPage(i);
                reader.setEndPage(i);
                var text = reader.getText(document).replaceAll("[\\s\u00A0]+", "");
                var box = document.getPage(i - 1).getMediaBox();
                pages.add(new PrintedPage(
                        text,
                        box.getWidth(),
                        box.getHeight(),
                        letters.stream().mapToDouble(TextPosition::getX).min().orElse(0),
                        letters.stream()
                                .mapToDouble(letter -> letter.getX() + letter.getWidth())
                                .max()
                                .orElse(0),
                        letters.stream()
                                .mapToDouble(letter -> letter.getTextMatrix().getScalingFactorY())
                                .min()
                                .orElse(0)));
            }
        }
        return pages;
    }
}
