package fr.pix.certif.candidates.list;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.candidates.list.ImportCandidateList.Absent;
import fr.pix.certif.centres.Habilitation;
import fr.pix.certif.platform.table.OdsFixture;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** « Candidate list as a file » of the rules: what a check says, fault by fault. */
class CheckCandidateListTest extends CandidateListTest {

    @Test
    void who_began_is_never_removed_however_the_list_goes_on_without_him() {
        imports(ListFixture.csv(YANIS, ZOE, MARIA), Optional.empty());
        sql.sql("""
                        insert into candidate_note (centre_id, candidate_id, certification_number, end_screen_seen, comments)
                        select centre_id, id, '123456', false, '' from candidate
                        where centre_id = ? and first_name = 'Maria'
                        """).param(member.centre().value()).update();
        var report = check(ListFixture.csv(YANIS));
        assertThat(report.absent()).extracting(who -> who.details().firstName()).containsExactly("Zoë");
        assertThat(report.begun()).extracting(who -> who.details().firstName()).containsExactly("Maria");

        imports(ListFixture.csv(YANIS), Optional.of(Absent.REMOVED));
        assertThat(candidates.of(member.centre(), session))
                .extracting(who -> who.details().firstName())
                .containsExactlyInAnyOrder("Yanis", "Maria");
    }

    @Test
    void lines_are_new_changed_unchanged_or_faulty_and_who_is_missing_is_told() {
        imports(ListFixture.csv(YANIS, ZOE, MARIA), Optional.empty());

        var report = check(ListFixture.csv(
                YANIS,
                ZOE.replace("CODE-1", "CODE-2"),
                "Zola;Émile;02/04/2001;M;;75018;Paris;France;;;;;Gratuite",
                "Faux"));

        assertThat(report.unchanged())
                .extracting(line -> line.candidate().details().firstName())
                .containsExactly("Yanis");
        assertThat(report.changed()).extracting(CheckedLine::row).containsExactly(3);
        assertThat(report.added()).extracting(CheckedLine::row).containsExactly(4);
        assertThat(report.faulty()).extracting(CheckedLine::row).containsExactly(5);
        assertThat(report.absent())
                .extracting(candidate -> candidate.details().firstName())
                .containsExactly("Maria");
        assertThat(report.mayRemove()).isFalse();
    }

    @Test
    void one_fault_of_each_kind_is_told_in_its_cell() {
        var lines = List.of(
                YANIS.replace("Le Goff", ""),
                YANIS.replace("Yanis;", ";"),
                YANIS.replace("14/03/2007", "31/02/2007"),
                YANIS.replace("14/03/2007", "14/03/1899"),
                YANIS.replace(";M;", ";X;"),
                YANIS.replace("29200", "75018"),
                YANIS.replace("France", "Absurdie"),
                YANIS.replace(";;29200", ";29019;29200"),
                YANIS.replace("prof@exemple.fr", "prof"),
                YANIS.replace("yanis@exemple.fr", "@"),
                YANIS.replace("33 %", "beaucoup"),
                YANIS.replace("33 %", "33,5 %"),
                YANIS.replace("Gratuite", "Offerte"),
                YANIS.replace("Gratuite", "Gratuite;CODE"),
                YANIS.replace("Gratuite", "Prépayée"),
                YANIS.replace("Gratuite", "Gratuite;;x"),
                YANIS.replace("Gratuite", "Gratuite;;oui;oui"),
                YANIS.replace("Gratuite", "Gratuite;;;;oui"),
                YANIS,
                YANIS.replace("Le Goff", "LE GOFF"));

        var people = IntStream.range(0, lines.size())
                .mapToObj(i -> lines.get(i).replace("Yanis", "Yanis " + Math.min(i, 18)))
                .toArray(String[]::new);

        var report = check(ListFixture.csv(people));

        assertThat(report.lines().get(18)).isInstanceOf(CheckedLine.New.class);
        assertThat(report.faulty().stream()
                        .flatMap(line -> line.faults().stream())
                        .map(CheckCandidateListTest::told))
                .containsExactly(
                        "A2 candidates.birth_name_required []",
                        "B3 candidates.first_name_required []",
                        "C4 candidates.birth_date_unknown [31/02/2007]",
                        "C5 candidates.birth_date_out_of_range [14/03/1899]",
                        "D6 candidates.sex_unknown [X]",
                        "G7 places.town_not_of_postal_code [Brest]",
                        "H8 places.country_unknown [Absurdie]",
                        "E9 places.one_code_only [29019]",
                        "I10 candidates.result_email_malformed [prof]",
                        "J11 candidates.convocation_email_malformed [@]",
                        "L12 candidates.extra_time_unreadable [beaucoup]",
                        "L13 candidates.extra_time_unreadable [33,5 %]",
                        "M14 candidates.billing_unknown [Offerte]",
                        "N15 candidates.prepayment_code_unwanted [CODE]",
                        "N16 candidates.prepayment_code_required []",
                        "O17 candidates.mark_unknown [x]",
                        "P18 candidates.complementary_too_many [oui]",
                        "Q19 candidates.complementary_unknown [oui]",
                        "A21 candidates.listed_twice [LE GOFF]");
    }

    @Test
    void all_that_is_wrong_with_a_line_is_told_at_once() {
        var report = check(ListFixture.csv(";;demain;;;;;;;;;x;;;?"));
        assertThat(report.faulty().getFirst().faults()).hasSize(8);
    }

