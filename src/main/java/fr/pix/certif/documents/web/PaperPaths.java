package fr.pix.certif.documents.web;

import fr.pix.certif.documents.Paper;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.sessions.web.SessionPaths;

/** Where the papers of a session are. */
public final class PaperPaths {

    /** Of several sessions together. */
    public static final String BUNDLE = "/sessions/pochette";

    /** The parameter that has the number of each session ticked. */
    public static final String CHOSEN = "session";

    /** The parameter that has the day. */
    public static final String DAY = "jour";

    static final String SESSION = "/sessions/{id:\\d{1,18}}";
    static final String KIT = "/kit-surveillant";
    static final String SHEET = "/feuille-emargement";
    static final String PV = "/pv";
    static final String CONVOCATIONS = "/convocations";
    static final String ODS = ".ods";
    static final String PDF = ".pdf";
    static final String ZIP = ".zip";

    /** The parameter that asks for the convocations of those alone whom no mail reaches. */
    static final String UNREACHABLE = "sans-email";

    private PaperPaths() {}

    public static String ods(SessionId session, Paper paper) {
        return of(session, paper) + ODS;
    }

    public static String pdf(SessionId session, Paper paper) {
        return of(session, paper) + PDF + (paper == Paper.CONVOCATIONS_UNREACHABLE ? "?" + UNREACHABLE + "=oui" : "");
    }

    /** The papers of one session together, to be printed. */
    public static String bundlePdf(SessionId session) {
        return BUNDLE + PDF + "?" + CHOSEN + "=" + session;
    }

    /** The same as spreadsheets. */
    public static String bundleZip(SessionId session) {
        return BUNDLE + ZIP + "?" + CHOSEN + "=" + session;
    }

    private static String of(SessionId session, Paper paper) {
        return SessionPaths.of(session)
                + switch (paper) {
                    case KIT -> KIT;
                    case SHEET -> SHEET;
                    case PV -> PV;
                    case CONVOCATIONS, CONVOCATIONS_UNREACHABLE -> CONVOCATIONS;
                };
    }
}
