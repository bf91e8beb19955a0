package fr.pix.certif.centres;

import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.CentreId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Somebody acting for a centre, with what its rules need to know of it: what every use case of a centre is given first.
 *
 * @param role his
 */
public record Member(
        AccountId account,
        CentreId centre,
        String centreName,
        CentreType type,
        ZoneId zone,
        List<Habilitation> habilitations,
        Role role) {

    public Member {
        habilitations = List.copyOf(habilitations);
    }

    public boolean isOfSchool() {
        return type.isSchool();
    }

    /** The day that it is for him: where his centre is. A session's own day is its site's. */
    public LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(zone));
    }

    public enum Role {
        ADMIN,
        MEMBER
    }
}
