package fr.pix.certif.access;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A code as it was typed: an app's six digits, or a recovery code. Case, spaces and hyphens never matter. */
public record TypedCode(String text) {

    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Pd}\\u200B\\uFEFF._]");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{6}");

    boolean isEmpty() {
        return folded().isEmpty();
    }

    Optional<String> digits() {
        return Optional.of(folded()).filter(DIGITS.asMatchPredicate());
    }

    Optional<RecoveryCode> recoveryCode() {
        return RecoveryCode.parse(folded());
    }

    private String folded() {
        var normalized = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        return BETWEEN.matcher(normalized).replaceAll("");
    }

    @Override
    public String toString() {
        return "TypedCode";
    }
}
