package fr.pix.certif.candidates.web;

import fr.pix.certif.candidates.CandidateId;
import fr.pix.certif.kernel.SessionId;

/** Where the pages of a session's candidates are. */
public final class CandidatePaths {

    static final String LIST = "/sessions/{id:\\d{1,18}}/candidats";
    static final String ENROLMENT = LIST + "/ajout";
    static final String PREFILLED = ENROLMENT + "/prerempli";
    static final String HISTORY = LIST + "/historique";
    static final String SELECTION = LIST + "/selection";
    static final String MOVE = LIST + "/deplacement";
    static final String MOVE_BACK = MOVE + "/annulation";
    static final String CLASS = LIST + "/classe";
    static final String UNDO = LIST + "/retablissement";
    static final String CANDIDATE = LIST + "/{candidate:\\d{1,18}}";
    static final String CORRECTION = CANDIDATE + "/modification";

    static final String NOTE = CANDIDATE + "/releve";

    private CandidatePaths() {}

    public static String list(SessionId session) {
        return "/sessions/" + session + "/candidats";
    }

    public static String enrolment(SessionId session) {
        return list(session) + "/ajout";
    }

    /** The form of an enrolment with the fields that are sent to it: names stay out of addresses, which logs keep. */
    public static String prefilled(SessionId session) {
        return enrolment(session) + "/prerempli";
    }

    public static String history(SessionId session) {
        return list(session) + "/historique";
    }

    public static String selection(SessionId session) {
        return list(session) + "/selection";
    }

    public static String move(SessionId session) {
        return list(session) + "/deplacement";
    }

    /** Where a move is undone: at the session that they left. */
    public static String moveBack(SessionId session) {
        return move(session) + "/annulation";
    }

    public static String inClass(SessionId session) {
        return list(session) + "/classe";
    }

    public static String undo(SessionId session) {
        return list(session) + "/retablissement";
    }

    public static String of(SessionId session, CandidateId candidate) {
        return list(session) + "/" + candidate;
    }

    public static String correction(SessionId session, CandidateId candidate) {
        return of(session, candidate) + "/modification";
    }

    public static String note(SessionId session, CandidateId candidate) {
        return of(session, candidate) + "/releve";
    }
}
