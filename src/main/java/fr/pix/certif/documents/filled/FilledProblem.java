package fr.pix.certif.documents.filled;

import fr.pix.certif.kernel.Problem;
import java.util.Locale;

/** What a PV that comes back is refused for, or a line of it, beside what is wrong with candidates and notes. */
public enum FilledProblem implements Problem {
    /** Something else than a spreadsheet: the PDF of the PV, a photograph of it. */
    NO_SPREADSHEET,
    /** The other paper of the session. */
    ATTENDANCE_SHEET,
    /** The file does not say of which session it is. */
    PV_WITHOUT_NUMBER,
    /** Argument: the number that it says. */
    PV_OF_OTHER_SESSION,
    /** Argument: the row that names the same person first. */
    LINE_TWICE,
    /** Something is noted, and of whom is not said. */
    LINE_WITHOUT_NAME,
    /** Several candidates resemble the one whom the line names. */
    LINE_AMBIGUOUS,
    /** Argument: who has the same certification number. */
    NUMBER_TWICE,
    /** Argument: who would have the same certification number if no more than that were accepted. */
    NUMBER_SHARED,
    /** Argument: the place of birth that is known. */
    BIRTH_PLACE_OTHER,
    /** Arguments: the most characters, how many there are. */
    REMARKS_TOO_LONG,
    NOTHING_ACCEPTED;

    @Override
    public String code() {
        return "documents." + name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
