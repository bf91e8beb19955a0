package fr.pix.certif.documents.web;

import fr.pix.certif.documents.PvSession;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.Texts;
import fr.pix.certif.platform.pdf.PdfPrinter;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.stereotype.Component;

/** The PV as a PDF, to be printed as it is. */
@Component
class PvPdf {

    private final Templates templates;
    private final PaperFrame frame;
    private final PdfPrinter printer;

    PvPdf(Templates templates, Texts texts, PdfPrinter printer) {
        this.templates = templates;
        this.frame = new PaperFrame(texts);
        this.printer = printer;
    }

    void write(PvSession pv, OutputStream out) throws IOException {
        printer.print(templates.documentsPv(frame, pv).render(), out);
    }
}
