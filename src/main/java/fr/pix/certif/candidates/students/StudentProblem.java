package fr.pix.certif.candidates.students;

import fr.pix.certif.kernel.Problem;
import java.util.Locale;

/** All that a register can refuse beside what a candidate can. */
public enum StudentProblem implements Problem {
    LIST_EMPTY(Kind.INVALID),
    /** Argument: the row where he stands first. */
    TWICE(Kind.INVALID),
    /** Arguments: the most characters, how many there are. */
    TOO_LONG(Kind.INVALID),
    /** Or not any more. */
    NOT_FOUND(Kind.NOT_FOUND),
    /** Only schools have classes. */
    NO_SCHOOL(Kind.NOT_FOUND);

    private final Kind kind;

    StudentProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return "candidates.students_" + name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
