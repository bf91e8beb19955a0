package fr.pix.certif.admin.web;

import fr.pix.certif.centres.Centre;

/**
 * Asks an administrator whether he means it, and why.
 *
 * @param suspends whether the centre is to be suspended; else it is to be opened again
 */
public record CentreSuspensionPage(Centre centre, boolean suspends, String reason, FormFaults faults) {

    public String path() {
        return suspends ? AdminPaths.suspension(centre.id()) : AdminPaths.reopening(centre.id());
    }

    /** What the texts of the page begin with. */
    public String texts() {
        return suspends ? "admin.suspension" : "admin.reopening";
    }
}
