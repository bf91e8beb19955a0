package fr.pix.certif.platform.pdf;

/** The one printer for tests without the application around it. */
public final class PdfPrinterFixture {

    public static final PdfPrinter PRINTER = new PdfPrinter();

    private PdfPrinterFixture() {}

    /** Another, in so little memory. */
    public static PdfPrinter in(long bytes) {
        return new PdfPrinter(new PrintingMemory(bytes));
    }
}
