package fr.pix.certif.sessions;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Draws access codes: without a vowel, so that none is a word, and without anything misread when dictated
 * (17⁴ × 7² = 4 092 529 codes). That a code is free is the database's to say.
 */
@Component
class AccessCodes {

    static final String LETTERS = "BCDFGHJKMPQRTVWXY";
    static final String DIGITS = "2346789";

    /** Of 4 million codes far fewer are held: a dozen draws without a free one is a fault, not bad luck. */
    private static final int DRAWS = 12;

    private final SecureRandom random = new SecureRandom();

    /**
     * Draws until a code is taken.
     *
     * @param take what has become of the code that is drawn; nothing where it is not free
     */
    <T> T firstFree(Function<AccessCode, Optional<T>> take) {
        return Stream.generate(this::draw)
                .limit(DRAWS)
                .map(take)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no free access code after " + DRAWS + " draws"));
    }

    AccessCode draw() {
        var code = new StringBuilder(6);
        for (var i = 0; i < 4; i++) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        for (var i = 0; i < 2; i++) {
            code.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
        }
        return new AccessCode(code.toString());
    }
}
