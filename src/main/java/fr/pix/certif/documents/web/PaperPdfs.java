package fr.pix.certif.documents.web;

import fr.pix.certif.documents.Paper;
import fr.pix.certif.documents.PaperSession;
import fr.pix.certif.kernel.Refusal;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.Settings;
import fr.pix.certif.platform.Texts;
import fr.pix.certif.platform.pdf.PaperTooLong;
import fr.pix.certif.platform.pdf.PdfBinding;
import fr.pix.certif.platform.pdf.PdfPrinter;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.stereotype.Component;

/** The papers as PDFs, to be printed as they are. */
@Component
class PaperPdfs {

    private final Templates templates;
    private final PaperFrame frame;
    private final PdfPrinter printer;

    PaperPdfs(Templates templates, Texts texts, Settings settings, PdfPrinter printer) {
        this.templates = templates;
        this.frame = new PaperFrame(texts, settings.supportEmail());
        this.printer = printer;
    }

    /**
     * Printed, then sent.
     *
     * @throws Refusal with {@link PaperProblem#PAPER_TOO_LONG}
     */
    void write(Paper paper, PaperSession session, OutputStream out) throws IOException {
        try {
            printer.print(html(paper, session), out);
        } catch (PaperTooLong _) {
            throw new Refusal(PaperProblem.PAPER_TOO_LONG);
        }
    }

    /**
     * Printed as the next of many. Where it is too long for that, a page in its place says so: half of the others have left,
     * and one session must not keep those of a whole day from who needs them.
     */
    void write(Paper paper, PaperSession session, PdfBinding binding) throws IOException {
        try {
            printer.print(html(paper, session), binding);
        } catch (PaperTooLong _) {
            printer.print(templates.documentsAbsent(frame, session, paper).render(), binding);
        }
    }

    private String html(Paper paper, PaperSession session) {
        return switch (paper) {
            case KIT ->
                templates.documentsKit(frame, session, KitPage.of(session)).render();
            case SHEET -> templates.documentsSheet(frame, session).render();
            case PV -> templates.documentsPv(frame, session).render();
            case CONVOCATIONS, CONVOCATIONS_UNREACHABLE ->
                throw new IllegalArgumentException(paper + " is made of letters to candidates");
        };
    }
}
