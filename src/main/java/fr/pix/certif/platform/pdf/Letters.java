package fr.pix.certif.platform.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;

/** A family of letters, regular and bold, kept ready to be embedded (only those used are). */
final class Letters {

    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private final String family;
    private final byte[] regular;
    private final byte[] bold;
    private final Glyphs glyphs;

    Letters(String family, Resources resources) throws IOException {
        var name = "classpath:/fonts/" + family.replace(" ", "");
        this.family = family;
        this.regular = resources.read(name + "_400Regular.ttf");
        this.bold = resources.read(name + "_700Bold.ttf");
        this.glyphs = Glyphs.of(regular);
    }

    Glyphs glyphs() {
        return glyphs;
    }

    void addTo(PdfRendererBuilder builder) {
        builder.useFont(() -> Resources.stream(regular), family, REGULAR, FontStyle.NORMAL, true);
        builder.useFont(() -> Resources.stream(bold), family, BOLD, FontStyle.NORMAL, true);
    }
}
