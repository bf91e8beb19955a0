package fr.pix.certif.centres.web;

import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.audit.AuditEvent;
import fr.pix.certif.centres.CentreHistory;
import fr.pix.certif.platform.web.PageFrame;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** What was done to a centre's space, the latest first, by the clocks of the centre. */
public record CentreHistoryPage(List<AuditEvent> events, ZoneId zone) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm");

    /** The value that something has now; for a role that changed, after the one that it had. */
    public String said(PageFrame page, AuditChange change) {
        if (!change.field().equals(CentreHistory.ROLE)) {
            return change.to();
        }
        var role = page.t("centres.role." + change.to());
        return change.from() == null ? role : page.t("centres.role." + change.from()) + " → " + role;
    }

    public String at(AuditEvent event) {
        return MOMENT.format(event.at().atZone(zone));
    }
}
