package fr.pix.certif.access;

import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.CleanText;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.kernel.PersonName;
import java.util.List;
import java.util.stream.Stream;

/** What somebody types who opens his own account. */
public record TypedPerson(String firstName, String lastName, TypedPassword password) {

    public static final int LONGEST = 255;

    List<Fault> faults() {
        return Stream.concat(Checked.faults(first(), last()).stream(), password.faults().stream())
                .toList();
    }

    PersonName name() {
        return new PersonName(first().value(), last().value());
    }

    private Checked<String> first() {
        return check("firstName", firstName, AccessProblem.FIRST_NAME_REQUIRED, AccessProblem.FIRST_NAME_TOO_LONG);
    }

    private Checked<String> last() {
        return check("lastName", lastName, AccessProblem.LAST_NAME_REQUIRED, AccessProblem.LAST_NAME_TOO_LONG);
    }

    private static Checked<String> check(String field, String typed, AccessProblem missing, AccessProblem tooLong) {
        var text = CleanText.line(typed);
        if (text.isEmpty()) {
            return Checked.faulty(Fault.of(field, missing));
        }
        return text.length() > LONGEST ? Checked.faulty(Fault.of(field, tooLong, LONGEST)) : Checked.valid(text);
    }

    @Override
    public String toString() {
        return "TypedPerson";
    }
}
