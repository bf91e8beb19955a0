package fr.pix.certif.centres;

import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.CentreId;
import java.time.ZoneId;

/** Somebody acting for a centre: what every use case of a centre is given first. */
public record Member(AccountId account, CentreId centre, String centreName, ZoneId zone, Role role) {

    public enum Role {
        ADMIN,
        MEMBER
    }
}
