package fr.pix.certif.candidates.students;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Registers as the software of schools exports them. */
class StudentListReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private static final String SIECLE = """
            Nom de famille;Prénom;Sexe;Date de naissance;Code commune naissance;Commune de naissance;Pays de naissance;INE;Division
            LE GOFF;Yanis;M;14/03/2011;29019;BREST;FRANCE;123;3A
            O'Brien-Müller;Zoé;F;01/02/2011;;Dublin;Irlande;124;3A
            D'Hérouville;Anaïs;2;02/12/2010;1004;AMBERIEU EN BUGEY;FRANCE;125;3B
            """;

    private static final String ONDE = """
            Nom élève;Nom d'usage élève;Prénom élève;Date naissance;Sexe;INE;Cycle;Niveau;Libellé classe;Identifiant classe
            Élan;;Noé;03/04/2016;M;1;CYCLE III;CM2;CM2 A;77
            """;

    private final StudentListReader reader = new StudentListReader();

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252"})
    void an_export_of_siecle_is_read_as_it_is_in_any_of_its_encodings(String charset) throws IOException {
        var list = read(SIECLE, Charset.forName(charset));
        assertThat(list.faults()).isEmpty();
        assertThat(list.ignored()).containsExactly("INE");
        assertThat(list.students())
                .containsExactly(
                        new Student(
                                "LE GOFF",
                                "Yanis",
                                LocalDate.of(2011, 3, 14),
                                "M",
                                "FRANCE",
                                "29019",
                                "",
                                "BREST",
                                "3A"),
                        new Student(
                                "O'Brien-Müller",
                                "Zoé",
                                LocalDate.of(2011, 2, 1),
                                "F",
                                "Irlande",
                                "",
                                "",
                                "Dublin",
                                "3A"),
                        new Student(
                                "D'Hérouville",
                                "Anaïs",
                                LocalDate.of(2010, 12, 2),
                                "F",
                                "FRANCE",
                                "01004",
                                "",
                                "AMBERIEU EN BUGEY",
                                "3B"));
    }

    @Test
    void an_export_of_onde_is_read_as_it_is_whose_places_are_not_said() throws IOException {
        assertThat(read("\uFEFF" + ONDE, StandardCharsets.UTF_8).students())
                .containsExactly(new Student("Élan", "Noé", LocalDate.of(2016, 4, 3), "M", "", "", "", "", "CM2 A"));
    }

    @Test
    void the_order_of_the_columns_makes_no_difference() {
        var rows = SIECLE.lines().map(line -> List.of(line.split(";", -1))).toList();
        var places = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8));
        for (var seed = 0; seed < 20; seed++) {
            Collections.shuffle(places, new Random(seed));
            var text = new StringBuilder();
            rows.forEach(row -> text.append(
                            String.join("\t", places.stream().map(row::get).toList()))
                    .append('\n'));
            assertThat(pasted(text.toString())).isEqualTo(pasted(SIECLE));
        }
    }

    @Test
    void who_has_no_first_name_has_a_dash_and_twins_and_homonyms_are_two() {
        var list = pasted("""
                Nom;Prénom;Date de naissance;Classe
                Rajaonarison;;14/03/2011;3A
                Zola;Émile;14/03/2011;3A
                Zola;Émilie;14/03/2011;3A
                Zola;Émile;15/03/2011;3B
                """);
        assertThat(list.faults()).isEmpty();
        assertThat(list.students())
                .extracting(Student::name)
                .containsExactly("Rajaonarison -", "Zola Émile", "Zola Émilie", "Zola Émile");
    }

    @Test
    void every_fault_of_every_row_is_told_at_once_with_its_cell() {
        var list = pasted("""
                Nom;Prénom;Date de naissance;Sexe;Classe
                ;Yanis;31/02/2011;X;3A
                Zola;Émile;14/03/2011;M;3A
                ZOLA;Emile;14/03/2011;M;3B
                Le Goff;Zoé;;F;3A
                """);
        assertThat(list.students()).hasSize(1);
        assertThat(list.faults())
                .extracting(fault -> fault.column().cell(fault.row()) + " " + fault.code())
                .containsExactlyInAnyOrder(
                        "A2 candidates.birth_name_required",
                        "C2 candidates.birth_date_unknown",
                        "D2 candidates.sex_unknown",
                        "A4 candidates.students_twice",
                        "C5 candidates.birth_date_required");
    }

    @Test
    void what_was_pasted_is_kept_where_a_row_is_to_be_mended_and_only_there() throws IOException {
        var faulty = SIECLE.replace("14/03/2011", "31/02/2011");
        assertThat(pasted(faulty).pasted()).isEqualTo(faulty);
        assertThat(pasted(SIECLE).pasted()).isEmpty();
        assertThat(read(faulty, StandardCharsets.UTF_8).pasted()).isEmpty();
    }

    /** An archive of the centre with it would be taken in nowhere. */
    @Test
    void a_cell_of_more_than_a_line_is_a_fault_whatever_it_is_about() {
        var headings = "Nom;Prénom;Date de naissance;Classe;Pays de naissance;Code Insee;Code postal de naissance"
                + ";Commune de naissance";
        var fits = "x".repeat(255);
        var longer = "x".repeat(256);
        var list = pasted("""
                %s
                Zola;Émile;14/03/2011;3A;%2$s;%2$s;%2$s;%2$s
                Le Goff;Zoé;14/03/2011;3A;%3$s;%3$s;%3$s;%3$s
                """.formatted(headings, longer, fits));
        assertThat(list.students()).extracting(Student::birthTown).containsExactly(fits);
        assertThat(list.faults())
                .extracting(fault -> fault.column().cell(fault.row()) + " " + fault.code() + " " + fault.arguments())
                .containsExactlyInAnyOrder(
                        "E2 candidates.students_too_long [255, 256]",
                        "F2 candidates.students_too_long [255, 256]",
                        "G2 candidates.students_too_long [255, 256]",
                        "H2 candidates.students_too_long [255, 256]");
    }

    @Test
    void a_list_without_its_columns_or_its_students_says_so() {
        assertThat(problems("Nom;Prénom\nZola;Émile")).isNotEmpty();
        assertThat(problems("Nom;Prénom;Date de naissance;Classe\n")).containsExactly(StudentProblem.LIST_EMPTY);
        assertThat(problems("rien du tout")).isNotEmpty();
    }

    @Test
    void random_bytes_are_refused_and_do_no_worse() throws IOException {
        var random = new Random(54);
        for (var i = 0; i < 200; i++) {
            var bytes = new byte[random.nextInt(2_000)];
            random.nextBytes(bytes);
            assertThat(reader.read(new ByteArrayInputStream(bytes), TODAY).faults())
                    .isNotEmpty();
        }
    }

    private List<Problem> problems(String text) {
        return reader.readPasted(text, TODAY).faults().stream()
                .map(fault -> fault.problem())
                .toList();
    }

    private StudentList pasted(String text) {
        return reader.readPasted(text, TODAY).value();
    }

    private StudentList read(String text, Charset charset) throws IOException {
        return switch (reader.read(new ByteArrayInputStream(text.getBytes(charset)), TODAY)) {
            case Checked.Valid<StudentList>(var list) -> list;
            case Checked.Faulty<StudentList>(var faults) -> throw new AssertionError(Arrays.toString(faults.toArray()));
        };
    }
}
