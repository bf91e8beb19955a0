package fr.pix.certif.centres.web;

import fr.pix.certif.audit.AuditEvent;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** What was done to a centre's space, the latest first, by the clocks of the centre. */
public record CentreHistoryPage(List<AuditEvent> events, ZoneId zone) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm");

    public String at(AuditEvent event) {
        return MOMENT.format(event.at().atZone(zone));
    }
}
