package fr.pix.certif.documents.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.documents.PvFixture;
import fr.pix.certif.documents.PvSession;
import fr.pix.certif.pages.StaticTemplates;
import fr.pix.certif.platform.Texts;
import fr.pix.certif.platform.pdf.PdfPrinterFixture;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The PV as a PDF (G68): the content of the spreadsheet, tagged, with its letters. */
class PvPdfTest {

    private static final double A4_WIDTH = 841.9;
    private static final double A4_HEIGHT = 595.3;

    private final PvPdf paper = new PvPdf(new StaticTemplates(), Texts.read(), PdfPrinterFixture.PRINTER);

    @Test
    void g68_g71_it_bears_what_the_spreadsheet_bears() throws IOException {
        assertThat(String.join("\n", pages(PvFixture.with(1))).replaceAll("\\s+", " "))
                .contains("PV de session de certification", "Session n° 54", "19/04/2019", "13:30 – 15:30")
                .contains("Site 1", "Salle B304", "Centre de Testix", "Session surveillée par :", "Anne-Cécile Bichon")
                .contains("Signature du/des surveillant(s) :", "BICHON", "01/01/1950", "33 %")
                .contains("Observations globales (anomalies, bugs, conditions particulières de déroulement, etc.)");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 20, 60, 200})
    void every_page_has_the_header_the_revision_and_its_number(int participants) throws IOException {
        var pages = pages(PvFixture.with(participants));
        assertThat(pages).hasSizeBetween(2, 18);
        for (var i = 0; i < pages.size(); i++) {
            assertThat(pages.get(i).replaceAll("\\s+", " "))
                    .contains("NOM Prénom", "Numéro de certification (sans le #)")
                    .contains("PV de session n° 54 – révision 3 du 12/04/2019 à 09:05")
                    .contains("page " + (i + 1) + "/" + pages.size());
        }
    }

    @Test
    void it_tells_a_screen_reader_its_title_its_language_and_its_structure() throws IOException {
        try (var pdf = print(PvFixture.with(20))) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("PV de session de certification 54");
            assertThat(catalog.getLanguage()).isEqualTo("fr-FR");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(new String(catalog.getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("pdfuaid");
        }
    }

    /** veraPDF's verdict on PDF/UA-1, the standard that RGAA asks of a downloaded PDF. */
    @ParameterizedTest
    @ValueSource(strings = {"Léa", "😀 שלום Nguyễn", "<b>&"})
    void it_is_accessible_by_the_standard(String text) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        var bytes = new ByteArrayOutputStream();
        paper.write(PvFixture.full(text, 20), bytes);
        try (var foundry = Foundries.defaultInstance();
                var pdf = foundry.createParser(new ByteArrayInputStream(bytes.toByteArray()), PDFAFlavour.PDFUA_1);
                var judge = foundry.createValidator(PDFAFlavour.PDFUA_1, false)) {
            assertThat(judge.validate(pdf).getTestAssertions()).isEmpty();
        }
    }

    @Test
    void it_is_a4_landscape_with_its_letters_in_it() throws IOException {
        try (var pdf = print(PvFixture.with(1))) {
            var page = pdf.getPage(0);
            assertThat((double) page.getMediaBox().getWidth()).isBetween(A4_WIDTH - 0.5, A4_WIDTH + 0.5);
            assertThat((double) page.getMediaBox().getHeight()).isBetween(A4_HEIGHT - 0.5, A4_HEIGHT + 0.5);
            for (var name : page.getResources().getFontNames()) {
                var font = page.getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                assertThat(font.getName()).contains("Atkinson");
            }
        }
    }

    @Test
    void hard_texts_neither_break_it_nor_vanish() throws IOException {
        for (var text : PvFixture.HARD_TEXTS) {
            var shown = String.join("", pages(PvFixture.full(text, 2)));
            assertThat(shown.replaceAll("\\s+", ""))
                    .contains(text.codePoints()
                            .filter(c -> c > ' ' && c < 0x250)
                            .limit(3)
                            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                            .toString());
        }
    }

    private List<String> pages(PvSession pv) throws IOException {
        try (var pdf = print(pv)) {
            return IntStream.rangeClosed(1, pdf.getNumberOfPages())
                    .mapToObj(page -> text(pdf, page))
                    .toList();
        }
    }

    private static String text(PDDocument pdf, int page) {
        try {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(false);
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(pdf).replace('\u00A0', ' ');
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private PDDocument print(PvSession pv) throws IOException {
        var bytes = new ByteArrayOutputStream();
        paper.write(pv, bytes);
        return Loader.loadPDF(bytes.toByteArray());
    }
}
