package fr.pix.certif.platform.table;

import static fr.pix.certif.platform.table.HeadingsTest.Field.EMAIL;
import static fr.pix.certif.platform.table.HeadingsTest.Field.FIRST_NAME;
import static fr.pix.certif.platform.table.HeadingsTest.Field.LAST_NAME;
import static fr.pix.certif.platform.table.HeadingsTest.Field.PHONE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class HeadingsTest {

    enum Field {
        LAST_NAME,
        FIRST_NAME,
        EMAIL,
        PHONE
    }

    private static final HeadingSearch<Field> WANTED = new HeadingSearch<>(List.of(
            Heading.required(LAST_NAME, "Nom", "Nom de famille"),
            Heading.required(FIRST_NAME, "Prénom"),
            Heading.required(EMAIL, "E-mail", "Adresse mail", "Courriel"),
            Heading.optional(PHONE, "N° de téléphone")));

    @Example
    void headings_are_found_however_they_are_written() {
        for (var line : List.of(
                "Nom;Prénom;E-mail",
                "* NOM ;*\u00A0prenom;email",
                "\"Nom\nde famille\"; PRÉNOM *;adresse\u00A0 mail",
                "nom-de-famille;Pre\u0301nom;E.MAIL",
                "Nom;Prénom;Courriel :")) {
            assertThat(find(line)).as(line).isInstanceOf(Headings.Found.class);
        }
    }

    @Example
    void headings_stand_below_a_title_and_the_rows_below_them() {
        var found = found(
                "Nos collègues\n\n;;Année 2019\n;Nom;Prénom;E-mail;Âge\n;Bichon;Anne;a@exemple.fr;40\n;;;;99\n;;Paul;;");
        assertThat(found.heading().number()).isEqualTo(4);
        assertThat(found.columns()).containsEntry(LAST_NAME, new Column(1)).doesNotContainKey(PHONE);
        assertThat(found.rows()).extracting(Row::number).containsExactly(5, 7);
        assertThat(found.cell(found.rows().getFirst(), EMAIL)).isEqualTo(new Cell.Text("a@exemple.fr"));
        assertThat(found.cell(found.rows().getFirst(), PHONE)).isEqualTo(Cell.empty());
        assertThat(found.cell(found.rows().getLast(), LAST_NAME)).isEqualTo(Cell.empty());
    }

    @Example
    void the_other_columns_that_say_something_are_known_by_their_headings() {
        var found = found("Nom;Ville ;Prénom;Vide;E-mail;;Âge\nA;Brest;B;;C;sans titre;\nD;;E;;F;;40");
        assertThat(found.others()).containsExactly("Ville", "Âge");
        assertThat(found("Nom;Prénom;E-mail\nA;B;C").others()).isEmpty();
    }

    @Example
    void an_optional_column_is_found_too() {
        var found = found("Nom;Prénom;E-mail;n° de TELEPHONE\nA;B;C;01");
        assertThat(found.cell(found.rows().getFirst(), PHONE).text()).isEqualTo("01");
    }

    @Example
    void what_is_missing_or_there_twice_is_told_all_together() {
        var faulty = (Headings.Faulty<Field>) find("Nom;Prénom;Nom de famille;Âge");
        assertThat(faulty.faults())
                .containsExactly(
                        TableFault.of(TableProblem.HEADING_TWICE, "Nom", "A, C"),
                        TableFault.of(TableProblem.HEADING_MISSING, "E-mail"));
    }

    @Example
    void what_stands_between_the_headings_that_are_looked_for_is_known() {
        var faulty = (Headings.Faulty<Field>) find("N°;Nom;prenom; Âge ;;Âge;Mail");
        assertThat(WANTED.unknown(faulty.heading())).containsExactly("N°", "Âge", "Mail");
    }

    @Example
    void a_table_without_headings_is_told_which_there_could_be() {
        assertThat(find("Bichon;Anne;a@exemple.fr"))
                .isEqualTo(new Headings.None<>(TableFault.of(TableProblem.NO_HEADINGS, "Nom, Prénom, E-mail")));
    }

    @Example
    void headings_far_below_are_not_looked_for() {
        assertThat(find("x\n".repeat(20) + "Nom;Prénom;E-mail")).isInstanceOf(Headings.None.class);
    }

    @Example
    void two_headings_of_the_same_name_are_a_defect() {
        assertThatThrownBy(
                        () -> new HeadingSearch<>(List.of(Heading.required(1, "E-mail"), Heading.required(2, "email"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 200)
    void any_order_of_columns_gives_the_same_rows(
            @ForAll("tables") List<List<String>> columns,
            @ForAll long order,
            @ForAll("strangers") List<String> others) {
        var headings = List.of("Nom", "Prénom", "E-mail", "N° de téléphone");
        var straight = csv(headings, columns, IntStream.range(0, 4).boxed().toList(), List.of());
        var places = new ArrayList<>(IntStream.range(0, 4).boxed().toList());
        Collections.shuffle(places, new Random(order));
        var mixed = csv(headings, columns, places, others);
        assertThat(rows(found(mixed))).isEqualTo(rows(found(straight)));
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        var cell = Arbitraries.strings().withChars("aéÉ -'1").ofMaxLength(5);
        return Arbitraries.integers()
                .between(1, 6)
                .flatMap(rows -> cell.list().ofSize(rows).list().ofSize(4));
    }

    @Provide
    Arbitrary<List<String>> strangers() {
        return Arbitraries.strings()
                .withChars("xyz")
                .ofMinLength(1)
                .ofMaxLength(3)
                .list()
                .ofMaxSize(3);
    }

    private static String csv(
            List<String> headings, List<List<String>> columns, List<Integer> places, List<String> others) {
        return IntStream.rangeClosed(0, columns.getFirst().size())
                .mapToObj(row -> Stream.concat(
                        others.stream().map(other -> row == 0 ? other : ""),
                        places.stream()
                                .map(place -> row == 0
                                        ? headings.get(place)
                                        : columns.get(place).get(row - 1))))
                .map(cells -> String.join(";", cells.toList()))
                .collect(joining("\n"));
    }

    private static List<List<String>> rows(Headings.Found<Field> found) {
        return found.rows().stream()
                .map(row -> Stream.concat(
                                Stream.of(Integer.toString(row.number())),
                                Stream.of(Field.values())
                                        .map(field -> found.cell(row, field).text()))
                        .toList())
                .toList();
    }

    private static Headings.Found<Field> found(String csv) {
        return (Headings.Found<Field>) find(csv);
    }

    private static Headings<Field> find(String csv) {
        return WANTED.in(OdsFixture.read(csv.getBytes(UTF_8)));
    }
}
