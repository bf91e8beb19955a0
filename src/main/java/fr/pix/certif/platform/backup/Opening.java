package fr.pix.certif.platform.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.bouncycastle.openpgp.PGPEncryptedData;
import org.bouncycastle.openpgp.PGPEncryptedDataList;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPBEEncryptedData;
import org.bouncycastle.openpgp.PGPPublicKeyEncryptedData;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.api.OpenPGPKey;
import org.bouncycastle.openpgp.api.OpenPGPKeyReader;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;
import org.bouncycastle.openpgp.operator.bc.BcPublicKeyDataDecryptorFactory;

/** With what a backup is opened: nothing, a passphrase, or a private key, which may have a passphrase itself. */
public final class Opening {

    private static final int BUFFER = 1 << 16;

    private final Optional<Passphrase> passphrase;
    private final Optional<OpenPGPKey> key;

    private Opening(Optional<Passphrase> passphrase, Optional<OpenPGPKey> key) {
        this.passphrase = passphrase;
        this.key = key;
    }

    /**
     * With what there is.
     *
     * @param key a private key, armored or not, as {@code sq key export} and {@code gpg --export-secret-keys} write it
     * @throws BackupRefused where it is none
     */
    public static Opening with(Optional<Passphrase> passphrase, Optional<byte[]> key) {
        try {
            return new Opening(passphrase, key.isEmpty() ? Optional.empty() : Optional.of(read(key.get())));
        } catch (IOException | IllegalArgumentException noKey) {
            throw new BackupRefused(
                    "The key's file is no OpenPGP private key, as sq key export and gpg --export-secret-keys write it.",
                    noKey);
        }
    }

    private static OpenPGPKey read(byte[] key) throws IOException {
        return new OpenPGPKeyReader().parseKey(key);
    }

    /** Opens a file; what is read of it counts once {@link Opened#checkWhole} has passed. */
    Opened open(InputStream file) throws IOException {
        var in = new BufferedInputStream(file, BUFFER);
        var first = Format.FIRST_LINE.getBytes(StandardCharsets.US_ASCII);
        in.mark(first.length);
        var begin = in.readNBytes(first.length);
        in.reset();
        if (new String(begin, StandardCharsets.ISO_8859_1).equals(Format.FIRST_LINE)) {
            return new Opened(in, Optional.empty());
        }
        try {
            if (new BcPGPObjectFactory(PGPUtil.getDecoderStream(in)).nextObject()
                    instanceof PGPEncryptedDataList sealed) {
                var message = decrypt(sealed);
                return new Opened(Opened.text(message.clear()), Optional.of(message.sealed()));
            }
        } catch (PGPException | IOException | RuntimeException unreadable) {
            throw unreadable instanceof BackupRefused refused ? refused : Damage.altered(unreadable);
        }
        throw new BackupRefused("The file is no backup of Pix Certif.");
    }

    private record Message(PGPEncryptedData sealed, InputStream clear) {}

    private Message decrypt(PGPEncryptedDataList sealed) throws PGPException {
        for (var each : sealed) {
            if (each instanceof PGPPBEEncryptedData forPassphrase && passphrase.isPresent()) {
                return new Message(forPassphrase, withPassphrase(forPassphrase, passphrase.get()));
            }
            if (each instanceof PGPPublicKeyEncryptedData forKey && key.isPresent()) {
                var ours = key.get().getSecretKey(forKey.getKeyIdentifier());
                if (ours != null) {
                    return new Message(forKey, withKey(forKey, ours));
                }
            }
        }
        throw new BackupRefused(
                sealed.get(0) instanceof PGPPBEEncryptedData
                        ? "The backup is sealed with a passphrase: name its file with --passphrase-file."
                        : "The backup is sealed for a recipient: name his private key with --key.");
    }

    private static InputStream withPassphrase(PGPPBEEncryptedData sealed, Passphrase passphrase) {
        try {
            return sealed.getDataStream(new PassphraseKeys(passphrase));
        } catch (PGPException unreadable) {
            if (unreadable.getCause() instanceof BackupRefused refused) {
                throw refused;
            }
            // The form for GnuPG takes any passphrase, and tells by what comes out.
            throw sealed.isAEAD() ? Damage.altered(unreadable) : PassphraseKeys.wrong(unreadable);
        }
    }

    private InputStream withKey(PGPPublicKeyEncryptedData sealed, OpenPGPKey.OpenPGPSecretKey ours)
            throws PGPException {
        if (ours.isLocked() && passphrase.isEmpty()) {
            throw new BackupRefused("The private key has a passphrase: name its file with --passphrase-file.");
        }
        OpenPGPKey.OpenPGPPrivateKey unlocked;
        try {
            unlocked = ours.isLocked() ? ours.unlock(passphrase.orElseThrow().characters()) : ours.unlock();
        } catch (PGPException wrong) {
            throw new BackupRefused("The passphrase is not that of the private key.", wrong);
        }
        return sealed.getDataStream(new BcPublicKeyDataDecryptorFactory(unlocked.getKeyPair()));
    }
}
