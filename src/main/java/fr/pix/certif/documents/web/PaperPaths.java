package fr.pix.certif.documents.web;

import fr.pix.certif.documents.Paper;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.sessions.web.SessionPaths;

/** Where the papers of a session are. */
public final class PaperPaths {

    static final String SESSION = "/sessions/{id:\\d{1,18}}";
    static final String KIT = "/kit-surveillant";
    static final String SHEET = "/feuille-emargement";
    static final String PV = "/pv";
    static final String ODS = ".ods";
    static final String PDF = ".pdf";

    private PaperPaths() {}

    public static String ods(SessionId session, Paper paper) {
        return of(session, paper) + ODS;
    }

    public static String pdf(SessionId session, Paper paper) {
        return of(session, paper) + PDF;
    }

    private static String of(SessionId session, Paper paper) {
        return SessionPaths.of(session)
                + switch (paper) {
                    case KIT -> KIT;
                    case SHEET -> SHEET;
                    case PV -> PV;
                };
    }
}
