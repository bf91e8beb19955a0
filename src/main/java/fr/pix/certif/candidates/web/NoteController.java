package fr.pix.certif.candidates.web;

import fr.pix.certif.candidates.Candidate;
import fr.pix.certif.candidates.CandidateId;
import fr.pix.certif.candidates.CandidateLookup;
import fr.pix.certif.candidates.CandidateNote;
import fr.pix.certif.candidates.CorrectNote;
import fr.pix.certif.candidates.CorrectNote.Outcome;
import fr.pix.certif.candidates.NoteField;
import fr.pix.certif.candidates.TypedNote;
import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.web.KeptForm;
import fr.pix.certif.platform.web.PageFrame;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Corrects what was noted of a candidate in the room. */
@Controller
class NoteController {

    private final Templates templates;
    private final CandidateLookup candidates;
    private final CorrectNote correctNote;

    NoteController(Templates templates, CandidateLookup candidates, CorrectNote correctNote) {
        this.templates = templates;
        this.candidates = candidates;
        this.correctNote = correctNote;
    }

    @GetMapping(CandidatePaths.NOTE)
    JteModel show(
            PageFrame page,
            Member member,
            KeptForm kept,
            @PathVariable long id,
            @PathVariable long candidate,
            @RequestParam(defaultValue = "0") long apres) {
        var saved = candidates.get(member.centre(), new SessionId(id), new CandidateId(candidate));
        var line = line(member, saved, apres);
        return kept.isEmpty()
                ? form(page, line, saved.version(), TypedNote.of(line.note()), List.of(), null)
                : form(page, line, version(kept), typed(kept), List.of(), null);
    }

    @PostMapping(CandidatePaths.NOTE)
    Object correct(
            PageFrame page,
            Member member,
            @PathVariable long id,
            @PathVariable long candidate,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(name = "certification_number", defaultValue = "") String number,
            @RequestParam(name = "end_screen", defaultValue = "") String endScreen,
            @RequestParam(defaultValue = "") String comments,
            @RequestParam(defaultValue = "") String puis,
            HttpServletResponse response) {
        var saved = candidates.get(member.centre(), new SessionId(id), new CandidateId(candidate));
        var typed = new TypedNote(number, endScreen, comments);
        return switch (correctNote.correct(member, saved.session(), saved.id(), version, typed)) {
            case Outcome.Noted _ -> "redirect:" + afterwards(member, saved, puis.equals("suivant"));
            case Outcome.Refused(var faults) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield form(page, line(member, saved, 0), version, typed, faults, null);
            }
            case Outcome.Overtaken(var now, var note) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield form(page, line(member, now, 0), now.version(), typed, List.of(), note);
            }
        };
    }

    /** To the next of the list, for who types a whole PV; after the last one, or otherwise, to the candidate. */
    private String afterwards(Member member, Candidate saved, boolean goesOn) {
        var next = goesOn ? next(saved, all(member, saved)) : Optional.<Candidate>empty();
        return next.map(who -> CandidatePaths.note(who.session(), who.id()) + "?apres=" + saved.id())
                .orElseGet(() -> CandidatePaths.of(saved.session(), saved.id()) + "?fait=" + CandidatePage.NOTED);
    }

    private JteModel form(
            PageFrame page,
            NotePage.Line line,
            int version,
            TypedNote typed,
            List<Fault> faults,
            @Nullable CandidateNote overtaken) {
        return templates.candidatesNote(page, new NotePage(line, version, typed, faults, overtaken));
    }

    private NotePage.Line line(Member member, Candidate saved, long before) {
        var all = all(member, saved);
        return new NotePage.Line(
                saved,
                candidates.note(member.centre(), saved.id()),
                next(saved, all),
                all.stream().filter(who -> who.id().value() == before).findFirst());
    }

    private List<Candidate> all(Member member, Candidate saved) {
        return candidates.of(member.centre(), saved.session());
    }

    private static Optional<Candidate> next(Candidate saved, List<Candidate> all) {
        return all.stream()
                .dropWhile(who -> !who.id().equals(saved.id()))
                .skip(1)
                .findFirst();
    }

    /** A form filled before signing in again is still about the candidate as he was then. */
    private static int version(KeptForm kept) {
        return kept.field("version").matches("\\d{1,9}") ? Integer.parseInt(kept.field("version")) : 0;
    }

    private static TypedNote typed(KeptForm kept) {
        return new TypedNote(
                kept.field(NoteField.CERTIFICATION_NUMBER.id()),
                kept.field(NoteField.END_SCREEN.id()),
                kept.field(NoteField.COMMENTS.id()));
    }
}
