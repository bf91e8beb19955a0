package fr.pix.certif.candidates;

import static fr.pix.certif.candidates.CandidateProblem.BIRTH_DATE_OUT_OF_RANGE;
import static fr.pix.certif.candidates.CandidateProblem.BIRTH_DATE_REQUIRED;
import static fr.pix.certif.candidates.CandidateProblem.BIRTH_DATE_UNKNOWN;
import static fr.pix.certif.candidates.CandidateProblem.BIRTH_DATE_UNREADABLE;

import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.CleanText;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.kernel.InFigures;
import fr.pix.certif.kernel.TypedDate;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Reads a date of birth. A year of two digits is the latest that is not to come: 07 is 2007, 80 is 1980. */
public final class BirthDate {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 2);
    private static final Pattern SHORT_YEAR = Pattern.compile("(\\d{1,2}[/. -]\\d{1,2}[/. -]|\\d{4})\\d{2}");
    private static final int CENTURY = 100;

    private BirthDate() {}

    /** The date, or what is wrong with it under the field of a candidate. */
    public static Checked<LocalDate> parse(String typed, LocalDate today) {
        var field = CandidateField.BIRTH_DATE.id();
        var text = CleanText.line(typed);
        if (text.isEmpty()) {
            return Checked.faulty(Fault.of(field, BIRTH_DATE_REQUIRED));
        }
        var date = TypedDate.parse(text);
        if (date.isEmpty()) {
            return Checked.faulty(
                    Fault.of(field, TypedDate.isWritten(text) ? BIRTH_DATE_UNKNOWN : BIRTH_DATE_UNREADABLE));
        }
        var read = date.get();
        var meant = read.isAfter(today) && SHORT_YEAR.matcher(text).matches() ? read.minusYears(CENTURY) : read;
        return meant.isBefore(FIRST) || meant.isAfter(today)
                ? Checked.faulty(Fault.of(field, BIRTH_DATE_OUT_OF_RANGE, InFigures.of(FIRST), InFigures.of(today)))
                : Checked.valid(meant);
    }
}
