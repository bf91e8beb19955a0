package fr.pix.certif.candidates.students.web;

import fr.pix.certif.candidates.students.StudentLookup;
import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.CleanText;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.web.PageFrame;
import fr.pix.certif.sessions.ListSessions;
import fr.pix.certif.sessions.SessionQuery;
import fr.pix.certif.sessions.SessionSort;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks in which session to come a class of the register is enrolled, and leads on to its students before that session. */
@Controller
class ClassSessionController {

    private final Templates templates;
    private final StudentLookup students;
    private final ListSessions sessions;
    private final Clock clock;

    ClassSessionController(Templates templates, StudentLookup students, ListSessions sessions, Clock clock) {
        this.templates = templates;
        this.students = students;
        this.sessions = sessions;
        this.clock = clock;
    }

    @GetMapping(StudentPaths.CLASS_SESSION)
    JteModel ask(
            PageFrame page,
            Member member,
            @RequestParam(defaultValue = "") String classe,
            @RequestParam(defaultValue = "") String q) {
        var name = CleanText.line(classe);
        students.requireSchool(member);
        var toCome =
                new SessionQuery(q, member.today(clock), null, "", SessionSort.DATE, false, SessionQuery.Start.FIRST);
        return templates.candidatesClassSession(page, name, toCome.search(), sessions.list(member.centre(), toCome));
    }
}
