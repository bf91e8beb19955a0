package fr.pix.certif.platform.pdf;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Prints HTML to tagged PDF (PDF/UA-1) with the product's own letters embedded, so that a screen reader reads it and
 * every printer prints it alike. The HTML's style sheet and pictures come from {@code classpath:} and nowhere else.
 */
@Component
public class PdfPrinter {

    static {
        XRLog.setLoggingEnabled(false); // it tells every step, and what it quotes may be somebody's name
    }

    /** Up to here all letters are shown, whatever they are, and need not be looked for. */
    private static final char LAST_LATIN = '\u017F';

    private final Resources resources = new Resources();
    private final PrintingMemory memory;
    /** Parsed for the first paper: nobody who starts the application waits for them. */
    private final SingletonSupplier<Fonts> fonts = SingletonSupplier.of(this::fonts);

    private record Fonts(Letters ours, Letters others, Glyphs all) {}

    PdfPrinter() {
        this(new PrintingMemory(Runtime.getRuntime().maxMemory()));
    }

    PdfPrinter(PrintingMemory memory) {
        this.memory = memory;
    }

    /** Whether a paper shows each letter of it as it is, and not as a question mark. */
    public boolean shows(String text) {
        return isLatin(text) || fonts.obtain().all().showAll(text);
    }

    /** Asked for each name of a list, and for each line of a session. */
    private static boolean isLatin(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c > LAST_LATIN || (c < ' ' && c != '\n')) {
                return false;
            }
        }
        return true;
    }

    /**
     * Prints well-formed HTML and leaves {@code out} open. Names in letters that ours lack (Vietnamese, Greek,
     * Cyrillic) are shown with others that are close; what neither has, with a question mark. While somebody reads it, its
     * bytes are held, which are a hundredth of what the print takes.
     *
     * @throws PaperTooLong where the memory has no room for it, even alone
     */
    public void print(String html, OutputStream out) throws IOException {
        var bytes = new ByteArrayOutputStream();
        print(html, (document, _) -> document.save(bytes));
        bytes.writeTo(out);
    }

    /**
     * Prints it as the next pages of many: the same paper, which need not become a file first.
     *
     * @throws PaperTooLong where the memory has no room for it, even alone
     */
    public void print(String html, PdfBinding binding) throws IOException {
        print(html, (document, embedded) -> {
            for (var font : embedded) {
                font.subset(); // as saving would do
            }
            binding.add(document);
        });
        binding.send();
    }

    /** What becomes of a paper, with the letters that it may use. */
    private interface Taker {
        void take(PDDocument printed, List<PDFont> embedded) throws IOException;
    }

    private void print(String html, Taker taker) throws IOException {
        try (var _ = memory.hold(html)) {
            printed(html, taker);
        }
    }

    private void printed(String html, Taker taker) throws IOException {
        var letters = fonts.obtain();
        var text = letters.all().showable(html);
        var families = letters.ours().glyphs().showAll(text)
                ? List.of(letters.ours())
                : List.of(letters.ours(), letters.others());
        try (var document = new PDDocument()) {
            var builder = new PdfRendererBuilder()
                    .usePDDocument(document)
                    .usePdfUaAccessibility(true)
                    .useUnicodeLineBreaker(new LineBreaks())
                    .useProtocolsStreamImplementation(resources, Resources.SCHEME)
                    .useExternalResourceAccessControl(
                            (uri, _) -> Resources.isOurs(uri), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .useExternalResourceAccessControl(
                            (uri, _) -> Resources.isOurs(uri), ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                    .withHtmlContent(text, Resources.SCHEME + ":/");
            run(builder, document, families, taker);
        }
    }

    /** Letters are lent for the time of the print; those of a print that failed are not used again. */
    private static void run(PdfRendererBuilder builder, PDDocument document, List<Letters> families, Taker taker)
            throws IOException {
        var lent = new ArrayList<Letters.Pair>();
        var embedded = new ArrayList<PDFont>();
        for (var family : families) {
            lent.add(family.take());
            embedded.addAll(family.add(lent.getLast(), document, builder));
        }
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            taker.take(document, embedded);
        }
        for (var i = 0; i < lent.size(); i++) {
            families.get(i).giveBack(lent.get(i));
        }
    }

    private Fonts fonts() {
        try {
            var ours = new Letters("Atkinson Hyperlegible Next", resources);
            var others = new Letters("Noto Sans", resources);
            return new Fonts(ours, others, ours.glyphs().and(others.glyphs()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
