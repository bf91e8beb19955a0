package fr.pix.certif.candidates;

import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.CleanText;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.kernel.Folded;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** What is noted of a candidate in the room, in the order of the PV's columns. */
public enum NoteField {
    CERTIFICATION_NUMBER,
    /** Ticked, by whatever people tick with. */
    END_SCREEN,
    COMMENTS;

    /** Of a comment, as browsers count. */
    public static final int LONGEST = 500;

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern NUMBER = Pattern.compile("#?(?:0*([1-9]\\d{0,17}))?");
    private static final Set<String> TICKS =
            Set.of("x", "×", "✓", "✔", "✗", "✘", "☑", "☒", "v", "o", "oui", "vu", "ok", "1", "true", "vrai");
    private static final Set<String> NO_TICKS = Set.of("", "non", "n", "0", "-", "–", "☐", "false", "faux");

    /** The field's stable name, in histories and forms. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What somebody wrote, as it is kept: empty for nothing, « oui » for a tick. */
    public Checked<String> check(String written) {
        return switch (this) {
            case CERTIFICATION_NUMBER -> number(SPACES.matcher(written).replaceAll(""));
            case END_SCREEN -> tick(Folded.of(written).text());
            case COMMENTS -> comments(CleanText.lines(written));
        };
    }

    private Checked<String> number(String written) {
        var number = NUMBER.matcher(written);
        if (!number.matches()) {
            return Checked.faulty(Fault.of(id(), CandidateProblem.CERTIFICATION_NUMBER_UNREADABLE));
        }
        return Checked.valid(Objects.requireNonNullElse(number.group(1), ""));
    }

    private Checked<String> tick(String written) {
        if (TICKS.contains(written)) {
            return Checked.valid(TypedCandidate.YES);
        }
        return NO_TICKS.contains(written)
                ? Checked.valid("")
                : Checked.faulty(Fault.of(id(), CandidateProblem.END_SCREEN_UNREADABLE));
    }

    private Checked<String> comments(String written) {
        return written.length() > LONGEST
                ? Checked.faulty(Fault.of(id(), CandidateProblem.COMMENTS_TOO_LONG, LONGEST, written.length()))
                : Checked.valid(written);
    }
}
