package fr.pix.certif.platform.backup;

import java.security.SecureRandom;
import org.bouncycastle.bcpg.AEADAlgorithmTags;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.S2K;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.operator.PGPDataEncryptorBuilder;
import org.bouncycastle.openpgp.operator.PGPKeyEncryptionMethodGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPBEKeyEncryptionMethodGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPGPDataEncryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;

/** Which OpenPGP a sealed backup is written in, and so which programs open it without us. All are read. */
public enum OpenPgp {

    /** The standard, which Sequoia reads: AES-256 in GCM, which proves each part as it is read; passphrases by Argon2. */
    RFC_9580 {

        @Override
        PGPDataEncryptorBuilder cipher() {
            return aes().setWithAEAD(AEADAlgorithmTags.GCM, CHUNK).setUseV6AEAD();
        }

        @Override
        PGPKeyEncryptionMethodGenerator reader(Passphrase passphrase) {
            var cost = new S2K.Argon2Params(PASSES, LANES, MEMORY, RANDOM);
            return new BcPBEKeyEncryptionMethodGenerator(passphrase.characters(), cost).setSecureRandom(RANDOM);
        }
    },

    /** The one before it, which is all that GnuPG reads: CFB and a check by SHA-1 at the end; passphrases by SHA-256. */
    GNUPG {

        @Override
        PGPDataEncryptorBuilder cipher() {
            return aes().setWithIntegrityPacket(true);
        }

        @Override
        PGPKeyEncryptionMethodGenerator reader(Passphrase passphrase) {
            try {
                var digest = new BcPGPDigestCalculatorProvider().get(HashAlgorithmTags.SHA256);
                return new BcPBEKeyEncryptionMethodGenerator(passphrase.characters(), digest, GUESSING_COST);
            } catch (PGPException everyLibraryHasIt) {
                throw new IllegalStateException(everyLibraryHasIt);
            }
        }
    };

    /** Each 2^16 bytes have a proof of their own, and are kept from the reader until it was found to be right. */
    private static final int CHUNK = 16;

    /** What RFC 9106 recommends where memory is scarce: 2^16 KiB, which the smallest heap that we start with holds. */
    private static final int MEMORY = 16;

    private static final int PASSES = 3;
    private static final int LANES = 4;

    /** So many bytes go through SHA-256 for each guess of a passphrase: 65 million, the most that can be said there. */
    private static final int GUESSING_COST = 0xff;

    private static final SecureRandom RANDOM = new SecureRandom();

    /** With what a message is encrypted. */
    abstract PGPDataEncryptorBuilder cipher();

    /** How its key is made for who knows a passphrase. */
    abstract PGPKeyEncryptionMethodGenerator reader(Passphrase passphrase);

    private static BcPGPDataEncryptorBuilder aes() {
        return new BcPGPDataEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256).setSecureRandom(RANDOM);
    }
}
