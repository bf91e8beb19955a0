package fr.pix.certif.candidates.web;

import fr.pix.certif.candidates.Candidate;
import fr.pix.certif.candidates.CandidateId;
import fr.pix.certif.candidates.ListCandidates;
import fr.pix.certif.candidates.ListCandidates.Found;
import fr.pix.certif.candidates.RemoveCandidates;
import fr.pix.certif.candidates.SetClass;
import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.pages.Templates;
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

    /** The form's parameter that has the number of each. */
    static final String CHOSEN = "candidat";

    private final Templates templates;
    private final ListCandidates list;
    private final RemoveCandidates removeCandidates;
    private final SetClass setClass;

    SelectionController(
            Templates templates, ListCandidates list, RemoveCandidates removeCandidates, SetClass setClass) {
        this.templates = templates;
        this.list = list;
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
        if (chosen(list.all(member, session), candidat).isEmpty()) {
            return CandidateDone.NOBODY_CHOSEN.leadsTo(session, 0);
        }
        return switch (faire) {
            case "deplacer" -> "redirect:" + CandidatePaths.move(session) + "?" + query(candidat);
            case "classer" -> "redirect:" + CandidatePaths.inClass(session) + "?" + query(candidat);
            case "retirer" ->
                removeCandidates
                        .remove(
                                member,
                                session,
                                candidat.stream().map(CandidateId::new).toList())
                        .map(removal -> CandidateDone.REMOVED.leadsTo(session, removal.number()))
                        .orElseGet(() -> CandidateDone.NOBODY_CHOSEN.leadsTo(session, 0));
            default -> "redirect:" + CandidatePaths.list(session);
        };
    }

    @GetMapping(CandidatePaths.CLASS)
    Object askForClass(
            PageFrame page,
            Member member,
            @PathVariable long id,
            @RequestParam(defaultValue = "") List<Long> candidat) {
        var found = list.all(member, new SessionId(id));
        var chosen = chosen(found, candidat);
        return chosen.isEmpty()
                ? CandidateDone.NOBODY_CHOSEN.leadsTo(found.session().id(), 0)
                : templates.candidatesInClass(
                        page, new SelectionPage(found, chosen, "", "", List.of(), List.of(), null));
    }

    @PostMapping(CandidatePaths.CLASS)
    Object setClass(
            PageFrame page,
            Member member,
            @PathVariable long id,
            @RequestParam(defaultValue = "") List<Long> candidat,
            @RequestParam(name = "external_id", defaultValue = "") String typed,
            HttpServletResponse response) {
        var session = new SessionId(id);
        var ids = candidat.stream().map(CandidateId::new).toList();
        return switch (setClass.set(member, session, ids, typed)) {
            case SetClass.Outcome.Done(var candidates) ->
                (candidates == 0 ? CandidateDone.NOBODY_CHOSEN : CandidateDone.CLASS_SET).leadsTo(session, candidates);
            case SetClass.Outcome.Refused(var faults) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                var found = list.all(member, session);
                yield templates.candidatesInClass(
                        page,
                        new SelectionPage(
                                found, chosen(found, candidat), typed, "", List.of(), List.of(), faults.getFirst()));
            }
        };
    }

    /** Those of the numbers that are in the session. */
    static List<Candidate> chosen(Found found, List<Long> numbers) {
        return found.rows().stream()
                .filter(candidate -> numbers.contains(candidate.id().value()))
                .toList();
    }

    private static String query(List<Long> numbers) {
        return numbers.stream().map(number -> CHOSEN + "=" + number).collect(Collectors.joining("&"));
    }
}
