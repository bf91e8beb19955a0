package fr.pix.certif.candidates.web;

import fr.pix.certif.candidates.Candidate;
import fr.pix.certif.candidates.CandidateField;
import fr.pix.certif.candidates.CandidateId;
import fr.pix.certif.candidates.ListCandidates;
import fr.pix.certif.candidates.RemoveCandidates;
import fr.pix.certif.candidates.SetClass;
import fr.pix.certif.candidates.TickedCandidates;
import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.web.KeptForm;
import fr.pix.certif.platform.web.PageFrame;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is done to the candidates that were ticked in the list: removed at once, or something is asked first. */
@Controller
class SelectionController {

    /** The parameter by which whoever was ticked is found again. */
    static final String TICKED = "choix";

    private final Templates templates;
    private final ListCandidates list;
    private final TickedCandidates ticked;
    private final RemoveCandidates removeCandidates;
    private final SetClass setClass;

    SelectionController(
            Templates templates,
            ListCandidates list,
            TickedCandidates ticked,
            RemoveCandidates removeCandidates,
            SetClass setClass) {
        this.templates = templates;
        this.list = list;
        this.ticked = ticked;
        this.removeCandidates = removeCandidates;
        this.setClass = setClass;
    }

    @PostMapping(CandidatePaths.SELECTION)
    String choose(
            Member member,
            @PathVariable long id,
            @RequestParam(defaultValue = "") List<Long> candidat,
            @RequestParam(defaultValue = "") String faire) {
        var session = new SessionId(id);
        var asked = candidat.stream().map(CandidateId::new).collect(Collectors.toSet());
        var chosen = list.all(member, session).among(asked).stream()
                .map(Candidate::id)
                .toList();
        if (chosen.isEmpty()) {
            return CandidateDone.NOBODY_CHOSEN.leadsTo(session, 0);
        }
        return switch (faire) {
            case "deplacer" -> asking(CandidatePaths.move(session), member, session, chosen);
            case "classer" -> asking(CandidatePaths.inClass(session), member, session, chosen);
            case "retirer" -> removed(member, session, removeCandidates.remove(member, session, chosen));
            default -> "redirect:" + CandidatePaths.list(session);
        };
    }

    private String removed(Member member, SessionId session, RemoveCandidates.Outcome outcome) {
        if (outcome.stay().isEmpty()) {
            return outcome.removal()
                    .map(removal -> CandidateDone.REMOVED.leadsTo(session, removal.number()))
                    .orElseGet(() -> CandidateDone.NOBODY_CHOSEN.leadsTo(session, 0));
        }
        var stay = ticked.keep(member, session, outcome.stay());
        return outcome.removal()
                .map(removal -> CandidateDone.REMOVED.leadsTo(session, removal.number(), stay))
                .orElseGet(() -> CandidateDone.ALL_BEGAN.leadsTo(session, 0, stay));
    }

    private String asking(String path, Member member, SessionId session, List<CandidateId> chosen) {
        return "redirect:" + path + "?" + TICKED + "=" + ticked.keep(member, session, chosen);
    }

    @GetMapping(CandidatePaths.CLASS)
    Object askForClass(
            PageFrame page,
            Member member,
            KeptForm kept,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String choix) {
        var key = choix.isEmpty() ? kept.field(TICKED) : choix;
        var shown = page(member, new SessionId(id), key, kept.field(CandidateField.EXTERNAL_ID.id()), List.of());
        return shown.chosen().isEmpty()
                ? CandidateDone.NOBODY_CHOSEN.leadsTo(shown.session(), 0)
                : templates.candidatesInClass(page, shown);
    }

    @PostMapping(CandidatePaths.CLASS)
    Object setClass(
            PageFrame page,
            Member member,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String choix,
            @RequestParam(name = "external_id", defaultValue = "") String typed,
            HttpServletResponse response) {
        var session = new SessionId(id);
        return switch (setClass.set(member, session, ticked.find(member, session, choix), typed)) {
            case SetClass.Outcome.Done(var candidates) ->
                (candidates == 0 ? CandidateDone.NOBODY_CHOSEN : CandidateDone.CLASS_SET).leadsTo(session, candidates);
            case SetClass.Outcome.Refused(var faults) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield templates.candidatesInClass(
                        page, page(member, session, choix, typed, List.of(faults.getFirst())));
            }
        };
    }

    private SelectionPage page(Member member, SessionId session, String key, String typed, List<Fault> faults) {
        var found = list.all(member, session);
        var chosen = found.among(ticked.find(member, session, key));
        return new SelectionPage(found, key, chosen, typed, "", List.of(), faults);
    }
}
