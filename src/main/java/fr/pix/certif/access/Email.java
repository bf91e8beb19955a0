package fr.pix.certif.access;

import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.Fault;
import java.util.Locale;
import java.util.regex.Pattern;

/** The address that names an account. Case never tells two of them apart. */
public record Email(String address) {

    private static final int LONGEST = 255;

    private static final String PART = "[^\\s@\\p{Cntrl}<>,;]+";

    /** Loose on purpose: whether an address exists is known by writing to it. But it is one address, not a list. */
    private static final Pattern FORM = Pattern.compile(PART + "@" + PART + "\\." + PART);

    public static Checked<Email> parse(String typed) {
        var address = typed.strip().toLowerCase(Locale.ROOT);
        return address.length() <= LONGEST && FORM.matcher(address).matches()
                ? Checked.valid(new Email(address))
                : Checked.faulty(Fault.of("email", AccessProblem.EMAIL_MALFORMED));
    }

    /** Never the address itself: it would end in a log. */
    @Override
    public String toString() {
        return "Email";
    }
}
