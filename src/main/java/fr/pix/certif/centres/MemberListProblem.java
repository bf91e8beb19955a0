package fr.pix.certif.centres;

import fr.pix.certif.kernel.Problem;
import java.util.Locale;

/** What a line of a members' list, or the list, can be refused for (G5). Each text says what is wrong and what to do. */
public enum MemberListProblem implements Problem {
    LAST_NAME_MISSING,
    FIRST_NAME_MISSING,
    /** Argument: the most characters. */
    LAST_NAME_TOO_LONG,
    FIRST_NAME_TOO_LONG,
    EMAIL_MISSING,
    EMAIL_MALFORMED,
    /** Argument: the line that has it first. */
    EMAIL_TWICE,
    ROLE_UNKNOWN,
    /** Pasted from an e-mail: « Anne Marie Le Goff » does not say where the last name begins. */
    NAME_UNCLEAR,
    /** There are headings and nothing below. */
    LIST_EMPTY;

    @Override
    public String code() {
        return "centres." + name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
