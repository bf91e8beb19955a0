package fr.pix.certif.centres;

import fr.pix.certif.kernel.Folded;
import java.time.ZoneId;

/** A place that a centre declared, with the zone in which its clocks run: that of the sessions created there. */
public record Site(String name, ZoneId zone) {

    /** Two sites of a centre do not share this: whoever types one in other letters would mean either. */
    public Folded folded() {
        return Folded.of(name);
    }

    /** As the audit and a list write it: {@code Site 2 (Pacific/Noumea)}. */
    @Override
    public String toString() {
        return name + " (" + zone.getId() + ")";
    }
}
