package fr.pix.certif.documents;

import fr.pix.certif.platform.ods.OdsTemplate;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The PV as a spreadsheet, to be completed before it is printed (G72, G73). */
@Component
public class PvSpreadsheet {

    /** Compiled for the first one: nobody who starts the application waits for it. */
    private final SingletonSupplier<OdsTemplate<PvSession>> template =
            SingletonSupplier.of(() -> read("/documents/pv-session.fods"));

    /** Writes the .ods piece by piece; leaves {@code out} open. */
    public void write(PvSession pv, OutputStream out) throws IOException {
        template.obtain().fill(pv, out);
    }

    private static OdsTemplate<PvSession> read(String resource) {
        try (InputStream fods = PvSpreadsheet.class.getResourceAsStream(resource)) {
            if (fods == null) {
                throw new IllegalStateException("no template " + resource);
            }
            return OdsTemplate.read(fods, PvFields.ALL);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
