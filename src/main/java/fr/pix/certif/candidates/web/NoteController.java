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
    JteModel show(PageFrame page, Member member, KeptForm kept, @PathVariable long id, @PathVariable long candidate) {
        var saved = candidates.get(member.centre(), new SessionId(id), new CandidateId(candidate));
        var note = candidates.note(member.centre(), saved.id());
        return kept.isEmpty()
                ? form(page, saved, saved.version(), TypedNote.of(note), List.of(), null)
                : form(page, saved, version(kept), typed(kept), List.of(), null);
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
            HttpServletResponse response) {
        var saved = candidates.get(member.centre(), new SessionId(id), new CandidateId(candidate));
        var typed = new TypedNote(number, endScreen, comments);
        return switch (correctNote.correct(member, saved.session(), saved.id(), version, typed)) {
            case Outcome.Noted _ ->
                "redirect:" + CandidatePaths.of(saved.session(), saved.id()) + "?fait=" + CandidatePage.NOTED;
            case Outcome.Refused(var faults) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield form(page, saved, version, typed, faults, null);
            }
            case Outcome.Overtaken(var now, var note) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield form(page, now, now.version(), typed, List.of(), note);
            }
        };
    }

    private JteModel form(
            PageFrame page,
            Candidate saved,
            int version,
            TypedNote typed,
            List<Fault> faults,
            @Nullable CandidateNote overtaken) {
        return templates.candidatesNote(page, new NotePage(saved, version, typed, faults, overtaken));
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
