package fr.pix.certif.platform.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.bouncycastle.openpgp.PGPCompressedData;
import org.bouncycastle.openpgp.PGPEncryptedData;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;

/**
 * A backup's text.
 *
 * @param sealed the message it came in, if it was encrypted
 */
record Opened(InputStream text, Optional<PGPEncryptedData> sealed) {

    private static final int BUFFER = 1 << 16;

    /** Of a decrypted message. */
    static InputStream text(InputStream clear) throws IOException, PGPException {
        var content = new BcPGPObjectFactory(clear).nextObject();
        if (content instanceof PGPCompressedData compressed) {
            content = new BcPGPObjectFactory(compressed.getDataStream()).nextObject();
        }
        if (content instanceof PGPLiteralData literal) {
            return new BufferedInputStream(literal.getInputStream(), BUFFER);
        }
        throw Damage.altered();
    }

    /** Once the text was read to its end: the message's own integrity check. */
    void checkWhole() throws IOException {
        try {
            if (sealed.isPresent()
                    && !(sealed.get().isIntegrityProtected() && sealed.get().verify())) {
                throw Damage.altered();
            }
        } catch (PGPException altered) {
            throw Damage.altered(altered);
        }
    }
}
