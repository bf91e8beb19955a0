package fr.pix.certif.candidates;

import fr.pix.certif.kernel.Folded;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who pays Pix's share: « Gratuite », « Payante », « Prépayée » by a code. Schools do not say. */
public enum Billing {
    FREE("gratuite"),
    PAID("payante"),
    PREPAID("prepayee");

    private final String word;

    Billing(String word) {
        this.word = word;
    }

    /** By its name, as a form sends it, or by its word, as a list says it. */
    static Optional<Billing> parse(String typed) {
        var text = Folded.of(typed).text();
        return Arrays.stream(values())
                .filter(billing ->
                        text.equals(billing.word) || text.equals(billing.name().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
