package fr.pix.certif.centres.web;

/** Where the pages of this room are. */
public final class CentrePaths {

    public static final String HISTORY = "/centre/historique";

    private CentrePaths() {}
}
