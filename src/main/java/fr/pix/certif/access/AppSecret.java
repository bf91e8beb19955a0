package fr.pix.certif.access;

import com.bastiaanjansen.otp.HMACAlgorithm;
import com.bastiaanjansen.otp.HOTPGenerator;
import com.bastiaanjansen.otp.SecretGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/**
 * What an account shares with an app on its holder's phone: both compute a code of six digits from it every 30 seconds
 * (RFC 6238).
 *
 * @param base32 160 random bits, as apps take them
 */
public record AppSecret(String base32) {

    private static final int BITS = 160;
    private static final int DIGITS = 6;
    private static final long STEP_SECONDS = 30;

    /** Phones are early or late, and people need a moment to type. */
    private static final long DRIFT = 1;

    private static final String ISSUER = "Pix Certif";

    static AppSecret draw() {
        return new AppSecret(new String(SecretGenerator.generate(BITS), StandardCharsets.US_ASCII));
    }

    /** The step whose code this is, around the present one and later than the last that was accepted. */
    OptionalLong stepOf(String code, Instant now, long lastAccepted) {
        var present = Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
        return LongStream.rangeClosed(present - DRIFT, present + DRIFT)
                .filter(step -> step > lastAccepted && isSame(code, codeOf(step)))
                .findFirst();
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
