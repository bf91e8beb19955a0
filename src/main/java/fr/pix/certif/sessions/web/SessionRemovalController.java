package fr.pix.certif.sessions.web;

import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.web.PageFrame;
import fr.pix.certif.sessions.RemoveSession;
import fr.pix.certif.sessions.RemoveSession.Shown;
import fr.pix.certif.sessions.Summoned;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SessionRemovalController {

    private final Templates templates;
    private final RemoveSession removeSession;
    private final Summoned summoned;

    SessionRemovalController(Templates templates, RemoveSession removeSession, Summoned summoned) {
        this.templates = templates;
        this.removeSession = removeSession;
        this.summoned = summoned;
    }

    @GetMapping(SessionPaths.REMOVAL)
    JteModel ask(PageFrame page, Member member, @PathVariable long id) {
        return ask(page, member, new SessionId(id), false);
    }

    @PostMapping(SessionPaths.REMOVAL)
    Object remove(
            PageFrame page,
            Member member,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "0") long told,
            HttpServletResponse response) {
        var session = new SessionId(id);
        return switch (removeSession.remove(member, session, new Shown(version, told))) {
            case REMOVED -> "redirect:" + SessionPaths.LIST + "?" + SessionPaths.REMOVED + "=" + session;
            case OVERTAKEN, BEGUN -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield ask(page, member, session, true);
            }
        };
    }

    private JteModel ask(PageFrame page, Member member, SessionId id, boolean refused) {
        var question = removeSession.ask(member, id);
        return templates.sessionsRemoval(
                page,
                new SessionRemovalPage(
                        question,
                        new SessionHeading(question.session(), member.zone()),
                        question.session().candidates() == 0 ? 0 : summoned.in(member, id),
                        refused));
    }
}
