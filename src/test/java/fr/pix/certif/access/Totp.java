package fr.pix.certif.access;

import static org.awaitility.Awaitility.await;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/** A phone: RFC 6238 from its text, without the library that the product uses. */
public final class Totp {

    private static final int STEP_SECONDS = 30;

    /** What it may take from a code to its judgement. */
    private static final int TO_SEND = 8;

    private Totp() {}

    /** The code that the phone shows, while there is time to send it: one that is nearly over is not begun with. */
    public static String now(String secret) {
        return at(secret, inTime());
    }

    /** The code that it showed before, while it shows the next one for long enough. */
    public static String justOver(String secret) {
        return at(secret, inTime().minusSeconds(STEP_SECONDS));
    }

    private static Instant inTime() {
        return await().until(Instant::now, now -> STEP_SECONDS - now.getEpochSecond() % STEP_SECONDS > TO_SEND);
    }

    public static String at(String secret, Instant time) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(Base32.decode(secret), "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(8)
                    .putLong(time.getEpochSecond() / STEP_SECONDS)
                    .array());
            var offset = hash[hash.length - 1] & 0xf;
            var number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fff_ffff;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
