package fr.pix.certif.documents.web;

import fr.pix.certif.pages.StaticTemplates;
import fr.pix.certif.platform.Settings;
import fr.pix.certif.platform.Texts;
import fr.pix.certif.platform.pdf.PdfPrinter;
import fr.pix.certif.platform.pdf.PdfPrinterFixture;
import java.time.Duration;
import java.time.Period;

/** The papers' printing without the application around it. */
final class PaperPdfsFixture {

    static final PaperPdfs PDFS = by(PdfPrinterFixture.PRINTER);

    private PaperPdfsFixture() {}

    static PaperPdfs by(PdfPrinter printer) {
        return new PaperPdfs(
                new StaticTemplates(),
                Texts.read(),
                new Settings(
                        null,
                        "certif@pix.fr",
                        null,
                        Duration.ofHours(2),
                        Period.ofYears(2),
                        new Settings.Operator("", "", "", ""),
                        false,
                        false),
                printer);
    }
}
