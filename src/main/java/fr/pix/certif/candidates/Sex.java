package fr.pix.certif.candidates;

import fr.pix.certif.kernel.Folded;
import java.util.Optional;

/** As the register says it; lists and exports of schools have other words for it. */
public enum Sex {
    F,
    M;

    /** Nothing for any other word. */
    public static Optional<Sex> parse(String typed) {
        return switch (Folded.of(typed).text()) {
            case "f", "2", "fille", "feminin", "femme" -> Optional.of(F);
            case "m", "1", "g", "h", "garcon", "masculin", "homme" -> Optional.of(M);
            default -> Optional.empty();
        };
    }
}
