package fr.pix.certif.documents;

import static fr.pix.certif.candidates.CandidateField.BIRTH_COUNTRY;
import static fr.pix.certif.candidates.CandidateField.BIRTH_DATE;
import static fr.pix.certif.candidates.CandidateField.BIRTH_NAME;
import static fr.pix.certif.candidates.CandidateField.BIRTH_TOWN;
import static fr.pix.certif.candidates.CandidateField.CONVOCATION_EMAIL;
import static fr.pix.certif.candidates.CandidateField.EXTERNAL_ID;
import static fr.pix.certif.candidates.CandidateField.EXTRA_TIME;
import static fr.pix.certif.candidates.CandidateField.FIRST_NAME;
import static fr.pix.certif.candidates.CandidateField.INSEE_CODE;

import fr.pix.certif.candidates.CandidateField;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.sessions.SessionField;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** A paper of a session, in the order in which a room needs them: by what is printed, it is right or out of date. */
public enum Paper {

    /** What the invigilator holds: the access code, who has extra time, what to do if… */
    KIT(
            "kit-surveillant",
            EnumSet.complementOf(EnumSet.of(SessionField.OBSERVATIONS)),
            EnumSet.of(BIRTH_NAME, FIRST_NAME, EXTRA_TIME)),

    /** What the candidates sign and see: never an e-mail. */
    SHEET(
            "feuille-emargement-session",
            EnumSet.complementOf(EnumSet.of(SessionField.OBSERVATIONS)),
            EnumSet.of(BIRTH_NAME, FIRST_NAME, BIRTH_DATE, EXTERNAL_ID, EXTRA_TIME)),

    /** What is noted of each candidate and sent back (G68). */
    PV(
            "pv-session",
            EnumSet.allOf(SessionField.class),
            EnumSet.of(
                    BIRTH_NAME,
                    FIRST_NAME,
                    BIRTH_DATE,
                    BIRTH_COUNTRY,
                    BIRTH_TOWN,
                    INSEE_CODE,
                    EXTERNAL_ID,
                    EXTRA_TIME,
                    CONVOCATION_EMAIL));

    private final String name;

    @SuppressWarnings("ImmutableEnumChecker") // nobody adds to it
    private final Set<SessionField> facts;

    @SuppressWarnings("ImmutableEnumChecker") // nobody adds to it
    private final Set<CandidateField> columns;

    Paper(String name, Set<SessionField> facts, Set<CandidateField> columns) {
        this.name = name;
        this.facts = facts;
        this.columns = columns;
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
        return facts.contains(field);
    }

    boolean shows(CandidateField field) {
        return columns.contains(field);
    }
}
