package fr.pix.certif.candidates.web;

import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.audit.AuditEvent;
import fr.pix.certif.candidates.CandidateHistory;
import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.InFigures;
import fr.pix.certif.platform.web.PageFrame;
import fr.pix.certif.sessions.Session;
import fr.pix.certif.sessions.web.SessionHeading;
import java.util.ArrayList;
import java.util.List;

/** What was done to a session's candidates, the latest first, by the clocks of the centre. */
public record CandidateHistoryPage(Session session, Member member, boolean ofSchool, List<AuditEvent> events) {

    public SessionHeading heading() {
        return new SessionHeading(session, member.zone());
    }

    public String at(AuditEvent event) {
        return InFigures.of(event.at(), member.zone());
    }

    /** Whom an event concerns, one line each, with the fields that were corrected. */
    public List<String> lines(PageFrame page, AuditEvent event) {
        var lines = new ArrayList<String>();
        for (var change : event.changes()) {
            if (change.field().equals(CandidateHistory.CANDIDATE)) {
                lines.add(change.to().isEmpty() ? page.t("candidates.history.forgotten") : change.to());
            } else if (change.field().equals(CandidateHistory.FIELD)) {
                lines.add(lines.removeLast() + page.t("candidates.history.of") + field(page, change));
            } else {
                lines.add(CandidateWords.change(page, change, ofSchool));
            }
        }
        return lines;
    }

    private String field(PageFrame page, AuditChange change) {
        return CandidateWords.field(page, change.to(), ofSchool);
    }
}
