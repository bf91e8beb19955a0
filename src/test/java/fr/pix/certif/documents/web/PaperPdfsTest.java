package fr.pix.certif.documents.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.documents.Paper;
import fr.pix.certif.documents.PaperFixture;
import fr.pix.certif.documents.PaperSession;
import fr.pix.certif.kernel.InFigures;
import fr.pix.certif.platform.pdf.PdfUa;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The papers as PDFs (G68): the content of the spreadsheets, tagged, with their letters. */
class PaperPdfsTest {

    private static final double A4_WIDTH = 841.9;
    private static final double A4_HEIGHT = 595.3;

    private final PaperPdfs papers = PaperPdfsFixture.PDFS;

    @Test
    void g68_g71_it_bears_what_the_spreadsheet_bears() throws IOException {
        assertThat(String.join("\n", pages(PaperFixture.with(1))).replaceAll("\\s+", " "))
                .contains("PV de session de certification", "Session n° 54", "19/04/2019", "13:30 – 15:30")
                .contains("Site 1", "Salle B304", "Centre de Testix", "Session surveillée par :", "Anne-Cécile Bichon")
                .contains("Signature du/des surveillant(s) :", "BICHON", "01/01/1950", "33 %")
                .contains("Observations globales (anomalies, bugs, conditions particulières de déroulement, etc.)");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 20, 60, 200})
    void every_page_of_the_pv_has_the_header_the_revision_and_its_number(int participants) throws IOException {
        var pages = pages(PaperFixture.with(participants));
        assertThat(pages).hasSizeBetween(2, 18);
        for (var i = 0; i < pages.size(); i++) {
            assertThat(pages.get(i).replaceAll("\\s+", " "))
                    .contains("NOM Prénom", "Numéro de certification (sans le #)")
                    .contains("PV de session n° 54 – révision 3 du 12/04/2019 à 09:05")
                    .contains("page " + (i + 1) + "/" + pages.size());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, ''",
        "1, mamisoa.ramanantsoavina@etu.univ-antananarivo.example",
        "10, prenom.nom@etablissement-scolaire.example.fr"
    })
    void twenty_lines_of_the_pv_and_what_is_to_be_observed_take_one_sheet(int participants, String email)
            throws IOException {
        assertThat(pages(PaperFixture.observed(participants, "Apporter les ordinateurs.", email)))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 15, 16, 17, 18, 19, 20, 21, 22, 28, 60})
    void what_is_to_be_observed_never_stands_alone_on_a_page(int participants) throws IOException {
        var session = PaperFixture.with(participants);
        assertThat(pages(session).getLast())
                .contains("Observations globales")
                .containsPattern("(?m)^%d\\b".formatted(session.lines().size()));
    }

    @Test
    void a_name_of_one_long_word_is_not_broken() throws IOException {
        assertThat(pages(PaperFixture.full("Ramanantsoavina", 1)).getFirst())
                .contains("Ramanantsoavina Ramanantsoavina");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 20, 21, 60, 200})
    void every_page_of_the_sheet_has_the_header_the_revision_and_its_number(int candidates) throws IOException {
        var pages = pages(Paper.SHEET, PaperFixture.with(candidates));
        assertThat(pages).hasSizeBetween(1, 10);
        for (var i = 0; i < pages.size(); i++) {
            assertThat(pages.get(i).replaceAll("\\s+", " "))
                    .contains("Nom de naissance Prénom", "Signature")
                    .contains("Feuille d’émargement, session n° 54 – révision 3 du 12/04/2019 à 09:05")
                    .contains("page " + (i + 1) + "/" + pages.size());
        }
    }

    @Test
    void its_twenty_lines_fit_on_one_page_of_the_sheet() throws IOException {
        assertThat(pages(Paper.SHEET, PaperFixture.full("Lefebvre", 15))).hasSize(1);
    }

    @Test
    void no_date_of_the_sheet_is_broken() throws IOException {
        var text = String.join("\n", pages(Paper.SHEET, PaperFixture.with(200)));
        var dates = PaperFixture.with(200).lines().stream()
                .map(line -> line.participant().birthDate())
                .filter(Objects::nonNull)
                .map(InFigures::of)
                .toList();
        assertThat(dates).hasSize(200).allSatisfy(date -> assertThat(text).contains(date));
    }

    /** Candidates see it: what is written to one is nobody else's. */
    @Test
    void no_e_mail_stands_on_the_sheet() throws IOException {
        assertThat(String.join("", pages(Paper.SHEET, PaperFixture.with(20)))).doesNotContain("@");
    }

    @Test
    void the_kit_says_what_the_invigilator_needs_to_begin_with() throws IOException {
        assertThat(String.join("\n", pages(Paper.KIT, PaperFixture.with(8))).replaceAll("\\s+", " "))
                .contains("54", "XLTT58", "vendredi 19 avril 2019", "13:30 – 15:30", "Site 1", "Salle B304")
                .contains("Candidats inscrits 8", "33 % : jusqu’à 16:10 – BICHON Anne-Cécile, LE GALL")
                .contains("Kit du surveillant, session n° 54 – révision 3", "page 1/1", "certif@pix.fr");
    }

    @Test
    void the_kit_is_one_page_whatever_the_session_is() throws IOException {
        for (var candidates : List.of(0, 1, 20, 21, 60, 200)) {
            assertThat(pages(Paper.KIT, PaperFixture.with(candidates))).hasSize(1);
        }
        for (var text : PaperFixture.HARD_TEXTS) {
            assertThat(pages(Paper.KIT, PaperFixture.full(text, 3))).as(text).hasSize(1);
        }
    }

    @Test
    void it_tells_a_screen_reader_its_title_its_language_and_its_structure() throws IOException {
        try (var pdf = print(PaperFixture.with(20))) {
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
    void they_are_accessible_by_the_standard(String text) throws Exception {
        for (var paper : Paper.OF_ROOM) {
            var bytes = new ByteArrayOutputStream();
            papers.write(paper, PaperFixture.full(text, 20), bytes);
            assertThat(PdfUa.faults(bytes.toByteArray())).as(paper.id()).isEmpty();
        }
    }

    @Test
    void it_is_a4_landscape_with_its_letters_in_it() throws IOException {
        try (var pdf = print(PaperFixture.with(1))) {
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
        for (var text : PaperFixture.HARD_TEXTS) {
            var shown = String.join("", pages(PaperFixture.full(text, 2)));
            assertThat(shown.replaceAll("\\s+", ""))
                    .contains(text.codePoints()
                            .filter(c -> c > ' ' && c < 0x250)
                            .limit(3)
                            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                            .toString());
        }
    }

    private List<String> pages(PaperSession session) throws IOException {
        return pages(Paper.PV, session);
    }

    private List<String> pages(Paper paper, PaperSession session) throws IOException {
        try (var pdf = print(paper, session)) {
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

    private PDDocument print(PaperSession session) throws IOException {
        return print(Paper.PV, session);
    }

    private PDDocument print(Paper paper, PaperSession session) throws IOException {
        var bytes = new ByteArrayOutputStream();
        papers.write(paper, session, bytes);
        return Loader.loadPDF(bytes.toByteArray());
    }
}
