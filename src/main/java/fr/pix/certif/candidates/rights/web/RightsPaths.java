package fr.pix.certif.candidates.rights.web;

import fr.pix.certif.candidates.CandidateId;
import fr.pix.certif.candidates.web.CandidatePaths;
import fr.pix.certif.kernel.SessionId;

/** Where the pages of what a candidate may ask for are. */
public final class RightsPaths {

    private static final String ONE = "/sessions/{id:\\d{1,18}}/candidats/{candidate:\\d{1,18}}";

    static final String DATA = ONE + "/donnees";
    static final String FILE = ONE + "/donnees.json";
    static final String OBJECTION = ONE + "/opposition";
    static final String WITHDRAWAL = OBJECTION + "/levee";

    private RightsPaths() {}

    /** All that is kept about him. */
    public static String data(SessionId session, CandidateId candidate) {
        return CandidatePaths.of(session, candidate) + "/donnees";
    }

    /** The same as a file. */
    public static String file(SessionId session, CandidateId candidate) {
        return data(session, candidate) + ".json";
    }

    /** The form of what he objects to. */
    public static String objection(SessionId session, CandidateId candidate) {
        return CandidatePaths.of(session, candidate) + "/opposition";
    }

    /** Where it is noted that he does not any more. */
    public static String withdrawal(SessionId session, CandidateId candidate) {
        return objection(session, candidate) + "/levee";
    }
}
