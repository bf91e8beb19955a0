package fr.pix.certif.candidates.convocation.web;

import fr.pix.certif.kernel.SessionId;

/** Where the pages of a session's convocations are. */
public final class ConvocationPaths {

    static final String LIST = "/sessions/{id:\\d{1,18}}/convocations";
    static final String SELECTION = LIST + "/selection";
    static final String SENDING = LIST + "/envoi";

    static final String PAPERS = LIST + ".pdf";

    /** Of the papers: those alone whom no mail reaches. */
    static final String UNREACHABLE = "sans-email";

    private ConvocationPaths() {}

    public static String list(SessionId session) {
        return "/sessions/" + session + "/convocations";
    }

    public static String selection(SessionId session) {
        return list(session) + "/selection";
    }

    public static String sending(SessionId session) {
        return list(session) + "/envoi";
    }

    /** All of a session's convocations, to be printed. */
    public static String papers(SessionId session) {
        return list(session) + ".pdf";
    }

    /** Those of the candidates whom no mail reaches, to be printed. */
    public static String papersOfUnreachable(SessionId session) {
        return papers(session) + "?" + UNREACHABLE + "=oui";
    }
}
