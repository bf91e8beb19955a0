package fr.pix.certif.centres;

import java.time.ZoneId;

/** A place that a centre declared, with the zone in which its clocks run: that of the sessions created there. */
public record Site(String name, ZoneId zone) {

    /** As the audit and a list write it: {@code Site 2 (Pacific/Noumea)}. */
    @Override
    public String toString() {
        return name + " (" + zone.getId() + ")";
    }
}
