package fr.pix.certif.candidates.rights.web;

import fr.pix.certif.candidates.Candidate;
import fr.pix.certif.candidates.CandidateId;
import fr.pix.certif.candidates.CandidateLookup;
import fr.pix.certif.candidates.NoteObjection;
import fr.pix.certif.candidates.NoteObjection.Outcome;
import fr.pix.certif.candidates.Objection;
import fr.pix.certif.candidates.Objection.Field;
import fr.pix.certif.candidates.web.CandidatePage;
import fr.pix.certif.candidates.web.CandidatePaths;
import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.InFigures;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.web.KeptForm;
import fr.pix.certif.platform.web.PageFrame;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Notes at a candidate's name that he objects to what is done with his data, and that he does not any more. */
@Controller
class ObjectionController {

    private final Templates templates;
    private final CandidateLookup candidates;
    private final NoteObjection noteObjection;
    private final Clock clock;

    ObjectionController(Templates templates, CandidateLookup candidates, NoteObjection noteObjection, Clock clock) {
        this.templates = templates;
        this.candidates = candidates;
        this.noteObjection = noteObjection;
        this.clock = clock;
    }

    @GetMapping(RightsPaths.OBJECTION)
    Object show(PageFrame page, Member member, KeptForm kept, @PathVariable long id, @PathVariable long candidate) {
        var saved = saved(member, id, candidate);
        return templates.candidatesObjection(
                page,
                kept.isEmpty()
                        ? ObjectionPage.of(saved, first(member, saved))
                        : new ObjectionPage(saved, kept.field(ObjectionPage.SEEN), typed(kept), List.of(), false));
    }

    @PostMapping(RightsPaths.OBJECTION)
    Object note(
            PageFrame page,
            Member member,
            @PathVariable long id,
            @PathVariable long candidate,
            @RequestParam(name = ObjectionPage.SEEN, defaultValue = "") String seen,
            @RequestParam(name = Field.KIND, defaultValue = "") String kind,
            @RequestParam(name = Field.SINCE, defaultValue = "") String since,
            @RequestParam(name = Field.ABOUT, defaultValue = "") String about,
            HttpServletResponse response) {
        var before = saved(member, id, candidate);
        var typed = new Objection.Typed(kind, since, about);
        return switch (noteObjection.note(member, before.session(), before.id(), seen, typed)) {
            case Outcome.Noted _ -> done(before, CandidatePage.OBJECTION_NOTED);
            case Outcome.Refused(var faults) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield templates.candidatesObjection(page, new ObjectionPage(before, seen, typed, faults, false));
            }
            case Outcome.Overtaken(var saved) -> overtaken(page, saved, typed, response);
        };
    }

    @PostMapping(RightsPaths.WITHDRAWAL)
    Object withdraw(
            PageFrame page,
            Member member,
            @PathVariable long id,
            @PathVariable long candidate,
            @RequestParam(name = ObjectionPage.SEEN, defaultValue = "") String seen,
            HttpServletResponse response) {
        var before = saved(member, id, candidate);
        return noteObjection.withdraw(member, before.session(), before.id(), seen)
                        instanceof Outcome.Overtaken(var saved)
                ? overtaken(page, saved, first(member, saved), response)
                : done(before, CandidatePage.OBJECTION_WITHDRAWN);
    }

    private Candidate saved(Member member, long session, long candidate) {
        return candidates.get(member.centre(), new SessionId(session), new CandidateId(candidate));
    }

    /** From here on the form is about what is noted now, and says so. */
    private Object overtaken(PageFrame page, Candidate saved, Objection.Typed typed, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        return templates.candidatesObjection(
                page, new ObjectionPage(saved, Objection.print(saved.objection()), typed, List.of(), true));
    }

    private static String done(Candidate candidate, String word) {
        return "redirect:" + CandidatePaths.of(candidate.session(), candidate.id()) + "?fait=" + word;
    }

    /** What was noted before; else that he objects today, most likely. */
    private Objection.Typed first(Member member, Candidate saved) {
        return saved.objection()
                .map(Objection.Typed::of)
                .orElseGet(() ->
                        new Objection.Typed(Objection.Kind.OBJECTION.name(), InFigures.of(member.today(clock)), ""));
    }

    private static Objection.Typed typed(KeptForm kept) {
        return new Objection.Typed(kept.field(Field.KIND), kept.field(Field.SINCE), kept.field(Field.ABOUT));
    }
}
