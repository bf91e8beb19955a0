package fr.pix.certif.candidates.list;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.kernel.Fault;
import fr.pix.certif.platform.Texts;
import fr.pix.certif.platform.table.Headings;
import fr.pix.certif.platform.table.TableLimits;
import fr.pix.certif.platform.table.TableOutcome;
import fr.pix.certif.platform.table.TableReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.odftoolkit.odfdom.doc.OdfSpreadsheetDocument;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The list as a spreadsheet: what is written is read again as it was. */
class CandidateSheetTest extends CandidateListTest {

    private static final int HEADING = 3;

    @Autowired
    private Texts texts;

    @Test
    void what_is_downloaded_can_be_imported_without_a_difference() {
        imports(ListFixture.csv(YANIS, ZOE, MARIA), Optional.empty());
        var report = check(ListFixture.read(model()).value());
        assertThat(report.lines()).hasSize(3).allMatch(CheckedLine.Unchanged.class::isInstance);
        assertThat(report.absent()).isEmpty();
    }

    /** What a screen reader needs of it (RGAA 13.3). */
    @Test
    void it_tells_its_title_its_language_and_its_headers() throws Exception {
        try (var document = OdfSpreadsheetDocument.loadDocument(new ByteArrayInputStream(model()))) {
            assertThat(document.getOfficeMetadata().getTitle())
                    .isEqualTo("Liste des candidats de la session " + session);
            assertThat(document.getOfficeMetadata().getLanguage()).isEqualTo("fr-FR");
            assertThat(document.getContentDom()
                            .getElementsByTagName("table:table-header-rows")
                            .getLength())
                    .isEqualTo(1);
        }
    }

    @Test
    void the_model_has_twenty_numbered_lines_more_and_the_columns_of_the_centre() throws Exception {
        imports(ListFixture.csv(YANIS), Optional.empty());
        var rows = rows(model());
        assertThat(rows.get(HEADING))
                .extracting(CandidateSheetTest::text)
                .startsWith("N°", "* Nom de naissance")
                .endsWith("Code de prépaiement", "CléA Numérique", "Pix+ Droit");
        assertThat(rows).hasSize(HEADING + 1 + 21);
        assertThat(text(rows.getLast().getFirst())).isEqualTo("21");
        assertThat(rows.get(HEADING + 1))
                .extracting(cell -> cell.getAttribute("office:value-type"))
                .startsWith("float", "string", "string", "date", "string", "", "string", "string", "string")
                .contains("percentage");
    }

    @Test
    void a_school_s_has_nothing_of_who_pays() throws Exception {
        sql.sql("update centre set type = 'SCO' where id = ?")
                .param(member.centre().value())
                .update();
        member = members.ofChanged(member);
        assertThat(rows(model()).get(HEADING))
                .extracting(CandidateSheetTest::text)
                .endsWith("Temps majoré ?", "CléA Numérique", "Pix+ Droit");
    }

    @Test
    void a_school_is_told_that_the_identifier_is_the_class() throws Exception {
        assertThat(text(rows(model()).get(HEADING - 1).getFirst())).doesNotContain("classe");
        sql.sql("update centre set type = 'SCO' where id = ?")
                .param(member.centre().value())
                .update();
        member = members.ofChanged(member);
        assertThat(text(rows(model()).get(HEADING - 1).getFirst())).contains("Identifiant local : la classe. Gardez");
    }

    @Test
    void certifications_are_explained_where_the_centre_holds_any() throws Exception {
        assertThat(text(rows(model()).get(HEADING - 1).getFirst()))
                .contains("sans code postal. Une seule certification complémentaire par candidat (oui). Gardez");
        sql.sql("update centre set habilitations = '{}' where id = ?")
                .param(member.centre().value())
                .update();
        member = members.ofChanged(member);
        assertThat(text(rows(model()).get(HEADING - 1).getFirst())).contains("sans code postal. Gardez");
    }

