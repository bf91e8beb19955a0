package fr.pix.certif.sessions.web;

import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.database.Together.Inquiry;
import fr.pix.certif.platform.web.PageFrame;
import fr.pix.certif.sessions.Retention;
import fr.pix.certif.sessions.SessionLookup;
import fr.pix.certif.sessions.web.SessionNotices.Saying;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class SessionDetailsController {

    private final Templates templates;
    private final SessionLookup sessions;
    private final Retention retention;
    private final List<Inquiry<?, Saying>> notices;

    SessionDetailsController(
            Templates templates, SessionLookup sessions, Retention retention, List<SessionNotices<?>> notices) {
        this.templates = templates;
        this.sessions = sessions;
        this.retention = retention;
        this.notices = notices.stream()
                .<Inquiry<?, Saying>>map(SessionNotices::inquiry)
                .toList();
    }

    @GetMapping(SessionPaths.DETAILS)
    JteModel show(PageFrame page, Member member, @PathVariable long id) {
        var found = sessions.withHistory(member.centre(), new SessionId(id), notices);
        var said = found.beside().stream()
                .flatMap(saying -> saying.of(page, member, found.session()).stream())
                .toList();
        return templates.sessionsDetails(
                page,
                new SessionDetailsPage(
                        found.session(), member, found.history(), said, retention.until(found.session())));
    }
}
