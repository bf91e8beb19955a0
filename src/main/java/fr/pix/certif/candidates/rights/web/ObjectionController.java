package fr.pix.certif.candidates.rights.web;

import fr.pix.certif.candidates.Candidate;
import fr.pix.certif.candidates.CandidateId;
import fr.pix.certif.candidates.CandidateLookup;
import fr.pix.certif.candidates.NoteObjection;
import fr.pix.certif.candidates.Objection;
import fr.pix.certif.candidates.Objection.Field;
import fr.pix.certif.candidates.TypedCandidate;
import fr.pix.certif.candidates.web.CandidatePage;
import fr.pix.certif.candidates.web.CandidatePaths;
import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.web.KeptForm;
import fr.pix.certif.platform.web.PageFrame;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
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
        var saved = candidates.get(member.centre(), new SessionId(id), new CandidateId(candidate));
        return templates.candidatesObjection(
                page, new ObjectionPage(saved, kept.isEmpty() ? first(member, saved) : typed(kept), List.of()));
    }

    @PostMapping(RightsPaths.OBJECTION)
    Object note(
            PageFrame page,
            Member member,
            @PathVariable long id,
            @PathVariable long candidate,
            @RequestParam(name = Field.KIND, defaultValue = "") String kind,
            @RequestParam(name = Field.SINCE, defaultValue = "") String since,
            @RequestParam(name = Field.ABOUT, defaultValue = "") String about,
            HttpServletResponse response) {
        var saved = candidates.get(member.centre(), new SessionId(id), new CandidateId(candidate));
        var typed = new Objection.Typed(kind, since, about);
        var faults = noteObjection.note(member, saved.session(), saved.id(), typed);
        if (faults.isEmpty()) {
            return done(saved, CandidatePage.OBJECTION_NOTED);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return templates.candidatesObjection(page, new ObjectionPage(saved, typed, faults));
    }

    @PostMapping(RightsPaths.WITHDRAWAL)
    String withdraw(Member member, @PathVariable long id, @PathVariable long candidate) {
        var saved = candidates.get(member.centre(), new SessionId(id), new CandidateId(candidate));
        noteObjection.withdraw(member, saved.session(), saved.id());
        return done(saved, CandidatePage.OBJECTION_WITHDRAWN);
    }

    private static String done(Candidate candidate, String word) {
        return "redirect:" + CandidatePaths.of(candidate.session(), candidate.id()) + "?fait=" + word;
    }

    /** What was noted before; else that he objects today, most likely. */
    private Objection.Typed first(Member member, Candidate saved) {
        return saved.objection()
                .map(Objection.Typed::of)
                .orElseGet(() -> new Objection.Typed(
                        Objection.Kind.OBJECTION.name(),
                        TypedCandidate.typed(LocalDate.now(clock.withZone(member.zone()))),
                        ""));
    }

    private static Objection.Typed typed(KeptForm kept) {
        return new Objection.Typed(kept.field(Field.KIND), kept.field(Field.SINCE), kept.field(Field.ABOUT));
    }
}
