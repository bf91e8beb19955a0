package fr.pix.certif.access;

import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.CleanText;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.kernel.PersonName;

/** A person's name as it was typed. */
public record TypedName(String firstName, String lastName) {

    public static final int LONGEST = 255;

    Checked<PersonName> parse() {
        var first = part("firstName", firstName, AccessProblem.FIRST_NAME_REQUIRED);
        var last = part("lastName", lastName, AccessProblem.LAST_NAME_REQUIRED);
        var faults = Checked.faults(first, last);
        return faults.isEmpty()
                ? Checked.valid(new PersonName(first.value(), last.value()))
                : new Checked.Faulty<>(faults);
    }

    private static Checked<String> part(String field, String typed, AccessProblem required) {
        var text = CleanText.line(typed);
        if (text.isEmpty()) {
            return Checked.faulty(Fault.of(field, required));
        }
        return text.length() <= LONGEST
                ? Checked.valid(text)
                : Checked.faulty(Fault.of(field, AccessProblem.NAME_TOO_LONG, LONGEST));
    }

    @Override
    public String toString() {
        return "TypedName";
    }
}
