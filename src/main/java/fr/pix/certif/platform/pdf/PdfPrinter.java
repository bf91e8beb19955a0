package fr.pix.certif.platform.pdf;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
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

    private final Resources resources = new Resources();
    /** Parsed for the first paper: nobody who starts the application waits for them. */
    private final SingletonSupplier<Fonts> fonts = SingletonSupplier.of(this::fonts);

    private record Fonts(Letters ours, Letters others, Glyphs all) {}

    /**
     * Prints well-formed HTML and leaves {@code out} open. Names in letters that ours lack (Vietnamese, Greek,
     * Cyrillic) are shown with others that are close; what neither has, with a question mark.
     */
    public void print(String html, OutputStream out) throws IOException {
        var letters = fonts.obtain();
        var text = letters.all().showable(html);
        var builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .useProtocolsStreamImplementation(resources, Resources.SCHEME)
                .useExternalResourceAccessControl(
                        (uri, _) -> Resources.isOurs(uri), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (uri, _) -> Resources.isOurs(uri), ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .withHtmlContent(text, Resources.SCHEME + ":/")
                .toStream(out);
        letters.ours().addTo(builder);
        if (!letters.ours().glyphs().showAll(text)) {
            letters.others().addTo(builder);
        }
        builder.run();
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
