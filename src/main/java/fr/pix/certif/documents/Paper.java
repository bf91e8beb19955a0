package fr.pix.certif.documents;

import fr.pix.certif.candidates.CandidateField;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.sessions.SessionField;
import java.util.Locale;

/** A paper of a session, in the order in which a room needs them: by what it shows, it is right or out of date. */
public enum Paper {

    /** What the invigilator holds: the access code, who has extra time, what to do if… */
    KIT("kit-surveillant"),

    /** What the candidates sign and see: never an e-mail. */
    SHEET("feuille-emargement-session"),

    /** What is noted of each candidate and sent back (G68). */
    PV("pv-session");

    private final String name;

    Paper(String name) {
        this.name = name;
    }

    /** {@code pv-session-54.ods} (G73). */
    public String fileName(SessionId session, String extension) {
        return name + "-" + session + "." + extension;
    }

    /** The name in texts and in the database. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean shows(SessionField field) {
        return this == PV || field != SessionField.OBSERVATIONS;
    }

    boolean shows(CandidateField field) {
        return switch (field) {
            case BIRTH_NAME, FIRST_NAME, EXTRA_TIME -> true;
            case BIRTH_DATE, EXTERNAL_ID -> this != KIT;
            case BIRTH_COUNTRY, BIRTH_TOWN, INSEE_CODE, CONVOCATION_EMAIL -> this == PV;
            case SEX, POSTAL_CODE, ACCESSIBILITY, COMPLEMENTARY, BILLING, PREPAYMENT_CODE, RESULT_EMAIL -> false;
        };
    }
}
