package fr.pix.certif.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The attendance sheet as a spreadsheet, read back by ODFDOM and judged by the ODF validator. */
class SheetSpreadsheetTest {

    @TempDir
    Path folder;

    @Test
    void it_bears_what_is_known_of_the_session() throws Exception {
        assertThat(grid(PaperFixture.guide()).texts())
                .contains("Feuille d’émargement", "La session de certification", "Le centre de certification")
                .contains("54", "19/04/2019", "13:30", "15:30", "Site 1", "Salle B304", "Anne-Cécile Bichon")
                .contains(
                        "Centre de Testix", "Session surveillée par\u00A0:", "Signature du/des surveillant(s)\u00A0:");
    }

    @Test
    void it_has_a_line_for_each_candidate_to_sign() throws Exception {
        var sheet = grid(PaperFixture.with(1));
        var header = sheet.rowOf("Nom de naissance");
        assertThat(sheet.texts(header))
                .containsExactly(
                        "N°",
                        "Nom de naissance",
                        "Prénom",
                        "Date de naissance",
                        "Identifiant local",
                        "Temps majoré\u00A0?",
                        "Signature");
        assertThat(sheet.texts(header + 1))
                .startsWith("1", "BICHON", "Anne-Cécile", "01/01/1950", "MP2I-0", "33\u00A0%");
        assertThat(sheet.cell(3, header + 1).getAttribute("office:date-value")).isEqualTo("1950-01-01");
        assertThat(sheet.cell(5, header + 1).getAttribute("office:value")).isEqualTo("0.33");
        assertThat(sheet.cell(3, header + 2).getAttribute("table:content-validation-name"))
                .isEqualTo("naissance");
    }

    @ParameterizedTest
    @CsvSource({"0, 20", "1, 20", "20, 25", "21, 26", "200, 205"})
    void there_are_spare_lines_and_all_of_them_are_printed(int candidates, int lines) throws Exception {
        var sheet = grid(PaperFixture.with(candidates));
        var last = sheet.rowOf("Nom de naissance") + lines;
        assertThat(sheet.texts(last).getFirst()).isEqualTo(Integer.toString(lines));
        assertThat(sheet.table().getAttribute("table:print-ranges"))
                .isEqualTo("Émargement.A1:Émargement.G" + (last + 1));
    }

    /** Candidates see it: what is written to one is nobody else's. */
    @Test
    void no_e_mail_stands_on_it() throws Exception {
        var session = PaperFixture.with(20);
        assertThat(session.participants())
                .anyMatch(participant -> !participant.email().isEmpty());
        assertThat(grid(session).texts()).noneMatch(text -> text.contains("@"));
    }

    @Test
    void it_is_strict_odf_whatever_it_holds() throws Exception {
        var files = new ArrayList<Path>();
        for (var candidates : List.of(0, 1, 20, 21, 60, 200)) {
            files.add(Papers.ods(Paper.SHEET, PaperFixture.with(candidates), folder, "sheet-" + candidates));
        }
        for (var text : PaperFixture.HARD_TEXTS) {
            files.add(Papers.ods(Paper.SHEET, PaperFixture.full(text, 2), folder, "hard-" + files.size()));
        }
        assertThat(Papers.odfErrors(files)).isEmpty();
        assertThat(Files.size(folder.resolve("sheet-60.ods"))).isLessThan(25_000);
    }

    private OdsGrid grid(PaperSession session) throws Exception {
        return OdsGrid.read(Papers.ods(Paper.SHEET, session, folder, "sheet"));
    }
}
