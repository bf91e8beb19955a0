package fr.pix.certif.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * How a hash was made, or is to be (RFC 9106, one lane), in Argon2's own notation:
 * {@code $argon2id$v=19$m=19456,t=2,p=1$<salt>$<hash>}.
 *
 * @param memoryKib what one hash needs of memory, in KiB
 * @param salt in Base64
 */
record Argon2id(int memoryKib, int passes, String salt) {

    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern NOTATION =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=1\\$([\\w+/]+)\\$[\\w+/]+");

    /** So much work, and a salt of its own. */
    static Argon2id salted(int memoryKib, int passes) {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return new Argon2id(memoryKib, passes, base64(salt));
    }

    /** How a hash was made. */
    static Argon2id of(String encoded) {
        var parts = NOTATION.matcher(encoded);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a hash of Argon2id");
        }
        return new Argon2id(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), parts.group(3));
    }

    /** The hash of a text, with how it was made. */
    String encode(String text, BlockPool memory) {
        var argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withParallelism(LANES)
                .withMemoryAsKB(memoryKib)
                .withIterations(passes)
                .withSalt(Base64.getDecoder().decode(salt))
                .withBlockPool(memory)
                .build());
        var hash = new byte[HASH_BYTES];
        argon2.generateBytes(text.getBytes(StandardCharsets.UTF_8), hash);
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s".formatted(memoryKib, passes, LANES, salt, base64(hash));
    }

    /** Whether less work than the other. */
    boolean isWeakerThan(Argon2id other) {
        return memoryKib < other.memoryKib || passes < other.passes;
    }

    /** Blocks of memory for so many hashes at once, of a size. */
    static int blocks(int memoryKib, int hashes) {
        return Argon2BytesGenerator.getBlockCount(memoryKib, LANES) * hashes;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
