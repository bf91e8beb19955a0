package fr.pix.certif.platform.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A family of letters, regular and bold, kept parsed and ready to be embedded (only those used are). */
final class Letters {

    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    /** More papers than that are not printed at once for long: the processors are as many. */
    private static final int KEPT = Runtime.getRuntime().availableProcessors();

    private final String family;
    private final byte[] regular;
    private final byte[] bold;
    private final Glyphs glyphs;
    private final BlockingQueue<Pair> ready = new ArrayBlockingQueue<>(KEPT);

    Letters(String family, Resources resources) throws IOException {
        var name = "classpath:/fonts/" + family.replace(" ", "");
        this.family = family;
        this.regular = resources.read(name + "_400Regular.ttf");
        this.bold = resources.read(name + "_700Bold.ttf");
        this.glyphs = Glyphs.of(regular);
    }

    /** Parsed, which takes as long as printing a page; they read themselves lazily, so one paper at a time may use them. */
    record Pair(TrueTypeFont regular, TrueTypeFont bold) {}

    Glyphs glyphs() {
        return glyphs;
    }

    /** Takes letters for one paper, to be given back once it is printed. */
    Pair take() throws IOException {
        var kept = ready.poll();
        return kept == null ? new Pair(parsed(regular), parsed(bold)) : kept;
    }

    /** Keeps them for the next paper, unless there are enough. */
    void giveBack(Pair letters) {
        ready.offer(letters);
    }

    List<PDFont> add(Pair letters, PDDocument document, PdfRendererBuilder builder) throws IOException {
        return List.of(
                add(letters.regular(), REGULAR, document, builder), add(letters.bold(), BOLD, document, builder));
    }

    private PDFont add(TrueTypeFont font, int weight, PDDocument document, PdfRendererBuilder builder)
            throws IOException {
        var embedded = PDType0Font.load(document, font, true);
        builder.useFont(new PDFontSupplier(embedded), family, weight, FontStyle.NORMAL, true);
        return embedded;
    }

    private static TrueTypeFont parsed(byte[] font) throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(font));
    }
}