    @Test
    void columns_in_any_order_with_others_among_them_say_the_same() throws IOException {
        imports(ListFixture.csv(YANIS, ZOE, MARIA), Optional.empty());
        var grid = grid(model());
        var width = grid.stream().mapToInt(List::size).max().orElseThrow();
        for (var seed = 0; seed < 20; seed++) {
            var order = new ArrayList<>(IntStream.range(0, width + 3).boxed().toList());
            Collections.shuffle(order, new Random(seed));
            var shuffled = grid.stream()
                    .map(row -> order.stream()
                            .map(i -> i < row.size() ? row.get(i) : i < width ? "" : "autre")
                            .map(text -> '"' + text + '"')
                            .collect(Collectors.joining(";")))
                    .collect(Collectors.joining("\n"));
            var report =
                    check(new CandidateListReader().readPasted(shuffled, false).value());
            assertThat(report.lines()).as("seed " + seed).hasSize(3).allMatch(CheckedLine.Unchanged.class::isInstance);
        }
    }

    @Test
    void what_has_to_be_mended_is_marked_and_commented_in_the_same_list() throws Exception {
        var list = ListFixture.csv(YANIS.replace("29200", "75018").replace(";M;", ";;"), ZOE);
        var report = check(list);
        var file = bytes(downloadCandidateList
                .toMend(member, session, lists.keep(member, session, list), this::sentence)
                .orElseThrow());

        var line = rows(file).get(HEADING + 1);
        assertThat(note(line.get(7))).contains("«\u00A0Brest\u00A0» n’est pas une commune du code postal 75018");
        assertThat(line.get(7).getAttribute("table:style-name")).isEqualTo("Marked");
        assertThat(note(line.get(4))).contains("F ou M");
        assertThat(note(line.get(1))).isEmpty();
        assertThat(check(ListFixture.read(file).value()).lines())
                .extracting(Object::getClass)
                .isEqualTo(report.lines().stream().map(Object::getClass).toList());
    }

    @Test
    void a_comment_names_the_row_of_its_own_file() throws Exception {
        var list = ListFixture.csv(ZOE, "", "", YANIS, YANIS);
        var file = bytes(downloadCandidateList
                .toMend(member, session, lists.keep(member, session, list), this::sentence)
                .orElseThrow());

        assertThat(check(list).faulty())
                .singleElement()
                .satisfies(line ->
                        assertThat(sentence(line.faults().getFirst().fault())).contains("à la ligne 5"));
        var lines = rows(file).subList(CandidateSheet.FIRST_ROW - 1, CandidateSheet.FIRST_ROW + 2);
        assertThat(lines).extracting(line -> text(line.get(1))).containsExactly("Évrard", "Le Goff", "Le Goff");
        assertThat(note(lines.getLast().get(1))).contains("à la ligne 6");
    }

    private String sentence(Fault fault) {
        return texts.text(
                Locale.FRENCH,
                "problem." + fault.problem().code(),
                fault.arguments().toArray());
    }

    private static String note(Element cell) {
        return elements(cell.getElementsByTagName("office:annotation"))
                .map(CandidateSheetTest::text)
                .collect(Collectors.joining());
    }

    private static String text(Element around) {
        return elements(around.getChildNodes())
                .filter(child -> child.getNodeName().equals("text:p"))
                .map(Element::getTextContent)
                .collect(Collectors.joining());
    }

    /** The rows as ODFDOM reads them, none of whose cells is repeated below the headings. */
    private static List<List<Element>> rows(byte[] ods) throws Exception {
        try (var document = OdfSpreadsheetDocument.loadDocument(new ByteArrayInputStream(ods))) {
            return elements(document.getContentDom().getElementsByTagName("table:table-row"))
                    .map(row -> elements(row.getChildNodes()).toList())
                    .toList();
        }
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    private byte[] model() {
        return bytes(downloadCandidateList.model(member, session));
    }

    private static List<List<String>> grid(byte[] ods) throws IOException {
        var read = new TableReader(TableLimits.ofRows(100)).read(new ByteArrayInputStream(ods));
        var table = ((TableOutcome.Read) read).table();
        var found = (Headings.Found<ListColumn>) ListColumn.headings(false).in(table);
        return Stream.concat(Stream.of(found.heading()), found.rows().stream())
                .map(row -> row.cells().stream().map(cell -> cell.text()).toList())
                .toList();
    }
}
