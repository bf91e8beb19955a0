package fr.pix.certif.sessions.web;

import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.web.PageFrame;
import fr.pix.certif.sessions.Retention;
import fr.pix.certif.sessions.SessionLookup;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SessionDetailsController {

    private final Templates templates;
    private final SessionLookup sessions;
    private final Retention retention;
    private final Clock clock;
    private final SessionNoticeBoard board;

    SessionDetailsController(
            Templates templates, SessionLookup sessions, Retention retention, Clock clock, SessionNoticeBoard board) {
        this.templates = templates;
        this.sessions = sessions;
        this.retention = retention;
        this.clock = clock;
        this.board = board;
    }

    @GetMapping(SessionPaths.DETAILS)
    JteModel show(PageFrame page, Member member, @PathVariable long id, @RequestParam(defaultValue = "") String fait) {
        var found = sessions.withHistory(member.centre(), new SessionId(id), board.inquiries());
        return templates.sessionsDetails(
                page,
                new SessionDetailsPage(
                        found.session(),
                        member,
                        found.history(),
                        board.said(page, member, found.session(), found.beside()),
                        found.session().hasBegun(clock.instant()),
                        retention.until(found.session()),
                        SessionDone.of(fait)));
    }
}
