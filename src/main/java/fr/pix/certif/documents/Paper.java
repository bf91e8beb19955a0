package fr.pix.certif.documents;

import fr.pix.certif.candidates.CandidateField;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.sessions.SessionField;
import java.util.List;
import java.util.Locale;

/**
 * A paper of a session: by what it shows, and of whom, it is right or out of date. Those of the room come first, in the
 * order in which it needs them.
 */
public enum Paper {

    /** What the invigilator holds: the access code, who has extra time, what to do if… */
    KIT("kit-surveillant"),

    /** What the candidates sign and see: never an e-mail. */
    SHEET("feuille-emargement-session"),

    /** What is noted of each candidate and sent back (G68). */
    PV("pv-session"),

    /** A sheet for each candidate who does not object. */
    CONVOCATIONS("convocations-session"),

    /** The same for those alone whom no mail reaches. */
    CONVOCATIONS_UNREACHABLE("convocations-sans-email-session");

    /** Those that a room needs, together a bundle. */
    public static final List<Paper> OF_ROOM = List.of(KIT, SHEET, PV);

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

    /** Whether it tells candidates to come: of use until the session begins, and not to who objects. */
    public boolean summons() {
        return this == CONVOCATIONS || this == CONVOCATIONS_UNREACHABLE;
    }

    /** Whether it shows a candidate of the session at all. */
    boolean shows(boolean objecting, boolean reachable) {
        return !summons() || (!objecting && (this == CONVOCATIONS || !reachable));
    }

    boolean shows(SessionField field) {
        return switch (field) {
            case SITE, ROOM, DATE, TIME -> true;
            case INVIGILATORS -> !summons();
            case OBSERVATIONS -> this == PV;
        };
    }

    /** Whether it says what opens the session to the candidates. */
    boolean showsCode() {
        return this == KIT;
    }

    boolean shows(CandidateField field) {
        return switch (field) {
            case BIRTH_NAME, FIRST_NAME, EXTRA_TIME -> true;
            case BIRTH_DATE, EXTERNAL_ID -> this != KIT;
            case BIRTH_COUNTRY, BIRTH_TOWN, INSEE_CODE -> this == PV;
            case CONVOCATION_EMAIL -> this == PV || this == CONVOCATIONS_UNREACHABLE;
            case SEX, POSTAL_CODE, ACCESSIBILITY, COMPLEMENTARY, BILLING, PREPAYMENT_CODE, RESULT_EMAIL -> false;
        };
    }
}
