package fr.pix.certif.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The attendance sheet opened, printed and saved by LibreOffice, which knows nothing of us. */
@Tag("slow")
class SheetPrintTest {

    private static final double CENTIMETRE = 72 / 2.54;
    private static final List<Integer> SIZES = List.of(0, 1, 20, 21, 60, 200);

    @TempDir
    Path folder;

    @BeforeAll
    static void needsLibreOffice() {
        LibreOffice.isNeeded();
    }

    @Test
    void it_prints_right_the_first_time_for_any_number_of_candidates() throws Exception {
        var files = new ArrayList<Path>();
        for (var size : SIZES) {
            files.add(sheet(PaperFixture.with(size), "sheet-" + size));
        }
        for (var pdf : LibreOffice.convert("pdf", files)) {
            var pages = PrintedPage.of(pdf);
            assertThat(pages).as(pdf.toString()).hasSizeBetween(1, 11);
            for (var i = 0; i < pages.size(); i++) {
                var page = pages.get(i);
                assertThat(page.text())
                        .contains("Nomdenaissance", "Prénom", "Signature")
                        .contains("Feuilled’émargement,sessionn°54–révision3du12/04/2019à09:05")
                        .contains("page" + (i + 1) + "/" + pages.size());
                assertThat(page.width()).isBetween(20.9 * CENTIMETRE, 21.1 * CENTIMETRE);
                assertThat(page.height()).isBetween(29.6 * CENTIMETRE, 29.8 * CENTIMETRE);
                assertThat(page.left()).isGreaterThanOrEqualTo(0.99 * CENTIMETRE);
                assertThat(page.right()).isLessThanOrEqualTo(20.01 * CENTIMETRE);
                assertThat(page.smallest()).as("letters in points").isGreaterThanOrEqualTo(7.95);
            }
        }
    }

    @Test
    void its_twenty_lines_fit_on_one_page() throws Exception {
        var files = new ArrayList<Path>();
        for (var size : List.of(0, 1, 10)) {
            files.add(sheet(PaperFixture.with(size), "short-" + size));
        }
        for (var pdf : LibreOffice.convert("pdf", files)) {
            assertThat(PrintedPage.of(pdf)).as(pdf.toString()).hasSize(1);
        }
    }

    @Test
    void nothing_is_cut_however_long_the_names_are() throws Exception {
        var text = "Villeneuve ".repeat(23).strip();
        var pdf = LibreOffice.convert("pdf", List.of(sheet(PaperFixture.full(text, 3), "long")))
                .getFirst();
        var printed = PrintedPage.of(pdf).stream().map(PrintedPage::text).reduce("", String::concat);
        var texts = 4 + 3 * 3;
        assertThat(Pattern.compile("Villeneuve").matcher(printed).results().count())
                .isEqualTo(texts * 23L);
    }

    @Test
    void every_line_is_high_enough_to_be_signed() throws Exception {
        var fods = LibreOffice.convert("fods", List.of(sheet(PaperFixture.with(21), "sheet")))
                .getFirst();
        var heights = FlatRows.heights(fods);
        assertThat(heights.subList(FlatRows.lines(fods), FlatRows.lines(fods) + 26))
                .allMatch(height -> height >= CENTIMETRE);
    }

    private Path sheet(PaperSession session, String name) throws Exception {
        return Papers.ods(Paper.SHEET, session, folder, name);
    }
}
