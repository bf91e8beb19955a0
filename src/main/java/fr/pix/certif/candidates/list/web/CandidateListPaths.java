package fr.pix.certif.candidates.list.web;

import fr.pix.certif.candidates.web.CandidatePaths;
import fr.pix.certif.kernel.SessionId;
import java.util.UUID;

/** Where the list of a session's candidates is downloaded and handed over. */
public final class CandidateListPaths {

    static final String IMPORT = "/sessions/{id:\\d{1,18}}/candidats/import";
    static final String FILE = IMPORT + "/fichier";
    static final String CONFIRMATION = IMPORT + "/confirmation";
    static final String TO_MEND = IMPORT + "/a-corriger.ods";
    static final String MODEL = "/sessions/{id:\\d{1,18}}/liste-candidats.ods";

    private CandidateListPaths() {}

    public static String importInto(SessionId session) {
        return CandidatePaths.list(session) + "/import";
    }

    public static String model(SessionId session) {
        return "/sessions/" + session.number() + "/liste-candidats.ods";
    }

    static String report(SessionId session, UUID list) {
        return importInto(session) + "?liste=" + list;
    }

    public static String toMend(SessionId session, UUID list) {
        return importInto(session) + "/a-corriger.ods?liste=" + list;
    }
}
