package fr.pix.certif.platform.backup;

import org.bouncycastle.bcpg.S2K;
import org.bouncycastle.bcpg.SymmetricKeyEncSessionPacket;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.operator.bc.BcPBEDataDecryptorFactory;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;

/** Makes the key of a message out of a passphrase, as the message says; what asks for too much memory is refused. */
final class PassphraseKeys extends BcPBEDataDecryptorFactory {

    private static final int KIB = 1024;

    PassphraseKeys(Passphrase passphrase) {
        super(passphrase.characters(), new BcPGPDigestCalculatorProvider());
    }

    static BackupRefused wrong(PGPException cause) {
        return new BackupRefused("The passphrase is not the one that the backup was sealed with.", cause);
    }

    @Override
    public byte[] makeKeyFromPassPhrase(int cipher, S2K how) throws PGPException {
        if (how.getType() == S2K.ARGON_2) {
            var wanted = Math.scalb((double) KIB, how.getMemorySizeExponent());
            if (wanted > Runtime.getRuntime().maxMemory() / 2.0) {
                throw new BackupRefused(
                        "To try a passphrase, this file wants %,.0f MiB of memory, more than half of what there is."
                                        .formatted(wanted / KIB / KIB)
                                + " It was altered, or another program sealed it: CERTIF_JAVA_OPTIONS=-Xmx… gives more.");
            }
        }
        return super.makeKeyFromPassPhrase(cipher, how);
    }

    /** The key of the message, which only the right passphrase opens. */
    @Override
    public byte[] recoverAEADEncryptedSessionData(SymmetricKeyEncSessionPacket sealed, byte[] key) {
        try {
            return super.recoverAEADEncryptedSessionData(sealed, key);
        } catch (PGPException wrong) {
            throw wrong(wrong);
        }
    }
}
