package fr.pix.certif.sessions.web;

import fr.pix.certif.kernel.DateInFull;
import fr.pix.certif.kernel.ZoneName;
import fr.pix.certif.platform.web.PageFrame;
import fr.pix.certif.sessions.Session;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What stands above every page of a session (G51–G53).
 *
 * @param zone the centre's
 */
public record SessionHeading(Session session, ZoneId zone) {

    /** The zone's name, where the clocks of the site are not those of the centre. */
    public Optional<String> foreignZone(PageFrame page) {
        return session.zone().equals(zone) ? Optional.empty() : Optional.of(ZoneName.of(session.zone(), page.locale()));
    }

    public String date(PageFrame page) {
        return DateInFull.ABBREVIATED.of(session.details().date(), page.locale());
    }
}
