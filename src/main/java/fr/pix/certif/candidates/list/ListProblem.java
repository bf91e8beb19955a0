package fr.pix.certif.candidates.list;

import fr.pix.certif.kernel.Problem;
import java.util.Locale;

/** What a list of candidates is refused for, beside what is wrong with the candidates themselves. */
public enum ListProblem implements Problem {
    /** Beside the headings that are missing; arguments: how many there are that say nothing known, and what they are. */
    HEADINGS_UNKNOWN,
    /** There are headings and nobody below. */
    LIST_EMPTY,
    /** Argument: the row that names the same person first. */
    LISTED_TWICE,
    /** In the column of a complementary certification; argument: what stands there. */
    MARK_UNKNOWN,
    /** Candidates of the session are not in the list, and nobody said what becomes of them. */
    ABSENT_UNDECIDED;

    @Override
    public String code() {
        return "candidates." + name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
