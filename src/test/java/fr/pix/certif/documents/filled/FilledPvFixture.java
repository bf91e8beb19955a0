package fr.pix.certif.documents.filled;

import fr.pix.certif.documents.Paper;
import fr.pix.certif.documents.PaperSession;
import fr.pix.certif.documents.PaperSpreadsheets;
import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.SessionId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.odftoolkit.odfdom.doc.OdfSpreadsheetDocument;

/** PVs of ours, filled in by ODFDOM, which knows nothing of us. */
public final class FilledPvFixture {

    /** Columns as the PV has them. */
    public static final int NAME = 1;

    public static final int FIRST_NAME = 2;
    public static final int BIRTH_DATE = 3;
    public static final int EXTRA_TIME = 7;
    public static final int CERTIFICATION = 9;
    public static final int SCREEN = 10;
    public static final int COMMENTS = 11;

    private static final PaperSpreadsheets SPREADSHEETS = new PaperSpreadsheets();

    private FilledPvFixture() {}

    public static byte[] pv(PaperSession session) {
        return ods(Paper.PV, session);
    }

    static byte[] ods(Paper paper, PaperSession session) {
        var out = new ByteArrayOutputStream();
        try {
            SPREADSHEETS.write(paper, session, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** Opens it, fills it in and saves it. */
    public static byte[] filled(byte[] pv, Consumer<FilledSheet> filling) {
        try (var document = OdfSpreadsheetDocument.loadDocument(new ByteArrayInputStream(pv))) {
            filling.accept(FilledSheet.of(document));
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    static Checked<FilledPv> read(byte[] file, long session) {
        try {
            return new FilledPvReader().read(new ByteArrayInputStream(file), new SessionId(session));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
