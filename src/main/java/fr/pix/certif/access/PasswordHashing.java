package fr.pix.certif.access;

import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.FixedBlockPool;
import org.springframework.stereotype.Component;

/**
 * Argon2id with OWASP's parameters. Its callers take their turn first: each hash needs 19 MiB, which are kept from one to
 * the next, for the garbage collector took longer to move them than the hash takes; memory that grows scarce gets them back.
 */
@Component
class PasswordHashing {

    static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;

    private final int memoryKib;
    private final int passes;
    private SoftReference<BlockPool> memory = new SoftReference<>(null);

    PasswordHashing() {
        this(MEMORY_KIB, PASSES);
    }

    PasswordHashing(int memoryKib, int passes) {
        this.memoryKib = memoryKib;
        this.passes = passes;
    }

    PasswordHash hash(Password password) {
        return hashOf(password.text());
    }

    /** Takes the same time without a hash to compare with: nobody learns which accounts exist. */
    boolean matches(String typed, Optional<PasswordHash> hash) {
        var text = Password.normalized(typed);
        if (Password.isTooLong(text) || hash.isEmpty()) {
            hashOf("");
            return false;
        }
        var encoded = hash.get().encoded();
        return MessageDigest.isEqual(
                encoded.getBytes(StandardCharsets.US_ASCII),
                Argon2id.of(encoded).encode(text, memory()).getBytes(StandardCharsets.US_ASCII));
    }

    /** Whether the hash was made with weaker parameters than today's. */
    boolean isOutdated(PasswordHash hash) {
        return Argon2id.of(hash.encoded()).isWeakerThan(today());
    }

    private PasswordHash hashOf(String text) {
        return new PasswordHash(today().encode(text, memory()));
    }

    private Argon2id today() {
        return Argon2id.salted(memoryKib, passes);
    }

    private synchronized BlockPool memory() {
        var kept = memory.get();
        if (kept == null) {
            kept = new FixedBlockPool(Argon2id.blocks(memoryKib, HashingTurns.AT_ONCE));
            memory = new SoftReference<>(kept);
        }
        return kept;
    }

    /** Parameters, salt and hash in Argon2's own notation. */
    record PasswordHash(String encoded) {

        @Override
        public String toString() {
            return "PasswordHash";
        }
    }
}
