package fr.pix.certif.centres;

import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.CentreId;
import java.time.ZoneId;

/** Somebody acting for a centre: what every use case of a centre is given first. */
public record Member(
        AccountId account, CentreId centre, String centreName, OpenCentre.Type type, ZoneId zone, Role role) {

    public boolean isOfSchool() {
        return type == OpenCentre.Type.SCO;
    }

    public enum Role {
        ADMIN,
        MEMBER
    }
}
