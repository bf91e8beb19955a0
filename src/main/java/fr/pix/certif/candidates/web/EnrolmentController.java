package fr.pix.certif.candidates.web;

import fr.pix.certif.candidates.CandidateId;
import fr.pix.certif.candidates.EnrolCandidate;
import fr.pix.certif.candidates.EnrolCandidate.Outcome;
import fr.pix.certif.candidates.ListCandidates;
import fr.pix.certif.candidates.ListCandidates.Found;
import fr.pix.certif.candidates.TypedCandidate;
import fr.pix.certif.candidates.students.Student;
import fr.pix.certif.candidates.students.StudentId;
import fr.pix.certif.candidates.students.StudentLookup;
import fr.pix.certif.candidates.web.CandidateFormPage.Notice;
import fr.pix.certif.candidates.web.CandidateFormPage.Purpose;
import fr.pix.certif.candidates.web.ComparedPvs.Comparison;
import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.web.KeptForm;
import fr.pix.certif.platform.web.PageFrame;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Enrols candidates one after the other: each leads to the form of the next, until somebody wants the list. */
@Controller
class EnrolmentController {

    private static final String TO_LIST = "liste";

    private final Templates templates;
    private final ListCandidates list;
    private final EnrolCandidate enrolCandidate;
    private final StudentLookup students;
    private final ComparedPvs pvs;

    EnrolmentController(
            Templates templates,
            ListCandidates list,
            EnrolCandidate enrolCandidate,
            StudentLookup students,
            ComparedPvs pvs) {
        this.templates = templates;
        this.list = list;
        this.enrolCandidate = enrolCandidate;
        this.students = students;
        this.pvs = pvs;
    }

    @GetMapping(CandidatePaths.ENROLMENT)
    Object show(
            PageFrame page,
            Member member,
            KeptForm kept,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long apres,
            @RequestParam Optional<Long> eleve) {
        var found = list.all(member, new SessionId(id));
        var before = found.rows().stream()
                .filter(candidate -> candidate.id().equals(new CandidateId(apres)))
                .findFirst();
        var typed = kept.isEmpty()
                ? eleve.flatMap(student -> students.find(member, new StudentId(student)))
                        .map(Student::typed)
                        .or(() -> before.map(CandidateForms::after))
                        .orElseGet(CandidateForms::first)
                : CandidateForms.kept(kept);
        return form(
                page,
                found,
                new Purpose.Enrolment(kept.formKey(), comparison(found, kept.field(ComparedPvs.FIELD))),
                typed,
                List.of(),
                before.<Notice>map(candidate -> new Notice.Enrolled(
                                candidate,
                                list.sameDay(member, found.session().id()).getOrDefault(candidate.id(), List.of())))
                        .orElse(null));
    }

    /** The form with what is known already, from a line of a PV for example; enrols nobody. */
    @PostMapping(CandidatePaths.PREFILLED)
    Object prefill(
            PageFrame page,
            Member member,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String pv,
            HttpServletRequest request) {
        return prefilled(page, member, id, pv, CandidateForms.sent(request));
    }

    /** The same, for who had to sign in again before. */
    @GetMapping(CandidatePaths.PREFILLED)
    Object prefillAgain(PageFrame page, Member member, KeptForm kept, @PathVariable long id) {
        return prefilled(page, member, id, kept.field(ComparedPvs.FIELD), CandidateForms.kept(kept));
    }

    private Object prefilled(PageFrame page, Member member, long id, String pv, TypedCandidate known) {
        var found = list.all(member, new SessionId(id));
        var purpose = new Purpose.Enrolment(UUID.randomUUID(), comparison(found, pv));
        return form(page, found, purpose, CandidateForms.prefilled(known), List.of(), null);
    }

    @PostMapping(CandidatePaths.ENROLMENT)
    Object enrol(
            PageFrame page,
            Member member,
            @PathVariable long id,
            @RequestParam UUID formKey,
            @RequestParam(defaultValue = "") String pv,
            @RequestParam(defaultValue = "") String puis,
            HttpServletRequest request,
            HttpServletResponse response) {
        var session = new SessionId(id);
        var typed = CandidateForms.sent(request);
        return switch (enrolCandidate.enrol(member, session, formKey, typed)) {
            case Outcome.Enrolled(var candidate) ->
                pvs.find(member, session, pv)
                        .map(comparison -> "redirect:" + comparison.after(candidate))
                        .orElseGet(() -> afterwards(session, candidate, puis.equals(TO_LIST)));
            case Outcome.Refused(var faults) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                var found = list.all(member, session);
                var purpose = new Purpose.Enrolment(formKey, comparison(found, pv));
                yield form(page, found, purpose, typed, faults, null);
            }
            case Outcome.SentBefore(var candidate) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                var found = list.all(member, session);
                var purpose = new Purpose.Enrolment(UUID.randomUUID(), comparison(found, pv));
                yield form(page, found, purpose, typed, List.of(), new Notice.SentBefore(candidate));
            }
        };
    }

    private static String afterwards(SessionId session, CandidateId candidate, boolean toList) {
        return toList
                ? CandidateDone.ENROLLED.leadsTo(session, candidate)
                : "redirect:" + CandidatePaths.enrolment(session) + "?apres=" + candidate;
    }

    private Optional<Comparison> comparison(Found found, String pv) {
        return pvs.find(found.by(), found.session().id(), pv);
    }

    private Object form(
            PageFrame page,
            Found found,
            Purpose.Enrolment purpose,
            TypedCandidate typed,
            List<Fault> faults,
            @Nullable Notice notice) {
        return templates.candidatesForm(page, new CandidateFormPage(purpose, found, typed, faults, notice));
    }
}
