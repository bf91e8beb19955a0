package fr.pix.certif.platform.table;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

    private static final List<List<String>> PEOPLE =
            List.of(List.of("Nom", "Prénom", "E-mail"), List.of("Bichon", "Anne-Cécile", "anne@exemple.fr"));

    @Test
    void a_csv_is_read_with_any_of_the_usual_separators() {
        for (var separator : List.of(";", ",", "\t")) {
            assertThat(file("Nom;Prénom;E-mail\r\nBichon;Anne-Cécile;anne@exemple.fr\r\n".replace(";", separator)))
                    .as(separator)
                    .isEqualTo(PEOPLE);
        }
    }

    @Test
    void a_separator_is_the_one_that_most_lines_have() {
        assertThat(file("Lycée, Paris\nNom;Note\nA;12,5\nB;13,5\n"))
                .containsExactly(
                        List.of("Lycée, Paris"), List.of("Nom", "Note"), List.of("A", "12,5"), List.of("B", "13,5"));
        assertThat(file("\"a;b;c;d\",x\n\"e;f\",y\n")).containsExactly(List.of("a;b;c;d", "x"), List.of("e;f", "y"));
        assertThat(file("E-mail\na@exemple.fr\nb@exemple.fr\n\"Lycée, Paris\"\nLycée, Lyon"))
                .containsExactly(
                        List.of("E-mail"),
                        List.of("a@exemple.fr"),
                        List.of("b@exemple.fr"),
                        List.of("Lycée, Paris"),
                        List.of("Lycée, Lyon"));
    }

    @Test
    void a_csv_may_tell_its_separator_as_excel_writes_it() {
        assertThat(file("sep=|\nNom|Prénom, autres;\nA|B\n"))
                .containsExactly(List.of("Nom", "Prénom, autres;"), List.of("A", "B"));
    }

    @Test
    void letters_are_read_however_they_are_written() {
        var text = "Nom;Prénom;E-mail\nBichon;Anne-Cécile;anne@exemple.fr";
        assertThat(texts(text.getBytes(UTF_8))).isEqualTo(PEOPLE);
        assertThat(texts(("\uFEFF" + text).getBytes(UTF_8))).isEqualTo(PEOPLE);
        assertThat(texts(("\uFEFF" + text).getBytes(UTF_16LE))).isEqualTo(PEOPLE);
        assertThat(texts(("\uFEFF" + text).getBytes(UTF_16BE))).isEqualTo(PEOPLE);
        assertThat(texts(text.getBytes(Charset.forName("windows-1252")))).isEqualTo(PEOPLE);
        assertThat(texts("Œuvre;10 €".getBytes(Charset.forName("windows-1252"))))
                .containsExactly(List.of("Œuvre", "10 €"));
    }

    @Test
    void quotation_marks_keep_separators_and_line_breaks_in_a_cell() {
        assertThat(file("\"Nom\";\"a;b\"\n\"deux\r\nlignes\";\"dit \"\"Jo\"\"\"\nLe \"Grand\";x"))
                .containsExactly(
                        List.of("Nom", "a;b"), List.of("deux\nlignes", "dit \"Jo\""), List.of("Le \"Grand\"", "x"));
    }

    @Test
    void a_row_counts_as_the_spreadsheet_would_count_it() {
        var table = OdsFixture.read("\n\"a\nb\nc\";d\n\n;;\r\ne;f\r\n".getBytes(UTF_8));
        assertThat(table.rows()).extracting(Row::number).containsExactly(2, 5);
    }

    @Test
    void quotation_marks_that_are_not_in_pairs_are_told_with_their_row() {
        for (var wrong : List.of("a;b\n\"c;d\ne;f", "a;b\n\"c\"d;e")) {
            assertThat(OdsFixture.outcome(wrong.getBytes(UTF_8)))
                    .isEqualTo(new TableOutcome.Refused(TableFault.of(TableProblem.QUOTES, "2")));
        }
    }

    @Test
    void what_is_copied_from_a_spreadsheet_is_a_table() {
        assertThat(pasted("Nom\tPrénom\tE-mail\nBichon\tAnne-Cécile\tanne@exemple.fr\n"))
                .isEqualTo(PEOPLE);
        assertThat(pasted("Lycée;  Nom, prénom\t\"deux\nlignes\"\nx\ty"))
                .containsExactly(List.of("Lycée;  Nom, prénom", "deux\nlignes"), List.of("x", "y"));
    }

    @Test
    void columns_lined_up_with_spaces_are_columns() {
        assertThat(pasted("""
                Nom         Prénom \u00A0     E-mail
                  Bichon    Anne-Cécile   anne@exemple.fr
                """)).isEqualTo(PEOPLE);
        assertThat(pasted("De La Rue  Jean Paul  jp@exemple.fr"))
                .containsExactly(List.of("De La Rue", "Jean Paul", "jp@exemple.fr"));
    }

    @Test
    void columns_written_with_semicolons_or_commas_are_columns() {
        assertThat(pasted("Nom ; Prénom ; E-mail\nBichon ; Anne-Cécile ; anne@exemple.fr"))
                .isEqualTo(PEOPLE);
        assertThat(pasted("Nom, Prénom, E-mail\nBichon, Anne-Cécile, anne@exemple.fr"))
                .isEqualTo(PEOPLE);
    }

    @Test
    void a_lone_quotation_mark_in_what_is_pasted_is_a_letter() {
        assertThat(pasted("\"Anne\tBichon\nPaul\tDurand"))
                .containsExactly(List.of("\"Anne", "Bichon"), List.of("Paul", "Durand"));
        assertThat(pasted("\"Jo\" Durand\tx")).containsExactly(List.of("\"Jo\" Durand", "x"));
    }

    @Test
    void characters_that_nothing_can_carry_are_left_out() {
        assertThat(pasted("No\u0000m\u200B\tx\uD800")).containsExactly(List.of("Nom", "x"));
    }

    private static List<List<String>> file(String csv) {
        return texts(csv.getBytes(UTF_8));
    }

    private static List<List<String>> texts(byte[] file) {
        return texts(OdsFixture.read(file));
    }

    private static List<List<String>> pasted(String text) {
        return texts(((TableOutcome.Read) new TableReader(TableLimits.ofRows(10)).readPasted(text)).table());
    }

    private static List<List<String>> texts(Table table) {
        return table.rows().stream()
                .map(row -> row.cells().stream().map(Cell::text).toList())
                .toList();
    }
}
