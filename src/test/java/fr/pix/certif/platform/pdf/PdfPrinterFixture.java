package fr.pix.certif.platform.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The one printer for tests without the application around it. */
public final class PdfPrinterFixture {

    public static final PdfPrinter PRINTER = printer();

    private PdfPrinterFixture() {}

    private static PdfPrinter printer() {
        try {
            return new PdfPrinter();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
