package fr.pix.certif.documents.web;

import fr.pix.certif.centres.Member;
import fr.pix.certif.documents.DownloadPv;
import fr.pix.certif.documents.PvSpreadsheet;
import fr.pix.certif.kernel.SessionId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A session's PV as a file that the browser opens or saves (G70, G73), streamed and never kept on the way. */
@Controller
class PvController {

    private final DownloadPv downloadPv;
    private final PvSpreadsheet spreadsheet;
    private final PvPdf pdf;

    PvController(DownloadPv downloadPv, PvSpreadsheet spreadsheet, PvPdf pdf) {
        this.downloadPv = downloadPv;
        this.spreadsheet = spreadsheet;
        this.pdf = pdf;
    }

    @GetMapping("/sessions/{id:\\d{1,18}}/pv.ods")
    void ods(Member member, @PathVariable long id, HttpServletResponse response) throws IOException {
        var pv = downloadPv.download(member, new SessionId(id));
        spreadsheet.write(pv, file(response, "application/vnd.oasis.opendocument.spreadsheet", id, "ods"));
    }

    @GetMapping("/sessions/{id:\\d{1,18}}/pv.pdf")
    void pdf(Member member, @PathVariable long id, HttpServletResponse response) throws IOException {
        var pv = downloadPv.download(member, new SessionId(id));
        pdf.write(pv, file(response, "application/pdf", id, "pdf"));
    }

    private static OutputStream file(HttpServletResponse response, String type, long id, String extension)
            throws IOException {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"pv-session-" + id + "." + extension + "\"");
        response.setHeader("Cache-Control", "no-store");
        return response.getOutputStream();
    }
}
