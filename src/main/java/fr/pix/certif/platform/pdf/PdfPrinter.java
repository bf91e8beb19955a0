package fr.pix.certif.platform.pdf;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.stereotype.Component;

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
    private final Letters ours;
    private final Letters others;
    private final Glyphs all;

    PdfPrinter() throws IOException {
        ours = new Letters("Atkinson Hyperlegible Next", resources);
        others = new Letters("Noto Sans", resources);
        all = ours.glyphs().and(others.glyphs());
    }

    /**
     * Prints well-formed HTML and leaves {@code out} open. Names in letters that ours lack (Vietnamese, Greek,
     * Cyrillic) are shown with others that are close; what neither has, with a question mark.
     */
    public void print(String html, OutputStream out) throws IOException {
        var text = all.showable(html);
        var builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .useProtocolsStreamImplementation(resources, Resources.SCHEME)
                .useExternalResourceAccessControl(
                        (uri, _) -> Resources.isOurs(uri), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (uri, _) -> Resources.isOurs(uri), ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .withHtmlContent(text, Resources.SCHEME + ":/")
                .toStream(out);
        ours.addTo(builder);
        if (!ours.glyphs().showAll(text)) {
            others.addTo(builder);
        }
        builder.run();
    }
}
