package fr.pix.certif.sessions.web;

import fr.pix.certif.audit.AuditEvent;
import fr.pix.certif.centres.Member;
import fr.pix.certif.platform.web.PageFrame;
import fr.pix.certif.sessions.Session;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Optional;

/** A session as its page shows it (G51–G61), with its history. */
public record SessionDetailsPage(
        Session session, Member member, List<AuditEvent> history, List<SessionNotices.Notice> notices) {

    /** The zone's name, where the clocks of the site are not those of the centre. */
    public Optional<String> foreignZone(PageFrame page) {
        return session.zone().equals(member.zone())
                ? Optional.empty()
                : Optional.of(session.zone().getDisplayName(TextStyle.FULL, page.locale()));
    }

    public String date(PageFrame page) {
        return SessionDates.inFull(session.details().date(), page.locale());
    }

    public String at(AuditEvent event) {
        return SessionDates.moment(event.at(), member.zone());
    }
}
