package fr.pix.certif.sessions;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What candidates type to enter a session: four capitals and two digits, such as XLTT58 (G58). */
public record AccessCode(String text) {

    private static final Pattern FORM = Pattern.compile("[A-Z]{4}[0-9]{2}");

    public AccessCode {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not an access code");
        }
    }

    /** Reads a code as people type it: in any case, with spaces around or inside. */
    public static Optional<AccessCode> parse(String typed) {
        var text = typed.replaceAll("[\\s\\p{Z}]", "").toUpperCase(Locale.ROOT);
        return FORM.matcher(text).matches() ? Optional.of(new AccessCode(text)) : Optional.empty();
    }

    /** Kept out of logs. */
    @Override
    public String toString() {
        return "AccessCode[…]";
    }
}
