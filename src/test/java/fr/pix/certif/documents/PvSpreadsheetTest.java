package fr.pix.certif.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The PV as a spreadsheet (G68, G71–G73), read back by ODFDOM and judged by the ODF validator. */
class PvSpreadsheetTest {

    @TempDir
    Path folder;

    @Test
    void g68_g71_it_bears_what_is_known_of_the_session() throws Exception {
        assertThat(grid(PaperFixture.guide()).texts())
                .contains("PV de session de certification", "La session de certification", "Le centre de certification")
                .contains("54", "19/04/2019", "13:30", "15:30", "Site 1", "Salle B304", "Anne-Cécile Bichon")
                .contains("Session surveillée par\u00A0:", "Signature du/des surveillant(s)\u00A0:")
                .contains("Nom\u00A0: Centre de Testix");
    }

    @Test
    void g68_it_has_a_column_for_each_thing_to_note_of_a_participant() throws Exception {
        var pv = grid(PaperFixture.guide());
        assertThat(pv.texts(pv.rowOf("NOM")))
                .containsExactly(
                        "N°",
                        "NOM",
                        "Prénom",
                        "Date de naissance",
                        "Lieu de naissance",
                        "Adresse électronique de convocation",
                        "Identifiant local",
                        "Temps majoré\u00A0?",
                        "Signature",
                        "Numéro de certification (sans le #)",
                        "Écran de fin de test vu (cocher)",
                        "Commentaires / Signalements");
        assertThat(pv.cell(0, pv.rowOf("NOM")).getParentNode().getParentNode().getNodeName())
                .isEqualTo("table:table-header-rows");
    }

    @ParameterizedTest
    @CsvSource({"0, 20", "1, 20", "15, 20", "16, 21", "20, 25", "200, 205"})
    void g72_there_are_numbered_lines_for_those_to_come(int participants, int lines) throws Exception {
        var pv = grid(PaperFixture.with(participants));
        var last = pv.rowOf("NOM") + lines;
        assertThat(pv.texts(last)).startsWith(Integer.toString(lines), "", "");
        assertThat(pv.texts(last + 1).getFirst()).isEmpty();
        assertThat(pv.texts(last + 2).getFirst()).startsWith("Observations globales");
        assertThat(pv.table().getAttribute("table:print-ranges")).isEqualTo("PV.A1:PV.L" + (last + 3));
    }

    @Test
    void g72_the_participants_known_already_are_filled_in_as_typed_cells() throws Exception {
        var pv = grid(PaperFixture.with(1));
        var line = pv.rowOf("BICHON");
        assertThat(pv.cell(3, line).getAttribute("office:date-value")).isEqualTo("1950-01-01");
        assertThat(pv.cell(7, line).getAttribute("office:value")).isEqualTo("0.33");
        assertThat(pv.cell(3, line + 1).getAttribute("table:content-validation-name"))
                .as("the input check of an empty line")
                .isEqualTo("naissance");
    }

    /** Of somebody who came unannounced: a class 3/2 is no day, 0012 no 12, 3E5 no number of six digits, and +1 no formula. */
    @ParameterizedTest
    @CsvSource({"1", "2", "4", "5", "6", "9", "10", "11"})
    void what_is_typed_into_an_empty_line_stays_as_it_was_typed(int column) throws Exception {
        var pv = grid(PaperFixture.with(1));
        assertThat(pv.takesTexts(pv.cell(column, pv.rowOf("BICHON") + 1))).isTrue();
    }

    @Test
    void the_zone_is_named_only_where_the_clocks_are_not_those_of_the_centre() throws Exception {
        assertThat(grid(PaperFixture.guide()).texts()).doesNotContain("Heure locale");
        assertThat(grid(PaperFixture.full("a", 0)).texts()).contains("Heure locale", "Saint-Pierre-et-Miquelon");
    }

    @Test
    void it_is_strict_odf_whatever_it_holds() throws Exception {
        var files = new ArrayList<Path>();
        for (var participants : List.of(0, 1, 20, 200)) {
            files.add(Papers.ods(PaperFixture.with(participants), folder, "pv-" + participants));
        }
        for (var text : PaperFixture.HARD_TEXTS) {
            files.add(Papers.ods(PaperFixture.full(text, 2), folder, "hard-" + files.size()));
        }
        assertThat(Papers.odfErrors(files)).isEmpty();
    }

    @Test
    void hard_texts_come_back_as_they_were_typed() throws Exception {
        for (var text : PaperFixture.HARD_TEXTS) {
            var pv = grid(PaperFixture.full(text, 1));
            var cell = pv.cell(1, pv.rowOf("NOM") + 1);
            assertThat(OdsGrid.text(cell)).isEqualTo(text);
            assertThat(cell.getAttribute("office:value-type")).isEqualTo("string");
            assertThat(cell.hasAttribute("table:formula")).isFalse();
        }
    }

    @Test
    void the_same_session_gives_the_same_bytes() throws IOException {
        assertThat(Papers.ods(PaperFixture.with(3), folder, "a"))
                .hasSameBinaryContentAs(Papers.ods(PaperFixture.with(3), folder, "b"));
        assertThat(Files.size(folder.resolve("a.ods"))).isLessThan(20_000);
    }

    private OdsGrid grid(PaperSession pv) throws Exception {
        return OdsGrid.read(Papers.ods(pv, folder, "pv"));
    }
}
