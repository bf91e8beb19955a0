package fr.pix.certif.candidates.web;

import fr.pix.certif.candidates.CandidateHistory;
import fr.pix.certif.candidates.CandidateId;
import fr.pix.certif.candidates.CandidateLookup;
import fr.pix.certif.candidates.ListCandidates;
import fr.pix.certif.candidates.ObjectionsElsewhere;
import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.web.PageFrame;
import fr.pix.certif.sessions.web.SessionNoticeBoard;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows one candidate, with the history of his corrections; who has just changed him learns which papers say otherwise. */
@Controller
class CandidateController {

    private final Templates templates;
    private final ListCandidates list;
    private final CandidateLookup candidates;
    private final ObjectionsElsewhere objections;
    private final CandidateHistory history;
    private final SessionNoticeBoard board;
    private final Clock clock;

    CandidateController(
            Templates templates,
            ListCandidates list,
            CandidateLookup candidates,
            ObjectionsElsewhere objections,
            CandidateHistory history,
            SessionNoticeBoard board,
            Clock clock) {
        this.templates = templates;
        this.list = list;
        this.candidates = candidates;
        this.objections = objections;
        this.history = history;
        this.board = board;
        this.clock = clock;
    }

    @GetMapping(CandidatePaths.CANDIDATE)
    JteModel show(
            PageFrame page,
            Member member,
            @PathVariable long id,
            @PathVariable long candidate,
            @RequestParam(defaultValue = "") String fait) {
        var found = list.one(member, new SessionId(id), new CandidateId(candidate));
        var shown = found.rows().getFirst();
        var done = CandidatePage.done(fait);
        return templates.candidatesCandidate(
                page,
                new CandidatePage(
                        found.session(),
                        shown,
                        candidates.note(member.centre(), shown.id()),
                        objections.of(member.centre(), shown),
                        member,
                        found.session().hasBegun(clock.instant()),
                        found.ofSchool(),
                        history.of(member.centre(), shown.id()),
                        done,
                        done == null ? List.of() : board.notices(page, member, found.session())));
    }
}
