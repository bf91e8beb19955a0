package fr.pix.certif.platform.pdf;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** veraPDF's verdict on PDF/UA-1, the standard that RGAA asks of a downloaded PDF. */
public final class PdfUa {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfUa() {}

    public static List<TestAssertion> faults(byte[] bytes) throws Exception {
        try (var foundry = Foundries.defaultInstance();
                var pdf = foundry.createParser(new ByteArrayInputStream(bytes), PDFAFlavour.PDFUA_1);
                var judge = foundry.createValidator(PDFAFlavour.PDFUA_1, false)) {
            return judge.validate(pdf).getTestAssertions();
        }
    }
}
