package fr.pix.certif.documents.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.documents.Paper;
import fr.pix.certif.documents.PaperFixture;
import fr.pix.certif.platform.pdf.PdfBinding;
import fr.pix.certif.platform.pdf.PdfPrinterFixture;
import fr.pix.certif.platform.pdf.PdfUa;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Many papers in one PDF, read back by PDFBox and judged by veraPDF. */
class PdfBindingTest {

    @Test
    void the_pages_of_all_papers_are_in_it_in_order_and_look_as_they_did() throws IOException {
        var alone = new ArrayList<String>();
        for (var paper : Paper.OF_ROOM) {
            try (var pdf = Loader.loadPDF(paper(paper, 20))) {
                alone.add(text(pdf));
            }
        }
        try (var bound = Loader.loadPDF(bound(20, 1))) {
            assertThat(text(bound)).isEqualTo(String.join("", alone));
            assertThat(bound.getNumberOfPages()).isGreaterThan(5);
        }
    }

    /** Printed on both sides: an attendance sheet goes from hand to hand, and the PV has the e-mails. */
    @Test
    void each_paper_begins_on_the_front_of_a_sheet() throws IOException {
        try (var bound = Loader.loadPDF(bound(20, 2))) {
            var begins = new ArrayList<Integer>();
            for (var page = 1; page <= bound.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                if (stripper.getText(bound).replaceAll("\\s+", " ").contains("page 1/")) {
                    begins.add(page);
                }
            }
            assertThat(begins).hasSize(6).allMatch(page -> page % 2 == 1, "a front");
        }
    }

    @Test
    void a_bookmark_leads_to_the_first_page_of_each_session() throws IOException {
        try (var bound = Loader.loadPDF(bound(1, 3))) {
            var outline = bound.getDocumentCatalog().getDocumentOutline();
            var pages = new ArrayList<Integer>();
            for (PDOutlineItem item : outline.children()) {
                pages.add(bound.getPages().indexOf(item.findDestinationPage(bound)));
            }
            assertThat(StreamSupport.stream(outline.children().spliterator(), false)
                            .map(PDOutlineItem::getTitle))
                    .containsExactly("Session « 1 »", "Session « 2 »", "Session « 3 »");
            assertThat(pages).startsWith(0).doesNotHaveDuplicates().isSorted();
        }
    }

    @Test
    void a_page_stands_in_for_a_paper_that_is_too_long_and_the_others_are_there() throws Exception {
        var papers = PaperPdfsFixture.by(PdfPrinterFixture.in(16_000_000));
        var bytes = new ByteArrayOutputStream();
        var binding = PdfBinding.ofSheets(bytes, "Pochette & Cie", "fr-FR");
        binding.bookmark("Session « 1 »");
        for (var paper : Paper.OF_ROOM) {
            papers.write(paper, PaperFixture.with(paper == Paper.PV ? 200 : 1), binding);
        }
        binding.finish();
        try (var pdf = Loader.loadPDF(bytes.toByteArray())) {
            assertThat(text(pdf).replaceAll("[\\s\\u00A0]+", " "))
                    .contains("Kit du surveillant, session n° 54", "Feuille d’émargement, session n° 54")
                    .contains(
                            "Ce document de la session n° 54 est trop long pour un fichier .pdf", "PV de session n° 54")
                    .containsOnlyOnce("il manque à cette pochette")
                    .doesNotContain("Observations globales");
        }
        assertThat(PdfUa.faults(bytes.toByteArray())).isEmpty();
    }

    @Test
    void it_is_accessible_by_the_standard_as_each_of_them_is() throws Exception {
        var bound = bound(20, 3);
        assertThat(PdfUa.faults(bound)).isEmpty();
        try (var pdf = Loader.loadPDF(bound)) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("fr-FR");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Pochette & Cie");
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot().getKids())
                    .hasSize(9);
        }
    }

    @Test
    void it_leaves_session_by_session_and_says_how_far_it_is() throws IOException {
        var sent = new ArrayList<Integer>();
        var bytes = new ByteArrayOutputStream();
        var binding = PdfBinding.ofSheets(bytes, "Pochette", "fr-FR");
        for (var done = 1; done <= 3; done++) {
            PaperPdfsFixture.PDFS.write(Paper.KIT, PaperFixture.with(1), binding);
            binding.progress(done, 3);
            sent.add(bytes.size());
            assertThat(bytes.toString(java.nio.charset.StandardCharsets.ISO_8859_1))
                    .endsWith("%" + done + "/3\n");
        }
        binding.finish();
        var one = sent.getFirst();
        assertThat(sent).allSatisfy(size -> assertThat(size / one).isEqualTo(sent.indexOf(size) + 1));
    }

    private static byte[] bound(int candidates, int sessions) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bind(candidates, sessions, bytes);
        return bytes.toByteArray();
    }

    private static void bind(int candidates, int sessions, OutputStream out) throws IOException {
        var binding = PdfBinding.ofSheets(out, "Pochette & Cie", "fr-FR");
        for (var i = 1; i <= sessions; i++) {
            binding.bookmark("Session « " + i + " »");
            for (var paper : List.of(Paper.KIT, Paper.SHEET, Paper.PV)) {
                PaperPdfsFixture.PDFS.write(paper, PaperFixture.with(candidates), binding);
            }
            binding.progress(i, sessions);
        }
        binding.finish();
    }

    private static byte[] paper(Paper paper, int candidates) throws IOException {
        var bytes = new ByteArrayOutputStream();
        PaperPdfsFixture.PDFS.write(paper, PaperFixture.with(candidates), bytes);
        return bytes.toByteArray();
    }

    private static String text(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf);
    }
}
