package fr.pix.certif.access;

import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.Fault;
import java.text.Normalizer;

/**
 * A password that keeps the rules: long enough, hard enough to guess by trying, not a common one, not what everybody knows
 * of its owner. No rule on its composition: those make people choose worse.
 */
public record Password(String text) {

    public static final int SHORTEST = 12;
    static final int LONGEST = 128;
    static final int LEAST_BITS = 50;

    public static Checked<Password> parse(String typed, OwnWords own) {
        var text = normalized(typed);
        if (length(text) < SHORTEST) {
            return refused(AccessProblem.PASSWORD_TOO_SHORT, SHORTEST);
        }
        if (isTooLong(text)) {
            return refused(AccessProblem.PASSWORD_TOO_LONG, LONGEST);
        }
        if (bits(text) < LEAST_BITS) {
            return refused(AccessProblem.PASSWORD_TOO_GUESSABLE);
        }
        if (own.make(text)) {
            return refused(AccessProblem.PASSWORD_OF_OWN_WORDS);
        }
        return CommonPasswords.include(text) || LeakedPasswords.include(text)
                ? refused(AccessProblem.PASSWORD_TOO_COMMON)
                : Checked.valid(new Password(text));
    }

    /** The same password typed on two keyboards is the same text. */
    static String normalized(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC);
    }

    /** Asked when it is chosen and whenever it is typed, or one that was accepted would never be right. */
    static boolean isTooLong(String text) {
        return length(text) > LONGEST;
    }

    /** In characters as people count them: some are two of Java's. */
    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Length × log2 of the alphabet that it draws from. */
    private static double bits(String text) {
        var alphabet = 0;
        for (var part : Alphabet.values()) {
            if (text.codePoints().anyMatch(part::has)) {
                alphabet += part.size;
            }
        }
        return length(text) * Math.log(alphabet) / Math.log(2);
    }

    private static Checked<Password> refused(AccessProblem problem, Object... arguments) {
        return Checked.faulty(Fault.of("password", problem, arguments));
    }

    @Override
    public String toString() {
        return "Password";
    }

    private enum Alphabet {
        DIGITS(10),
        SMALL(26),
        CAPITALS(26),
        OTHER_ASCII(33),
        BEYOND_ASCII(64);

        private final int size;

        Alphabet(int size) {
            this.size = size;
        }

        private boolean has(int c) {
            return this == of(c);
        }

        private static Alphabet of(int c) {
            if (c >= '0' && c <= '9') {
                return DIGITS;
            }
            if (c >= 'a' && c <= 'z') {
                return SMALL;
            }
            if (c >= 'A' && c <= 'Z') {
                return CAPITALS;
            }
            return c < 128 ? OTHER_ASCII : BEYOND_ASCII;
        }
    }
}
