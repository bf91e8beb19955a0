package fr.pix.certif.centres.web;

import fr.pix.certif.kernel.CentreId;

/** Where the pages of this room are. */
public final class CentrePaths {

    public static final String HISTORY = "/centre/historique";

    /** Where somebody who acts for many centres finds another one. */
    public static final String CENTRES = "/centres";

    private CentrePaths() {}

    /** The first page of a centre, for whoever acts for it: with others, or with this one only. */
    public static String enter(CentreId centre) {
        return CentreAddress.base(centre) + "/";
    }
}
