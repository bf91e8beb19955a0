package fr.pix.certif.sessions.web;

import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.web.PageFrame;
import fr.pix.certif.sessions.SessionLookup;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class SessionDetailsController {

    private final Templates templates;
    private final SessionLookup sessions;
    private final List<SessionNotices> notices;

    SessionDetailsController(Templates templates, SessionLookup sessions, List<SessionNotices> notices) {
        this.templates = templates;
        this.sessions = sessions;
        this.notices = notices;
    }

    @GetMapping(SessionPaths.DETAILS)
    JteModel show(PageFrame page, Member member, @PathVariable long id) {
        var found = sessions.withHistory(member.centre(), new SessionId(id));
        var session = found.session();
        return templates.sessionsDetails(
                page,
                new SessionDetailsPage(
                        session,
                        member,
                        found.history(),
                        notices.stream()
                                .flatMap(source -> source.of(page, member, session).stream())
                                .toList()));
    }
}
