package fr.pix.certif.candidates.web;

import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.audit.AuditEvent;
import fr.pix.certif.audit.Meanwhile;
import fr.pix.certif.candidates.Candidate;
import fr.pix.certif.candidates.CandidateField;
import fr.pix.certif.candidates.CandidateHistory;
import fr.pix.certif.candidates.CandidateId;
import fr.pix.certif.candidates.CandidateLookup;
import fr.pix.certif.candidates.CorrectCandidate;
import fr.pix.certif.candidates.CorrectCandidate.Outcome;
import fr.pix.certif.candidates.ListCandidates;
import fr.pix.certif.candidates.TypedCandidate;
import fr.pix.certif.candidates.web.CandidateFormPage.Notice;
import fr.pix.certif.candidates.web.CandidateFormPage.Purpose;
import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.kernel.InFigures;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.web.KeptForm;
import fr.pix.certif.platform.web.PageFrame;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Corrects a candidate: a slip of the keyboard costs nobody his place. */
@Controller
class CorrectionController {

    private final Templates templates;
    private final ListCandidates list;
    private final CandidateLookup candidates;
    private final CandidateHistory history;
    private final CorrectCandidate correctCandidate;

    CorrectionController(
            Templates templates,
            ListCandidates list,
            CandidateLookup candidates,
            CandidateHistory history,
            CorrectCandidate correctCandidate) {
        this.templates = templates;
        this.list = list;
        this.candidates = candidates;
        this.history = history;
        this.correctCandidate = correctCandidate;
    }

    @GetMapping(CandidatePaths.CORRECTION)
    Object show(PageFrame page, Member member, KeptForm kept, @PathVariable long id, @PathVariable long candidate) {
        var saved = candidates.get(member.centre(), new SessionId(id), new CandidateId(candidate));
        var typed = kept.isEmpty() ? TypedCandidate.of(saved.details()) : CandidateForms.kept(kept);
        return form(page, member, saved, version(kept, saved), typed, List.of(), null);
    }

    /** A form filled before signing in again is still about the candidate as he was then. */
    private static int version(KeptForm kept, Candidate saved) {
        return kept.field("version").matches("\\d{1,9}") ? Integer.parseInt(kept.field("version")) : saved.version();
    }

    @PostMapping(CandidatePaths.CORRECTION)
    Object correct(
            PageFrame page,
            Member member,
            @PathVariable long id,
            @PathVariable long candidate,
            @RequestParam int version,
            @RequestParam(defaultValue = "") List<String> saved,
            HttpServletRequest request,
            HttpServletResponse response) {
        var session = new SessionId(id);
        var before = candidates.get(member.centre(), session, new CandidateId(candidate));
        // of the fields shown twice, those for which the member prefers the value that somebody else saved
        var typed =
                CandidateForms.sent(request).with(TypedCandidate.of(before.details()), CandidateForms.fields(saved));
        return switch (correctCandidate.correct(member, session, before.id(), version, typed)) {
            case Outcome.Corrected() ->
                "redirect:" + CandidatePaths.of(session, before.id()) + "?fait=" + CandidatePage.CORRECTED;
            case Outcome.Refused(var faults) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield form(page, member, before, version, typed, faults, null);
            }
            case Outcome.Overtaken(var current, var details) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield overtaken(page, member, current, version, TypedCandidate.of(details), saved);
            }
        };
    }

    private JteModel overtaken(
            PageFrame page,
            Member member,
            Candidate current,
            int version,
            TypedCandidate typed,
            List<String> preferred) {
        var since = history.since(member.centre(), current, version);
        var saved = TypedCandidate.of(current.details());
        var changed = Meanwhile.of(
                        meanwhile(since, saved, current.version() - version),
                        field -> CandidateField.ofId(field).map(typed::text).orElseThrow(),
                        preferred)
                .together(CandidateField.PLACE_OF_BIRTH.stream()
                        .map(CandidateField::id)
                        .toList());
        var last = (since.isEmpty()
                        ? history.of(member.centre(), current.id()) // no version of his was shown
                        : since)
                .stream().findFirst();
        return form(
                page,
                member,
                current,
                current.version(),
                typed.with(saved, CandidateForms.fields(changed.takenFields())),
                List.of(),
                new Notice.Overtaken(
                        last.map(event ->
                                new Notice.Saved(event.by().toString(), InFigures.of(event.at(), member.zone()))),
                        changed));
    }

    /** A history that is not whole tells nothing of what the member found: any field may have changed. */
    private static List<AuditChange> meanwhile(List<AuditEvent> since, TypedCandidate saved, int versions) {
        return versions > 0 && since.size() == versions
                ? AuditChange.net(since.stream()).stream()
                        .filter(change -> CandidateField.ofId(change.field()).isPresent())
                        .toList()
                : Arrays.stream(CandidateField.values())
                        .map(field -> new AuditChange(field.id(), null, saved.text(field)))
                        .toList();
    }

    private JteModel form(
            PageFrame page,
            Member member,
            Candidate candidate,
            int version,
            TypedCandidate typed,
            List<Fault> faults,
            @Nullable Notice notice) {
        return templates.candidatesForm(
                page,
                new CandidateFormPage(
                        new Purpose.Correction(
                                candidate.id(), candidate.details().name(), version),
                        list.all(member, candidate.session()),
                        typed,
                        faults,
                        notice));
    }
}
