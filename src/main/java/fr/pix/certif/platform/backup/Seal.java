package fr.pix.certif.platform.backup;

import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.zip.Deflater;
import org.bouncycastle.bcpg.CompressionAlgorithmTags;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.openpgp.PGPCompressedDataGenerator;
import org.bouncycastle.openpgp.PGPEncryptedDataGenerator;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPLiteralDataGenerator;
import org.bouncycastle.openpgp.api.OpenPGPCertificate.OpenPGPComponentKey;
import org.bouncycastle.openpgp.api.OpenPGPKeyReader;
import org.bouncycastle.openpgp.operator.PGPKeyEncryptionMethodGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPBEKeyEncryptionMethodGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPGPDataEncryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.bouncycastle.openpgp.operator.bc.BcPublicKeyKeyEncryptionMethodGenerator;

/**
 * For whom a backup is written. Encrypted it is an OpenPGP message, compressed, that {@code gpg --decrypt} opens too:
 * AES-256 with the integrity check that every GnuPG in use reads.
 */
public final class Seal {

    /** So many bytes go through SHA-256 for each guess of a passphrase: 65 million, the most that OpenPGP can say. */
    private static final int GUESSING_COST = 0xff;

    private static final int BUFFER = 1 << 16;
    private static final String INNER_NAME = "certif.sql";

    private final List<PGPKeyEncryptionMethodGenerator> readers;

    private Seal(List<PGPKeyEncryptionMethodGenerator> readers) {
        this.readers = readers;
    }

    /** For anybody who has the file. */
    public static Seal none() {
        return new Seal(List.of());
    }

    /** For who knows the passphrase. */
    public static Seal passphrase(Passphrase passphrase) {
        try {
            var digest = new BcPGPDigestCalculatorProvider().get(HashAlgorithmTags.SHA256);
            return new Seal(
                    List.of(new BcPBEKeyEncryptionMethodGenerator(passphrase.characters(), digest, GUESSING_COST)));
        } catch (PGPException everyLibraryHasIt) {
            throw new IllegalStateException(everyLibraryHasIt);
        }
    }

    /**
     * For who has the private key.
     *
     * @param certificate a public key, armored or not, as {@code gpg --export} writes it
     * @throws BackupRefused where it is none, or none of its keys may encrypt any more
     */
    public static Seal recipient(byte[] certificate, Instant now) {
        try {
            var keys = new OpenPGPKeyReader().parseCertificate(certificate).getEncryptionKeys(Date.from(now));
            if (keys.isEmpty()) {
                throw new BackupRefused("The recipient's key is not one to encrypt with, was revoked or has expired.");
            }
            return new Seal(keys.stream().map(Seal::reader).toList());
        } catch (IOException | IllegalArgumentException noKey) {
            throw new BackupRefused("The recipient's file is no OpenPGP public key, as gpg --export writes it.", noKey);
        }
    }

    private static PGPKeyEncryptionMethodGenerator reader(OpenPGPComponentKey key) {
        return new BcPublicKeyKeyEncryptionMethodGenerator(key.getPGPPublicKey());
    }

    /** What is written to it is sealed; closing it completes the message, and closes what is below. */
    OutputStream over(OutputStream out) throws IOException {
        if (readers.isEmpty()) {
            return out;
        }
        try {
            var encrypting =
                    new PGPEncryptedDataGenerator(new BcPGPDataEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256)
                            .setWithIntegrityPacket(true)
                            .setSecureRandom(new SecureRandom()));
            readers.forEach(encrypting::addMethod);
            var compressing = new PGPCompressedDataGenerator(CompressionAlgorithmTags.ZLIB, Deflater.BEST_SPEED);
            var naming = new PGPLiteralDataGenerator();
            var encrypted = encrypting.open(out, new byte[BUFFER]);
            var compressed = compressing.open(encrypted, new byte[BUFFER]);
            var text = naming.open(compressed, PGPLiteralData.BINARY, INNER_NAME, PGPLiteralData.NOW, new byte[BUFFER]);
            return new Sealed(text, List.of(naming::close, compressing::close, encrypting::close, out));
        } catch (PGPException unusable) {
            throw new BackupRefused("The recipient's key cannot be used: " + unusable.getMessage(), unusable);
        }
    }

    /** One message within another: each is completed before the one around it. */
    private static final class Sealed extends FilterOutputStream {

        private final List<Closeable> layers;

        Sealed(OutputStream text, List<Closeable> layers) {
            super(text);
            this.layers = layers;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            for (var layer : layers) {
                layer.close();
            }
        }
    }
}
