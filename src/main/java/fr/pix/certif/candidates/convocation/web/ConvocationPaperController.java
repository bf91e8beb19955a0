package fr.pix.certif.candidates.convocation.web;

import fr.pix.certif.candidates.convocation.ConvocationMails;
import fr.pix.certif.candidates.convocation.ConvocationRow;
import fr.pix.certif.candidates.convocation.ListConvocations;
import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.Texts;
import fr.pix.certif.platform.pdf.PdfPrinter;
import fr.pix.certif.platform.web.PageFrame;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Hands out convocations to be printed: for those whom no mail reaches, or for all. Who objects gets none unasked. */
@Controller
class ConvocationPaperController {

    private final Templates templates;
    private final Texts texts;
    private final ListConvocations list;
    private final ConvocationMails mails;
    private final PdfPrinter printer;
    private final Clock clock;

    ConvocationPaperController(
            Templates templates,
            Texts texts,
            ListConvocations list,
            ConvocationMails mails,
            PdfPrinter printer,
            Clock clock) {
        this.templates = templates;
        this.texts = texts;
        this.list = list;
        this.mails = mails;
        this.printer = printer;
        this.clock = clock;
    }

    @GetMapping(ConvocationPaths.PAPERS)
    void print(
            PageFrame page,
            Member member,
            @PathVariable long id,
            @RequestParam(name = ConvocationPaths.UNREACHABLE, defaultValue = "") String unreachable,
            HttpServletResponse response)
            throws IOException {
        var session = new SessionId(id);
        var found = list.of(member, session);
        var chosen = chosen(unreachable.isEmpty() ? found.rows() : found.unreachable());
        if (found.over() || chosen.isEmpty()) {
            response.sendRedirect(page.to(ConvocationPaths.list(session)));
            return;
        }
        var papers = new ConvocationPapers(texts, session, member.today(clock), mails.papers(member, chosen));
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "attachment; filename=\"convocations-session-" + session + ".pdf\"");
        response.setHeader("Cache-Control", "no-store");
        printer.print(templates.candidatesConvocationPapers(papers).render(), response.getOutputStream());
    }

    private static List<ConvocationRow> chosen(List<ConvocationRow> rows) {
        return rows.stream().filter(Predicate.not(ConvocationRow::isObjected)).toList();
    }
}
