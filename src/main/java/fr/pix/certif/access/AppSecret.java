package fr.pix.certif.access;

import com.bastiaanjansen.otp.HMACAlgorithm;
import com.bastiaanjansen.otp.HOTPGenerator;
import com.bastiaanjansen.otp.SecretGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * What an account shares with an app on its holder's phone: both compute a code of six digits from it every 30 seconds
 * (RFC 6238). A code counts in its own 30 seconds only: a phone that is early or late has none.
 *
 * @param base32 160 random bits, as apps take them
 */
public record AppSecret(String base32) {

    private static final int BITS = 160;
    private static final int DIGITS = 6;
    private static final long STEP_SECONDS = 30;

    private static final String ISSUER = "Pix Certif";

    static AppSecret draw() {
        return new AppSecret(new String(SecretGenerator.generate(BITS), StandardCharsets.US_ASCII));
    }

    /** The present step, if this is its code and it is later than the last that was accepted. */
    OptionalLong stepOf(String code, Instant now, long lastAccepted) {
        var present = present(now);
        return isCodeOf(present, code, lastAccepted) ? OptionalLong.of(present) : OptionalLong.empty();
    }

    /**
     * Whether this was the code of the step before, which nobody used: who typed it may be told, for it opens nothing any
     * more. Nobody is ever told of the next step's code, which will.
     */
    boolean hasJustExpired(String code, Instant now, long lastAccepted) {
        return isCodeOf(present(now) - 1, code, lastAccepted);
    }

    private boolean isCodeOf(long step, String code, long lastAccepted) {
        return step > lastAccepted && isSame(code, codeOf(step));
    }

    private static long present(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
    }

    /** What a phone reads from the square on the screen. */
    public String uri(Email account) {
        return "otpauth://totp/%s?secret=%s&issuer=%s&algorithm=SHA1&digits=%d&period=%d"
                .formatted(encoded(ISSUER + ":" + account.address()), base32, encoded(ISSUER), DIGITS, STEP_SECONDS);
    }

    /** With SHA-1, which apps understand and most of them take for granted; what weakens it as a hash does not here. */
    @SuppressWarnings("deprecation")
    private String codeOf(long step) {
        return new HOTPGenerator.Builder(base32)
                .withPasswordLength(DIGITS)
                .withAlgorithm(HMACAlgorithm.SHA1)
                .build()
                .generate(step);
    }

    private static boolean isSame(String code, String expected) {
        return MessageDigest.isEqual(
                code.getBytes(StandardCharsets.US_ASCII), expected.getBytes(StandardCharsets.US_ASCII));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "AppSecret";
    }
}
