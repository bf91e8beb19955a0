package fr.pix.certif.sessions.web;

import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.database.Together.Inquiry;
import fr.pix.certif.platform.web.PageFrame;
import fr.pix.certif.sessions.Retention;
import fr.pix.certif.sessions.SessionLookup;
import fr.pix.certif.sessions.web.SessionNotices.Said;
import fr.pix.certif.sessions.web.SessionNotices.Saying;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class SessionDetailsController {

    private final Templates templates;
    private final SessionLookup sessions;
    private final Retention retention;
    private final Clock clock;
    private final List<Inquiry<?, Saying>> notices;

    SessionDetailsController(
            Templates templates,
            SessionLookup sessions,
            Retention retention,
            Clock clock,
            List<SessionNotices<?>> notices) {
        this.templates = templates;
        this.sessions = sessions;
        this.retention = retention;
        this.clock = clock;
        this.notices = notices.stream()
                .<Inquiry<?, Saying>>map(SessionNotices::inquiry)
                .toList();
    }

    @GetMapping(SessionPaths.DETAILS)
    JteModel show(PageFrame page, Member member, @PathVariable long id) {
        var found = sessions.withHistory(member.centre(), new SessionId(id), notices);
        var said = Said.together(found.beside().stream()
                .map(saying -> saying.of(page, member, found.session()))
                .toList());
        return templates.sessionsDetails(
                page,
                new SessionDetailsPage(
                        found.session(),
                        member,
                        found.history(),
                        said,
                        found.session().hasBegun(clock.instant()),
                        retention.until(found.session())));
    }
}
