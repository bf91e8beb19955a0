package fr.pix.certif.sessions;

import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/**
 * Draws access codes: without a vowel, so that none is a word, and without anything misread when dictated
 * (17⁴ × 7² = 4 092 529 codes). That a code is free is the database's to say.
 */
@Component
class AccessCodes {

    static final String LETTERS = "BCDFGHJKMPQRTVWXY";
    static final String DIGITS = "2346789";

    private final SecureRandom random = new SecureRandom();

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
