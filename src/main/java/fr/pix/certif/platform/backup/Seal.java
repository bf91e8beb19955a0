package fr.pix.certif.platform.backup;

import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.zip.Deflater;
import org.bouncycastle.bcpg.CompressionAlgorithmTags;
import org.bouncycastle.openpgp.PGPCompressedDataGenerator;
import org.bouncycastle.openpgp.PGPEncryptedDataGenerator;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPLiteralDataGenerator;
import org.bouncycastle.openpgp.api.OpenPGPCertificate.OpenPGPComponentKey;
import org.bouncycastle.openpgp.api.OpenPGPKeyReader;
import org.bouncycastle.openpgp.operator.PGPKeyEncryptionMethodGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPublicKeyKeyEncryptionMethodGenerator;

/** For whom a backup is written. Encrypted it is an OpenPGP message, compressed, that other programs open too. */
public final class Seal {

    private static final int BUFFER = 1 << 16;
    private static final String INNER_NAME = "certif.sql";

    /** A passphrase that is shorter is found by trying. */
    private static final int SHORTEST = 12;

    private final OpenPgp form;
    private final List<PGPKeyEncryptionMethodGenerator> readers;

    private Seal(OpenPgp form, List<PGPKeyEncryptionMethodGenerator> readers) {
        this.form = form;
        this.readers = readers;
    }

    /** For anybody who has the file. */
    public static Seal none() {
        return new Seal(OpenPgp.RFC_9580, List.of());
    }

    /**
     * For who knows the passphrase.
     *
     * @throws BackupRefused where it is too short for anything to be sealed with it
     */
    public static Seal passphrase(Passphrase passphrase, OpenPgp form) {
        if (passphrase.characters().length < SHORTEST) {
            throw new BackupRefused(
                    "The passphrase is the first line of its file: to seal a backup it wants %d characters or more."
                            .formatted(SHORTEST));
        }
        return new Seal(form, List.of(form.reader(passphrase)));
    }

    /**
     * For who has the private key.
     *
     * @param certificate a public key, armored or not, as {@code sq cert export} and {@code gpg --export} write it
     * @throws BackupRefused where it is none, or none of its keys may encrypt any more
     */
    public static Seal recipient(byte[] certificate, OpenPgp form, Instant now) {
        try {
            var keys = new OpenPGPKeyReader().parseCertificate(certificate).getEncryptionKeys(Date.from(now));
            if (keys.isEmpty()) {
                throw new BackupRefused("The recipient's key is not one to encrypt with, was revoked or has expired.");
            }
            return new Seal(form, keys.stream().map(Seal::reader).toList());
        } catch (IOException | IllegalArgumentException noKey) {
            throw new BackupRefused(
                    "The recipient's file is no OpenPGP public key, as sq cert export and gpg --export write it.",
                    noKey);
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
            var encrypting = new PGPEncryptedDataGenerator(form.cipher());
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
