package fr.pix.certif.candidates.web;

import fr.pix.certif.candidates.Candidate;
import fr.pix.certif.candidates.CandidateHistory;
import fr.pix.certif.candidates.CandidateLookup;
import fr.pix.certif.candidates.ListCandidates;
import fr.pix.certif.candidates.RemoveCandidates;
import fr.pix.certif.candidates.SearchedWords;
import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.pdf.PdfPrinter;
import fr.pix.certif.platform.web.KeptForm;
import fr.pix.certif.platform.web.PageFrame;
import fr.pix.certif.sessions.web.SessionNoticeBoard;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows who takes part in a session, what was done to the list, and takes a removal back. */
@Controller
class CandidateListController {

    private final Templates templates;
    private final ListCandidates list;
    private final SearchedWords searchedWords;
    private final CandidateLookup candidates;
    private final RemoveCandidates removeCandidates;
    private final CandidateHistory history;
    private final SessionNoticeBoard board;
    private final DoneNotices doneNotices;
    private final PdfPrinter printer;

    CandidateListController(
            Templates templates,
            ListCandidates list,
            SearchedWords searchedWords,
            CandidateLookup candidates,
            RemoveCandidates removeCandidates,
            CandidateHistory history,
            SessionNoticeBoard board,
            DoneNotices doneNotices,
            PdfPrinter printer) {
        this.templates = templates;
        this.list = list;
        this.searchedWords = searchedWords;
        this.candidates = candidates;
        this.removeCandidates = removeCandidates;
        this.history = history;
        this.board = board;
        this.doneNotices = doneNotices;
        this.printer = printer;
    }

    @GetMapping(CandidatePaths.LIST)
    JteModel show(
            PageFrame page,
            Member member,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String fait,
            @RequestParam(defaultValue = "0") long n,
            @RequestParam(defaultValue = "") String choix,
            KeptForm typed,
            HttpServletRequest request) {
        var session = new SessionId(id);
        var asked = CandidateListParameters.of(
                session, request, key -> key.isEmpty() ? typed.field("q") : searchedWords.find(member, session, key));
        var found = list.list(member, session, asked.words(), asked.sort(), asked.descending());
        return templates.candidatesList(
                page,
                new CandidateListPage(
                        found,
                        asked,
                        doneNotices.of(found, fait, n, choix),
                        candidates.notes(member.centre(), session),
                        list.sameDay(member, session),
                        board.notices(page, member, found.session()),
                        unprinted(found.rows())));
    }

    private List<String> unprinted(List<Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> candidate.details().birthName() + " "
                        + candidate.details().firstName())
                .filter(name -> !printer.shows(name))
                .toList();
    }

    @PostMapping(CandidatePaths.UNDO)
    String undo(Member member, @PathVariable long id, @RequestParam(defaultValue = "0") long retrait) {
        var session = new SessionId(id);
        var undone = removeCandidates.undo(member, session, retrait);
        var restored = undone.restored().size();
        if (!undone.replaced().isEmpty()) {
            return CandidateDone.RESTORED_IN_PART.leadsTo(session, restored);
        }
        return (restored == 0 ? CandidateDone.NOT_RESTORED : CandidateDone.RESTORED).leadsTo(session, restored);
    }

    @GetMapping(CandidatePaths.HISTORY)
    JteModel history(PageFrame page, Member member, @PathVariable long id) {
        var session = new SessionId(id);
        var found = list.all(member, session);
        return templates.candidatesHistory(
                page,
                new CandidateHistoryPage(
                        found.session(), member, found.ofSchool(), history.of(member.centre(), session)));
    }
}
