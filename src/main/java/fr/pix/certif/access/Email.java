package fr.pix.certif.access;

import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.Fault;
import java.util.Locale;
import java.util.regex.Pattern;

/** The address that names an account, or that somebody is written to. Case never tells two of them apart. */
public record Email(String address) {

    private static final int LONGEST = 255;

    private static final String PART = "[^\\s@\\p{Cntrl}<>,;]+";

    /** One address, not a list. */
    private static final Pattern FORM = Pattern.compile(PART + "@" + PART + "\\." + PART);

    /** What stands between the dots before the @. Nobody has the quotation marks that RFC 5321 allows there. */
    private static final String WORD = "[^\\s@\\p{Cntrl}\\Q<>()[]\\,;:.\"\\E]+";

    /** What stands between the dots behind it: letters of any script, for the network has a way to write them. */
    private static final String LABEL = "[\\p{L}\\p{M}\\p{N}-]{1,63}";

    /** Whether the address exists is known by writing to it; that a mail can leave for it, by this (RFC 5321, 4.5.3.1). */
    private static final Pattern REACHABLE =
            Pattern.compile("(?=[^@]{1,64}@)" + WORD + "(?:\\." + WORD + ")*@" + LABEL + "(?:\\." + LABEL + ")+");

    /** Our mails are addressed without SMTPUTF8, which few servers speak. */
    private static final Pattern PLAIN = Pattern.compile("\\p{ASCII}+@.*");

    /** One that names somebody already, here or elsewhere; or {@link AccessProblem#EMAIL_MALFORMED}. */
    public static Checked<Email> parse(String typed) {
        var address = typed.strip().toLowerCase(Locale.ROOT);
        return address.length() <= LONGEST && FORM.matcher(address).matches()
                ? Checked.valid(new Email(address))
                : faulty(AccessProblem.EMAIL_MALFORMED);
    }

    /**
     * One that is new here, and is going to be written to; or {@link AccessProblem#EMAIL_MALFORMED}, or
     * {@link AccessProblem#EMAIL_ACCENTED}. Its mails would fail later, when nobody looks.
     */
    public static Checked<Email> parseReachable(String typed) {
        return switch (parse(typed)) {
            case Checked.Faulty<Email> malformed -> malformed;
            case Checked.Valid<Email>(var email)
            when !REACHABLE.matcher(email.address).matches() -> faulty(AccessProblem.EMAIL_MALFORMED);
            case Checked.Valid<Email>(var email)
            when !PLAIN.matcher(email.address).matches() -> faulty(AccessProblem.EMAIL_ACCENTED);
            case Checked.Valid<Email> reachable -> reachable;
        };
    }

    private static Checked<Email> faulty(AccessProblem problem) {
        return Checked.faulty(Fault.of("email", problem));
    }

    /** Never the address itself: it would end in a log. */
    @Override
    public String toString() {
        return "Email";
    }
}
