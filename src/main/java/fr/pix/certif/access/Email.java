package fr.pix.certif.access;

import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.Fault;
import java.util.Locale;
import java.util.regex.Pattern;

/** The address that names an account. Case never tells two of them apart. */
public record Email(String address) {

    private static final int LONGEST = 255;

    /** What stands between the dots before the @, and the letters that it has without SMTPUTF8. */
    private static final String WORD = "[^\\s@\\p{Cntrl}\\Q<>()[]\\,;:.\"\\E]+";

    private static final Pattern LETTERS = Pattern.compile("\\p{ASCII}+@.*");

    /** What stands between the dots behind it: letters of any script, for the network has a way to write them. */
    private static final String LABEL = "[\\p{L}\\p{M}\\p{N}-]{1,63}";

    /**
     * One address that can be written to, as RFC 5321 has it; whether it exists is known by doing so. Nobody has the
     * quotation marks that it allows before the @.
     */
    private static final Pattern FORM =
            Pattern.compile("(?=[^@]{1,64}@)" + WORD + "(?:\\." + WORD + ")*@" + LABEL + "(?:\\." + LABEL + ")+");

    /** The address; or {@link AccessProblem#EMAIL_MALFORMED}, or {@link AccessProblem#EMAIL_ACCENTED}. */
    public static Checked<Email> parse(String typed) {
        var address = typed.strip().toLowerCase(Locale.ROOT);
        if (address.length() > LONGEST || !FORM.matcher(address).matches()) {
            return Checked.faulty(Fault.of("email", AccessProblem.EMAIL_MALFORMED));
        }
        return LETTERS.matcher(address).matches()
                ? Checked.valid(new Email(address))
                : Checked.faulty(Fault.of("email", AccessProblem.EMAIL_ACCENTED));
    }

    /** Never the address itself: it would end in a log. */
    @Override
    public String toString() {
        return "Email";
    }
}
