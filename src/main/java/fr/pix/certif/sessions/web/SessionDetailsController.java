package fr.pix.certif.sessions.web;

import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.web.PageFrame;
import fr.pix.certif.sessions.SessionLookup;
import gg.jte.models.runtime.JteModel;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class SessionDetailsController {

    private final Templates templates;
    private final SessionLookup sessions;
    private final SessionNotices<?> notices;

    SessionDetailsController(Templates templates, SessionLookup sessions, SessionNotices<?> notices) {
        this.templates = templates;
        this.sessions = sessions;
        this.notices = notices;
    }

    @GetMapping(SessionPaths.DETAILS)
    JteModel show(PageFrame page, Member member, @PathVariable long id) {
        return templates.sessionsDetails(page, details(page, member, new SessionId(id), notices));
    }

    private <T> SessionDetailsPage details(PageFrame page, Member member, SessionId id, SessionNotices<T> source) {
        var found = sessions.withHistory(member.centre(), id, source.question());
        return new SessionDetailsPage(
                found.session(), member, found.history(), source.of(page, member, found.session(), found.beside()));
    }
}
