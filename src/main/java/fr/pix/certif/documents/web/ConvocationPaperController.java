package fr.pix.certif.documents.web;

import fr.pix.certif.candidates.convocation.web.ConvocationPaths;
import fr.pix.certif.centres.Member;
import fr.pix.certif.documents.Paper;
import fr.pix.certif.documents.TakeConvocations;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.Texts;
import fr.pix.certif.platform.pdf.PdfBinding;
import fr.pix.certif.platform.pdf.PdfPrinter;
import fr.pix.certif.platform.web.Download;
import fr.pix.certif.platform.web.PageFrame;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Hands out convocations to be printed, for those whom no mail reaches or for all; leads to their list where there are none. */
@Controller
class ConvocationPaperController {

    private final Templates templates;
    private final Texts texts;
    private final TakeConvocations takeConvocations;
    private final PdfPrinter printer;
    private final PaperPlaces places;
    private final Clock clock;

    ConvocationPaperController(
            Templates templates,
            Texts texts,
            TakeConvocations takeConvocations,
            PdfPrinter printer,
            PaperPlaces places,
            Clock clock) {
        this.templates = templates;
        this.texts = texts;
        this.takeConvocations = takeConvocations;
        this.printer = printer;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping(PaperPaths.SESSION + PaperPaths.CONVOCATIONS + PaperPaths.PDF)
    void print(
            PageFrame page,
            Member member,
            @PathVariable long id,
            @RequestParam(name = PaperPaths.UNREACHABLE, defaultValue = "") String unreachable,
            HttpServletResponse response)
            throws IOException {
        var paper = unreachable.isEmpty() ? Paper.CONVOCATIONS : Paper.CONVOCATIONS_UNREACHABLE;
        places.paper(member, () -> print(page, member, new SessionId(id), paper, response));
    }

    private void print(PageFrame page, Member member, SessionId session, Paper paper, HttpServletResponse response)
            throws IOException {
        var letters = takeConvocations.take(member, session, paper);
        if (letters.isEmpty()) {
            response.sendRedirect(page.to(ConvocationPaths.list(session)));
            return;
        }
        var papers = new ConvocationPapers(texts, session, member.today(clock), letters);
        var out = Download.pdf(paper.fileName(session, "pdf")).begin(response);
        var binding = PdfBinding.ofFronts(out, papers.t("title", session), "fr-FR");
        for (var part : papers.parts()) {
            printer.print(templates.documentsConvocations(part).render(), binding);
        }
        binding.finish();
    }
}