    @Test
    void what_a_list_has_no_column_for_stays_as_it_is() {
        imports(ListFixture.csv(YANIS), Optional.empty());
        var list = ListFixture.read("""
                Prénom;Nom de naissance;Date de naissance;Sexe;Pays;Code postal;Nom de la commune;Tarification part Pix
                Yanis;Le Goff;14/03/2007;M;France;29200;Brest;Gratuite
                """.getBytes(UTF_8)).value();
        assertThat(check(list).unchanged()).hasSize(1);
    }

    @Test
    void a_certification_that_a_list_has_no_column_for_is_not_taken_away() {
        imports(ListFixture.csv(MARIA), Optional.empty());
        assertThat(present()).extracting(who -> who.details().complementary()).containsExactly(Habilitation.DROIT);
        var headings = "Nom;Prénom;Date de naissance;Sexe;Code Insee;Commune;Pays;Tarification part Pix;";
        var maria = "da Silva;Maria;31/12/1999;F;99;Porto;Portugal;Payante;";

        assertThat(check(list(headings + "CléA Numérique", maria)).unchanged()).hasSize(1);
        assertThat(check(list(headings + "CléA Numérique", maria + "oui")).changed())
                .extracting(line -> line.details().complementary())
                .containsExactly(Habilitation.CLEA);
        assertThat(check(list(headings + "Pix+ Droit", maria)).changed())
                .extracting(line -> line.details().complementary())
                .containsOnlyNulls();
    }

    @Test
    void a_certification_that_the_centre_may_not_hold_any_more_is_no_fault_of_who_takes_it() {
        imports(ListFixture.csv(YANIS, MARIA), Optional.empty());
        sql.sql("update centre set habilitations = '{}' where id = ?")
                .param(member.centre().value())
                .update();
        member = members.ofChanged(member);

        var report = check(ListFixture.csv(YANIS, MARIA.replace("Payante", "Gratuite")));

        assertThat(report.unchanged()).hasSize(1);
        assertThat(report.changed())
                .extracting(line -> line.details().complementary())
                .containsExactly(Habilitation.DROIT);
        assertThat(check(ListFixture.csv(YANIS.replace("Yanis", "Yann"), MARIA.replace("Maria", "Marie")))
                        .faulty())
                .extracting(CheckedLine::row)
                .containsExactly(3);
    }

    private static CandidateList list(String headings, String line) {
        return ListFixture.read((headings + "\n" + line + "\n").getBytes(UTF_8)).value();
    }

    @Test
    void a_date_counts_by_its_stored_value_and_a_share_as_one() {
        var names = Stream.of(ListFixture.COLUMNS.subList(0, 13)).flatMap(List::stream);
        var headings = names.map(name -> text(name)).reduce("", String::concat);
        var rows = "<table:table-row>" + headings + "</table:table-row><table:table-row>"
                + text("Le Goff") + text("Yanis")
                + "<table:table-cell office:value-type=\"date\" office:date-value=\"1980-08-10T13:30:00\"><text:p>10/08/80</text:p></table:table-cell>"
                + text("M") + number("1004") + "<table:table-cell table:number-columns-repeated=\"2\"/>"
                + text("France")
                + "<table:table-cell table:number-columns-repeated=\"3\"/>"
                + "<table:table-cell office:value-type=\"percentage\" office:value=\"0.33\"><text:p>33%</text:p></table:table-cell>"
                + text("Gratuite") + "</table:table-row>";

        var added = check(ListFixture.read(OdsFixture.ofRows(rows)).value()).added();

        assertThat(added).singleElement().satisfies(line -> {
            assertThat(line.details().birthDate()).isEqualTo("1980-08-10");
            assertThat(line.details().extraTime()).isEqualTo(33);
            assertThat(line.details().birthPlace().inseeCode()).isEqualTo("01004");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Né le", "Née le", "Date de naissance (jj/mm/aaaa)", "DATE NAISSANCE"})
    void the_headings_of_a_teacher_s_own_list_are_known(String birthDate) {
        var list = ListFixture.read("""
                Nom de famille;Prénom;%s;Genre;Pays;Code postal;Commune;Tarification part Pix
                Le Goff;Yanis;14/03/2007;M;France;29200;Brest;Gratuite
                """.formatted(birthDate).getBytes(UTF_8)).value();
        assertThat(list.ignored()).isEmpty();
        assertThat(check(list).added()).hasSize(1);
    }

    /** Whose e-mail it is, and how much time is a third, is for somebody to say. */
    @Test
    void a_heading_that_may_mean_two_things_is_passed_over() {
        var list = ListFixture.csv(YANIS);
        var more = ListFixture.read((ListFixture.text(YANIS)
                                        .replaceFirst("\n", ";E-mail;Tiers temps\n")
                                        .strip() + ";;;;;;;;a@exemple.fr;oui\n")
                        .getBytes(UTF_8))
                .value();
        assertThat(more.ignored()).containsExactly("E-mail", "Tiers temps");
        assertThat(check(more).added()).isEqualTo(check(list).added());
    }

    private static String told(CellFault fault) {
        return fault.cell().orElseThrow() + " " + fault.fault().problem().code() + " [" + fault.shown() + "]";
    }

    private static String text(String text) {
        return "<table:table-cell office:value-type=\"string\"><text:p>" + text + "</text:p></table:table-cell>";
    }

    private static String number(String number) {
        return "<table:table-cell office:value-type=\"float\" office:value=\"" + number + "\"><text:p>" + number
                + "</text:p></table:table-cell>";
    }
}
