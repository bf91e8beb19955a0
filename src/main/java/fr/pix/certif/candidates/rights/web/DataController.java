package fr.pix.certif.candidates.rights.web;

import fr.pix.certif.candidates.CandidateId;
import fr.pix.certif.candidates.rights.CandidateDataFile;
import fr.pix.certif.candidates.rights.TakeCandidateData;
import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.web.Download;
import fr.pix.certif.platform.web.PageFrame;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows and hands over all that is kept about a candidate. Both are told in the trail: a page is printed unseen. */
@Controller
class DataController {

    private final Templates templates;
    private final TakeCandidateData takeCandidateData;
    private final CandidateDataFile file;

    DataController(Templates templates, TakeCandidateData takeCandidateData, CandidateDataFile file) {
        this.templates = templates;
        this.takeCandidateData = takeCandidateData;
        this.file = file;
    }

    @GetMapping(RightsPaths.DATA)
    JteModel show(PageFrame page, Member member, @PathVariable long id, @PathVariable long candidate) {
        return templates.candidatesData(
                page,
                new DataPage(takeCandidateData.take(member, new SessionId(id), new CandidateId(candidate)), member));
    }

    @GetMapping(RightsPaths.FILE)
    void download(
            PageFrame page,
            Member member,
            @PathVariable long id,
            @PathVariable long candidate,
            HttpServletResponse response)
            throws IOException {
        var data = takeCandidateData.take(member, new SessionId(id), new CandidateId(candidate));
        var download = Download.json("donnees-du-candidat-%d.json".formatted(candidate));
        file.write(data, page.locale(), download.begin(response));
    }
}
