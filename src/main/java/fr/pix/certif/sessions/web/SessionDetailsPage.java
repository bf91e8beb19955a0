package fr.pix.certif.sessions.web;

import fr.pix.certif.audit.AuditEvent;
import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.InFigures;
import fr.pix.certif.platform.web.PageFrame;
import fr.pix.certif.sessions.Session;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A session as its page shows it (G51–G61), with its history.
 *
 * @param said what others have to say of it
 * @param begun whether it has begun: nobody is summoned to it any more
 * @param until when it is removed, with its candidates
 * @param done what has just been done to it, if anything was
 */
public record SessionDetailsPage(
        Session session,
        Member member,
        List<AuditEvent> history,
        SessionNotices.Said said,
        boolean begun,
        LocalDate until,
        Optional<SessionDone> done) {

    public SessionHeading heading() {
        return new SessionHeading(session, member.zone());
    }

    /** How long it is kept, and until when. */
    public String kept(PageFrame page) {
        var afterExam = session.details().date().plus(page.settings().retention());
        return page.t(
                until.isAfter(afterExam) ? "sessions.details.kept.entered" : "sessions.details.kept",
                InFigures.of(until),
                page.t(page.settings().retention()));
    }

    public String at(AuditEvent event) {
        return InFigures.of(event.at(), member.zone());
    }
}
