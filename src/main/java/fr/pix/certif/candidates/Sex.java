package fr.pix.certif.candidates;

import fr.pix.certif.kernel.CleanText;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** As the register says it. */
public enum Sex {
    F,
    M;

    static Optional<Sex> parse(String typed) {
        var text = CleanText.line(typed).toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(sex -> sex.name().equals(text)).findFirst();
    }
}
