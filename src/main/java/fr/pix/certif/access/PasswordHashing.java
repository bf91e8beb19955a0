package fr.pix.certif.access;

import java.util.Optional;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Argon2id with OWASP's parameters. Its callers take their turn first: each hash needs 19 MiB. */
@Component
class PasswordHashing {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;

    private final Argon2PasswordEncoder argon2;

    PasswordHashing() {
        this(MEMORY_KIB, PASSES);
    }

    PasswordHashing(int memoryKib, int passes) {
        this.argon2 = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, memoryKib, passes);
    }

    PasswordHash hash(Password password) {
        return hashOf(password.text());
    }

    /** Takes the same time without a hash to compare with: nobody learns which accounts exist. */
    boolean matches(String typed, Optional<PasswordHash> hash) {
        var text = Password.normalized(typed);
        if (text.length() > Password.LONGEST || hash.isEmpty()) {
            hashOf("");
            return false;
        }
        return argon2.matches(text, hash.get().encoded());
    }

    /** Whether the hash was made with weaker parameters than today's. */
    boolean isOutdated(PasswordHash hash) {
        return argon2.upgradeEncoding(hash.encoded());
    }

    private PasswordHash hashOf(String text) {
        return new PasswordHash(argon2.encode(text));
    }

    /** Parameters, salt and hash in Argon2's own notation. */
    record PasswordHash(String encoded) {

        @Override
        public String toString() {
            return "PasswordHash";
        }
    }
}
