package fr.pix.certif.documents;

import fr.pix.certif.platform.ods.OdsFields;
import fr.pix.certif.platform.ods.OdsTemplate;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The papers that are completed before they are printed, as spreadsheets (G72, G73). */
@Component
public class PaperSpreadsheets {

    /** Those of a session's papers that there are as spreadsheets, in order. */
    public static final List<Paper> ALL = List.of(Paper.SHEET, Paper.PV);

    /** Compiled for the first paper: nobody who starts the application waits for them. */
    private final SingletonSupplier<OdsTemplate<PaperSession>> sheet =
            SingletonSupplier.of(() -> read("/documents/feuille-emargement.fods", PaperFields.SHEET));

    private final SingletonSupplier<OdsTemplate<PaperSession>> pv =
            SingletonSupplier.of(() -> read("/documents/pv-session.fods", PaperFields.PV));

    /** Writes the .ods piece by piece; leaves {@code out} open. */
    public void write(Paper paper, PaperSession session, OutputStream out) throws IOException {
        var template = switch (paper) {
            case SHEET -> sheet;
            case PV -> pv;
            case KIT, CONVOCATIONS, CONVOCATIONS_UNREACHABLE ->
                throw new IllegalArgumentException(paper + " is not completed before it is printed");
        };
        template.obtain().fill(session, out);
    }

    private static OdsTemplate<PaperSession> read(String resource, OdsFields<PaperSession> fields) {
        try (InputStream fods = PaperSpreadsheets.class.getResourceAsStream(resource)) {
            if (fods == null) {
                throw new IllegalStateException("no template " + resource);
            }
            return OdsTemplate.read(fods, fields);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
