package fr.pix.certif.sessions.web;

import fr.pix.certif.audit.AuditEvent;
import fr.pix.certif.centres.Member;
import fr.pix.certif.sessions.Session;
import java.util.List;

/** A session as its page shows it (G51–G61), with its history. */
public record SessionDetailsPage(
        Session session, Member member, List<AuditEvent> history, List<SessionNotices.Notice> notices) {

    public SessionHeading heading() {
        return new SessionHeading(session, member.zone());
    }

    public String at(AuditEvent event) {
        return SessionDates.moment(event.at(), member.zone());
    }
}
