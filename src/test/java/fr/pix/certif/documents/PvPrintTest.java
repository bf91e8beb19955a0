package fr.pix.certif.documents;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.platform.ods.OdsTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The PV opened, printed and saved by LibreOffice, which knows nothing of us (G70, G72, G73). */
@Tag("slow")
class PvPrintTest {

    private static final double CENTIMETRE = 72 / 2.54;
    private static final List<Integer> SIZES = List.of(0, 1, 20, 21, 60, 200);

    @TempDir
    Path folder;

    @BeforeAll
    static void needsLibreOffice() {
        LibreOffice.isNeeded();
    }

    @Test
    void it_prints_right_the_first_time_for_any_number_of_participants() throws Exception {
        var files = new ArrayList<Path>();
        for (var size : SIZES) {
            files.add(Papers.ods(PaperFixture.with(size), folder, "pv-" + size));
        }
        for (var pdf : LibreOffice.convert("pdf", files)) {
            var pages = PrintedPage.of(pdf);
            assertThat(pages).as(pdf.toString()).hasSizeBetween(2, 20);
            for (var i = 0; i < pages.size(); i++) {
                var page = pages.get(i);
                assertThat(page.text())
                        .contains("NOM", "Prénom", "Signature", "Commentaires")
                        .contains("PVdesessionn°54–révision3du12/04/2019à09:05")
                        .contains("page" + (i + 1) + "/" + pages.size());
                assertThat(page.width()).isBetween(29.6 * CENTIMETRE, 29.8 * CENTIMETRE);
                assertThat(page.height()).isBetween(20.9 * CENTIMETRE, 21.1 * CENTIMETRE);
                assertThat(page.left()).isGreaterThanOrEqualTo(0.99 * CENTIMETRE);
                assertThat(page.right()).isLessThanOrEqualTo(28.71 * CENTIMETRE);
                assertThat(page.smallest()).as("letters in points").isGreaterThanOrEqualTo(7.95);
            }
            assertThat(pages.getLast().text()).contains("Observationsglobales");
        }
    }

    @Test
    void twenty_lines_and_what_is_to_be_observed_take_one_sheet() throws Exception {
        var observed = PaperFixture.observed(1, "Apporter les ordinateurs.", "zoe@etablissement-scolaire.example.fr");
        var files = List.of(
                Papers.ods(PaperFixture.observed(0, "Apporter les ordinateurs.", ""), folder, "empty"),
                Papers.ods(observed, folder, "one"));
        for (var pdf : LibreOffice.convert("pdf", files)) {
            assertThat(PrintedPage.of(pdf)).as(pdf.toString()).hasSize(2);
        }
    }

    @Test
    void nothing_is_cut_however_long_the_names_are() throws Exception {
        var word = "Villeneuve ";
        var text = word.repeat(23).strip();
        var pdf = LibreOffice.convert("pdf", List.of(Papers.ods(PaperFixture.full(text, 3), folder, "long")))
                .getFirst();
        var printed = PrintedPage.of(pdf).stream().map(PrintedPage::text).reduce("", String::concat);
        var texts = 5 + 1 + 3 * 6;
        var inTheSecondLineOfObservations = 8;
        assertThat(Pattern.compile("Villeneuve").matcher(printed).results().count())
                .isEqualTo(texts * 23 + inTheSecondLineOfObservations);
    }

    @Test
    void every_line_is_high_enough_to_be_signed() throws Exception {
        var fods = LibreOffice.convert("fods", List.of(Papers.ods(PaperFixture.with(21), folder, "pv")))
                .getFirst();
        var heights = FlatRows.heights(fods);
        assertThat(heights.subList(FlatRows.lines(fods), FlatRows.lines(fods) + 26))
                .allMatch(height -> height >= CENTIMETRE);
    }

    @Test
    void hard_texts_are_opened_and_printed() throws Exception {
        var files = new ArrayList<Path>();
        for (var text : PaperFixture.HARD_TEXTS) {
            files.add(Papers.ods(PaperFixture.full(text, 2), folder, "hard-" + files.size()));
        }
        for (var pdf : LibreOffice.convert("pdf", files)) {
            assertThat(PrintedPage.of(pdf).getFirst().text()).doesNotContain("Err:", "#NAME?");
        }
    }

    @Test
    void a_template_that_a_designer_saved_is_filled_like_ours() throws Exception {
        var ours = Files.copy(Path.of("src/main/resources/documents/pv-session.fods"), folder.resolve("template.fods"));
        Files.createDirectories(folder.resolve("saved"));
        var ods = LibreOffice.convert("ods", List.of(ours)).getFirst();
        var saved = LibreOffice.convert("fods", List.of(Files.move(ods, folder.resolve("saved/template.ods"))))
                .getFirst();
        var filled = folder.resolve("filled.ods");
        fill(saved, filled);
        assertThat(Papers.odfErrors(List.of(filled))).isEmpty();
        var pages = PrintedPage.of(LibreOffice.convert("pdf", List.of(filled)).getFirst());
        assertThat(pages).hasSizeBetween(2, 3);
        assertThat(pages).allMatch(page -> page.text().contains("Prénom"));
        assertThat(OdsGrid.read(filled).texts()).contains("BICHON", "01/01/1950", "Site 1");
    }

    private static void fill(Path template, Path filled) throws IOException {
        try (var fods = Files.newInputStream(template);
                var out = Files.newOutputStream(filled)) {
            OdsTemplate.read(fods, PaperFields.PV).fill(PaperFixture.with(1), out);
        }
    }
}
