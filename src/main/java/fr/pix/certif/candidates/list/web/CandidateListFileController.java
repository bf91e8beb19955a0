package fr.pix.certif.candidates.list.web;

import fr.pix.certif.candidates.list.DownloadCandidateList;
import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.platform.web.Download;
import fr.pix.certif.platform.web.PageFrame;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of a session's candidates as a file that the browser saves: to fill in, or to mend. */
@Controller
class CandidateListFileController {

    private static final String NONE = "00000000-0000-0000-0000-000000000000";

    private final DownloadCandidateList downloadCandidateList;

    CandidateListFileController(DownloadCandidateList downloadCandidateList) {
        this.downloadCandidateList = downloadCandidateList;
    }

    @GetMapping(CandidateListPaths.MODEL)
    void model(Member member, @PathVariable long id, HttpServletResponse response) throws IOException {
        send(downloadCandidateList.model(member, new SessionId(id)), "liste-candidats-session-" + id, response);
    }

    /** Of a list that is kept no longer, the page of the import says so. */
    @GetMapping(CandidateListPaths.TO_MEND)
    void toMend(
            PageFrame page,
            Member member,
            @PathVariable long id,
            @RequestParam(defaultValue = NONE) UUID liste,
            HttpServletResponse response)
            throws IOException {
        var session = new SessionId(id);
        var file = downloadCandidateList.toMend(member, session, liste, page::t);
        if (file.isPresent()) {
            send(file.get(), "liste-candidats-session-" + id + "-a-corriger", response);
        } else {
            response.sendRedirect(page.to(CandidateListPaths.report(session, liste)));
        }
    }

    private static void send(DownloadCandidateList.File file, String name, HttpServletResponse response)
            throws IOException {
        file.write(Download.ods(name + ".ods").begin(response));
    }
}
