package fr.pix.certif.candidates.students.web;

import fr.pix.certif.candidates.TickedCandidates;
import fr.pix.certif.candidates.students.EnrolClass;
import fr.pix.certif.candidates.students.StudentId;
import fr.pix.certif.candidates.students.StudentLookup;
import fr.pix.certif.candidates.web.CandidateDone;
import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.web.PageFrame;
import fr.pix.certif.sessions.SessionLookup;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Enrols a class of the register in a session. */
@Controller
class ClassController {

    private final Templates templates;
    private final SessionLookup sessions;
    private final StudentLookup students;
    private final EnrolClass enrolClass;
    private final TickedCandidates ticked;

    ClassController(
            Templates templates,
            SessionLookup sessions,
            StudentLookup students,
            EnrolClass enrolClass,
            TickedCandidates ticked) {
        this.templates = templates;
        this.sessions = sessions;
        this.students = students;
        this.enrolClass = enrolClass;
        this.ticked = ticked;
    }

    @GetMapping(StudentPaths.ENROLMENT)
    JteModel show(
            PageFrame page,
            Member member,
            @PathVariable long id,
            @RequestParam Optional<String> classe,
            @RequestParam(name = Ticks.PARAMETER, defaultValue = "") String cocher) {
        return show(page, member, new SessionId(id), classe, Ticks.of(cocher), false);
    }

    @PostMapping(StudentPaths.ENROLMENT)
    Object enrol(
            PageFrame page,
            Member member,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String classe,
            @RequestParam(defaultValue = "") List<Long> eleve,
            HttpServletResponse response) {
        var session = new SessionId(id);
        sessions.get(member.centre(), session);
        students.requireSchool(member);
        if (eleve.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(page, member, session, Optional.of(classe), Ticks.NONE, true);
        }
        var enrolled = enrolClass.enrol(
                member, session, eleve.stream().map(StudentId::new).toList());
        return CandidateDone.CLASS_ENROLLED.leadsTo(session, enrolled.size(), ticked.keep(member, session, enrolled));
    }

    private JteModel show(
            PageFrame page, Member member, SessionId id, Optional<String> className, Ticks ticks, boolean nobody) {
        var session = sessions.get(member.centre(), id);
        var classes = students.classes(member);
        var chosen = className.filter(classes::containsKey);
        return templates.candidatesClassEnrolment(
                page,
                new ClassPage(
                        session,
                        classes,
                        chosen.orElse(""),
                        chosen.map(name -> enrolClass.look(member, id, name)),
                        ticks,
                        nobody));
    }
}
