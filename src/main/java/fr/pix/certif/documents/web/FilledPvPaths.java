package fr.pix.certif.documents.web;

import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.sessions.web.SessionPaths;
import java.util.UUID;

/** Where the filled PV of a session is handed over. */
public final class FilledPvPaths {

    static final String RETURN = PaperPaths.SESSION + PaperPaths.PV + "/retour";
    static final String FILE = RETURN + "/fichier";
    static final String CONFIRMATION = RETURN + "/confirmation";

    private FilledPvPaths() {}

    public static String of(SessionId session) {
        return SessionPaths.of(session) + PaperPaths.PV + "/retour";
    }

    public static String file(SessionId session) {
        return of(session) + "/fichier";
    }

    public static String confirmation(SessionId session) {
        return of(session) + "/confirmation";
    }

    static String report(SessionId session, UUID pv) {
        return of(session) + "?pv=" + pv;
    }
}
