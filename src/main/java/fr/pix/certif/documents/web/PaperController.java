package fr.pix.certif.documents.web;

import fr.pix.certif.centres.Member;
import fr.pix.certif.documents.Paper;
import fr.pix.certif.documents.PaperSpreadsheets;
import fr.pix.certif.documents.TakePapers;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.platform.web.Download;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A session's papers as files that the browser opens or saves (G70, G73), sent and never kept. */
@Controller
class PaperController {

    private final TakePapers takePapers;
    private final PaperSpreadsheets spreadsheets;
    private final PaperPdfs pdfs;
    private final PaperPlaces places;

    PaperController(TakePapers takePapers, PaperSpreadsheets spreadsheets, PaperPdfs pdfs, PaperPlaces places) {
        this.takePapers = takePapers;
        this.spreadsheets = spreadsheets;
        this.pdfs = pdfs;
        this.places = places;
    }

    @GetMapping(PaperPaths.SESSION + PaperPaths.PV + PaperPaths.ODS)
    void pvAsSpreadsheet(Member member, @PathVariable long id, HttpServletResponse response) throws IOException {
        spreadsheet(member, Paper.PV, new SessionId(id), response);
    }

    @GetMapping(PaperPaths.SESSION + PaperPaths.PV + PaperPaths.PDF)
    void pv(Member member, @PathVariable long id, HttpServletResponse response) throws IOException {
        pdf(member, Paper.PV, new SessionId(id), response);
    }

    @GetMapping(PaperPaths.SESSION + PaperPaths.SHEET + PaperPaths.ODS)
    void sheetAsSpreadsheet(Member member, @PathVariable long id, HttpServletResponse response) throws IOException {
        spreadsheet(member, Paper.SHEET, new SessionId(id), response);
    }

    @GetMapping(PaperPaths.SESSION + PaperPaths.SHEET + PaperPaths.PDF)
    void sheet(Member member, @PathVariable long id, HttpServletResponse response) throws IOException {
        pdf(member, Paper.SHEET, new SessionId(id), response);
    }

    @GetMapping(PaperPaths.SESSION + PaperPaths.KIT + PaperPaths.PDF)
    void kit(Member member, @PathVariable long id, HttpServletResponse response) throws IOException {
        pdf(member, Paper.KIT, new SessionId(id), response);
    }

    private void spreadsheet(Member member, Paper paper, SessionId id, HttpServletResponse response)
            throws IOException {
        var session = takePapers.take(member, id, Set.of(paper));
        spreadsheets.write(
                paper, session, Download.ods(paper.fileName(id, "ods")).begin(response));
    }

    private void pdf(Member member, Paper paper, SessionId id, HttpServletResponse response) throws IOException {
        places.paper(member, () -> {
            var session = takePapers.take(member, id, Set.of(paper)); // who finds no place has not taken it
            pdfs.write(paper, session, Download.pdf(paper.fileName(id, "pdf")).begin(response));
        });
    }
}
