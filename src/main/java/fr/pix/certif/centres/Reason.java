package fr.pix.certif.centres;

import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.CleanText;
import fr.pix.certif.kernel.Fault;

/** Why Pix acts on a centre: asked for at each act, and shown to the centre in its history. */
public record Reason(String text) {

    public static final int LONGEST = 255;

    /** The field of a form that it is typed into. */
    public static final String FIELD = "reason";

    public static Checked<Reason> parse(String typed) {
        var text = CleanText.line(typed);
        if (text.isEmpty()) {
            return Checked.faulty(Fault.of(FIELD, CentreProblem.REASON_REQUIRED));
        }
        return text.length() <= LONGEST
                ? Checked.valid(new Reason(text))
                : Checked.faulty(Fault.of(FIELD, CentreProblem.REASON_TOO_LONG, LONGEST));
    }
}
