package fr.pix.certif.access;

import fr.pix.certif.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** 256 random bits that a browser is given and nobody else has. The database knows only their hash. */
public record SecretToken(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    public static SecretToken draw() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new SecretToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** A token that came back in an address. */
    public static Optional<SecretToken> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new SecretToken(text)) : Optional.empty();
    }

    public Hash hash() {
        return Hash.of(text);
    }

    /** Something that only the token's holder can be given, and that tells nothing about the token. */
    public Hash hashFor(String purpose) {
        return Hash.of(purpose + ' ' + text);
    }

    @Override
    public String toString() {
        return "SecretToken";
    }

    /** What the database keeps: who reads it cannot find the token again. */
    public record Hash(String hex) {

        private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

        /** A hash that came back with a form. */
        public static Optional<Hash> parse(String hex) {
            return FORM.matcher(hex).matches() ? Optional.of(new Hash(hex)) : Optional.empty();
        }

        static Hash of(String text) {
            return of(Sha256.begin().digest(text.getBytes(StandardCharsets.UTF_8)));
        }

        /** A hash as the database keeps it. */
        public static Hash of(byte[] bytes) {
            return new Hash(HexFormat.of().formatHex(bytes));
        }

        public byte[] bytes() {
            return HexFormat.of().parseHex(hex);
        }
    }
}
