package fr.pix.certif.access;

import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.Fault;
import java.util.List;

/** A new password as it was typed, twice lest a slip of the finger locks its owner out. */
public record TypedPassword(String text, String again) {

    List<Fault> faults(OwnWords own) {
        var faults = parse(own).faults();
        return faults.isEmpty() && !Password.normalized(text).equals(Password.normalized(again))
                ? List.of(Fault.of("passwordAgain", AccessProblem.PASSWORDS_DIFFER))
                : faults;
    }

    Checked<Password> parse(OwnWords own) {
        return Password.parse(text, own);
    }

    /** Whether it is the one that was typed as the present one: nothing would change. */
    boolean is(String current) {
        return Password.normalized(text).equals(Password.normalized(current));
    }

    @Override
    public String toString() {
        return "TypedPassword";
    }
}
