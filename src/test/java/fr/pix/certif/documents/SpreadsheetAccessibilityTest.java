package fr.pix.certif.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.odftoolkit.odfdom.doc.OdfSpreadsheetDocument;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What a screen reader needs of a paper that is a spreadsheet (RGAA 13.3): strict ODF alone does not ask for it. */
class SpreadsheetAccessibilityTest {

    private static final String FO = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";
    private static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    private static final String SVG = "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0";
    private static final String DRAW = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0";
    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"SHEET", "PV"})
    void a_spreadsheet_has_its_title_its_language_its_headers_and_names_for_its_images(Paper paper) throws Exception {
        var file = Papers.ods(paper, PaperFixture.with(20), folder, paper.id());
        try (var document = OdfSpreadsheetDocument.loadDocument(file.toFile())) {
            assertThat(document.getOfficeMetadata().getTitle()).endsWith(" 54");
            assertThat(document.getOfficeMetadata().getLanguage()).isEqualTo("fr-FR");
            assertThat(language(document.getStylesDom().getElementsByTagNameNS(STYLE, "default-style")))
                    .isEqualTo("fr-FR");
            var content = document.getContentDom();
            assertThat(content.getElementsByTagNameNS(TABLE, "table-header-rows")
                            .getLength())
                    .isEqualTo(1);
            var images = content.getElementsByTagNameNS(DRAW, "frame");
            assertThat(images.getLength()).isPositive();
            for (var i = 0; i < images.getLength(); i++) {
                assertThat(first((Element) images.item(i), SVG, "title").getTextContent())
                        .isEqualTo("pix CERTIF");
            }
        }
    }

    /** Of what no style says otherwise. */
    private static String language(NodeList defaults) {
        for (var i = 0; i < defaults.getLength(); i++) {
            var style = (Element) defaults.item(i);
            if (style.getAttributeNS(STYLE, "family").equals("table-cell")) {
                var text = first(style, STYLE, "text-properties");
                return text.getAttributeNS(FO, "language") + "-" + text.getAttributeNS(FO, "country");
            }
        }
        throw new AssertionError("no default style of cells");
    }

    private static Element first(Element of, String namespace, String name) {
        var found = of.getElementsByTagNameNS(namespace, name);
        assertThat(found.getLength()).as(name).isPositive();
        return (Element) found.item(0);
    }
}
