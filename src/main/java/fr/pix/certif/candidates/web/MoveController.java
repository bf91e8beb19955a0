package fr.pix.certif.candidates.web;

import fr.pix.certif.candidates.CandidateProblem;
import fr.pix.certif.candidates.ListCandidates;
import fr.pix.certif.candidates.MoveCandidates;
import fr.pix.certif.candidates.MoveCandidates.Outcome;
import fr.pix.certif.candidates.SameNumber;
import fr.pix.certif.candidates.TickedCandidates;
import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.web.KeptForm;
import fr.pix.certif.platform.web.PageFrame;
import fr.pix.certif.sessions.ListSessions;
import fr.pix.certif.sessions.SessionPage;
import fr.pix.certif.sessions.SessionQuery;
import fr.pix.certif.sessions.SessionSort;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks to which session the candidates go, moves them there, and back. */
@Controller
class MoveController {

    private static final String FIELD = "vers";

    private final Templates templates;
    private final ListCandidates list;
    private final TickedCandidates ticked;
    private final ListSessions sessions;
    private final MoveCandidates moveCandidates;
    private final Clock clock;

    MoveController(
            Templates templates,
            ListCandidates list,
            TickedCandidates ticked,
            ListSessions sessions,
            MoveCandidates moveCandidates,
            Clock clock) {
        this.templates = templates;
        this.list = list;
        this.ticked = ticked;
        this.sessions = sessions;
        this.moveCandidates = moveCandidates;
        this.clock = clock;
    }

    @GetMapping(CandidatePaths.MOVE)
    Object ask(
            PageFrame page,
            Member member,
            KeptForm kept,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String choix,
            @RequestParam(defaultValue = "") String q) {
        var key = choix.isEmpty() ? kept.field(SelectionController.TICKED) : choix;
        var search = q.isEmpty() ? kept.field("q") : q;
        var shown = page(member, new SessionId(id), key, kept.field(FIELD), search, List.of());
        return shown.chosen().isEmpty()
                ? CandidateDone.NOBODY_CHOSEN.leadsTo(shown.session(), 0)
                : templates.candidatesMove(page, shown);
    }

    @PostMapping(CandidatePaths.MOVE)
    Object move(
            PageFrame page,
            Member member,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String choix,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String vers,
            HttpServletResponse response) {
        var from = new SessionId(id);
        if (!vers.matches("\\d{1,18}")) {
            return refused(
                    page, response, page(member, from, choix, vers, q, fault(CandidateProblem.SESSION_REQUIRED)));
        }
        var to = new SessionId(Long.parseLong(vers));
        var ids = ticked.find(member, from, choix);
        return switch (moveCandidates.move(member, from, to, ids)) {
            case Outcome.Moved _ ->
                ids.isEmpty()
                        ? CandidateDone.NOBODY_CHOSEN.leadsTo(from, 0)
                        : CandidateDone.MOVED.leadsTo(from, to, choix);
            case Outcome.Refused refused ->
                refused(page, response, page(member, from, choix, vers, q, faults(refused)));
            case Outcome.NowhereToGo(var problem) ->
                refused(page, response, page(member, from, choix, vers, q, fault(problem)));
        };
    }

    /** Brings back whom a move took to another session. */
    @PostMapping(CandidatePaths.MOVE_BACK)
    String undo(
            Member member,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String choix,
            @RequestParam(defaultValue = "0") long vers) {
        var session = new SessionId(id);
        var ids = ticked.find(member, session, choix);
        var outcome = moveCandidates.undo(member, session, new SessionId(vers), ids);
        return switch (outcome) {
            case Outcome.Moved(var candidates)
            when candidates > 0 -> CandidateDone.MOVED_BACK.leadsTo(session, candidates, choix);
            case Outcome.Refused(var present, var _)
            when present.isEmpty() -> CandidateDone.NUMBER_IS_HERE.leadsTo(session, vers, choix);
            default -> CandidateDone.NOT_MOVED_BACK.leadsTo(session, 0);
        };
    }

    private Object refused(PageFrame page, HttpServletResponse response, SelectionPage shown) {
        if (shown.chosen().isEmpty()) {
            return CandidateDone.NOBODY_CHOSEN.leadsTo(shown.session(), 0);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return templates.candidatesMove(page, shown);
    }

    private SelectionPage page(Member member, SessionId from, String key, String typed, String q, List<Fault> faults) {
        var found = list.all(member, from);
        return new SelectionPage(
                found,
                key,
                found.among(ticked.find(member, from, key)),
                typed,
                q,
                toChooseFrom(member, from, q),
                faults);
    }

    private static List<Fault> fault(CandidateProblem problem) {
        return List.of(Fault.of(FIELD, problem));
    }

    /** All that keeps them from moving, at once. */
    private static List<Fault> faults(Outcome.Refused refused) {
        var faults = new ArrayList<Fault>();
        var present = refused.present();
        if (!present.isEmpty()) {
            faults.add(Fault.of(FIELD, CandidateProblem.ALREADY_THERE, SelectionPage.names(present), present.size()));
        }
        if (!refused.numbers().isEmpty()) {
            faults.add(SameNumber.fault(FIELD, refused.numbers()));
        }
        return faults;
    }

    /** The next sessions; or any that is searched. */
    private List<SessionPage.Row> toChooseFrom(Member member, SessionId but, String q) {
        var today = member.today(clock);
        var query = new SessionQuery(
                q, q.isBlank() ? today : null, null, "", SessionSort.DATE, false, SessionQuery.Start.FIRST);
        return sessions.list(member.centre(), query).rows().stream()
                .filter(row -> !row.id().equals(but))
                .toList();
    }
}
