package fr.pix.certif.documents.filled;

import static fr.pix.certif.candidates.CandidateField.COMPLEMENTARY;
import static fr.pix.certif.documents.filled.FilledPvFixture.BIRTH_DATE;
import static fr.pix.certif.documents.filled.FilledPvFixture.CERTIFICATION;
import static fr.pix.certif.documents.filled.FilledPvFixture.COMMENTS;
import static fr.pix.certif.documents.filled.FilledPvFixture.EXTRA_TIME;
import static fr.pix.certif.documents.filled.FilledPvFixture.FIRST_NAME;
import static fr.pix.certif.documents.filled.FilledPvFixture.NAME;
import static fr.pix.certif.documents.filled.FilledPvFixture.SCREEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.pix.certif.candidates.CandidateField;
import fr.pix.certif.candidates.CandidateFixture;
import fr.pix.certif.candidates.CandidateProblem;
import fr.pix.certif.documents.filled.AcceptFilledPv.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each difference of a filled PV is found, and nothing else is called one. */
class CheckFilledPvTest extends FilledPvTest {

    @Autowired
    private JdbcClient sql;

    @Test
    void a_pv_that_comes_back_untouched_has_no_difference() {
        enrolled(CandidateFixture.TYPED);
        enrolled(CandidateFixture.named("d’Évrard-Œuvrard", "Zoë")
                .with(CandidateField.EXTRA_TIME, "33")
                .with(CandidateField.EXTERNAL_ID, "=1+1")
                .with(CandidateField.CONVOCATION_EMAIL, "zoe@exemple.fr"));
        enrolled(CandidateFixture.named("Nguyễn", "A")
                .with(CandidateField.BIRTH_COUNTRY, "Portugal")
                .with(CandidateField.POSTAL_CODE, "")
                .with(CandidateField.BIRTH_TOWN, "Porto"));
        var report = check(pv(_ -> {}));
        assertThat(report.differences()).isEmpty();
        assertThat(report.faults()).isEmpty();
        assertThat(report.unknown()).isEmpty();
        assertThat(report.absent()).isEmpty();
        assertThat(report.unchanged()).isEqualTo(3);
    }

    @Test
    void what_adds_something_is_safe_in_whatever_order_the_lines_stand() {
        enrolled(CandidateFixture.TYPED);
        enrolled(CandidateFixture.named("Zola", "Émile"));
        var pv = pv(table -> {
            type(table, "Le Goff", CERTIFICATION, "# 123 456");
            type(table, "Le Goff", SCREEN, "X");
            type(table, "Zola", COMMENTS, "absent");
        });
        var lines = new ArrayList<>(pv.lines());
        Collections.shuffle(lines, new Random(7));
        var report = check(new FilledPv(lines, pv.columns(), pv.remarks()));
        assertThat(report.differences())
                .extracting(Difference::field, Difference::before, Difference::after, Difference::safe)
                .containsExactlyInAnyOrder(
                        tuple("certification_number", "", "123456", true),
                        tuple("end_screen", "", "oui", true),
                        tuple("comments", "", "absent", true));
    }

    @Test
    void what_replaces_or_erases_something_is_not_safe() {
        enrolled(CandidateFixture.TYPED);
        var filled = pv(table -> {
            type(table, "Le Goff", CERTIFICATION, "12");
            type(table, "Le Goff", COMMENTS, "absent");
        });
        accept(filled, all(check(filled)));
        var report = check(pv(table -> {
            type(table, "Le Goff", CERTIFICATION, "13");
            type(table, "Le Goff", COMMENTS, "");
        }));
        assertThat(report.differences())
                .extracting(Difference::before, Difference::after, Difference::safe)
                .containsExactly(tuple("12", "13", false), tuple("absent", "", false));
    }

    @Test
    void a_name_corrected_by_hand_is_a_correction_to_look_at_twice() {
        enrolled(CandidateFixture.TYPED);
        var report = check(pv(table -> {
            type(table, "Le Goff", CERTIFICATION, "12");
            type(table, "Le Goff", EXTRA_TIME, "33%");
            type(table, "Le Goff", FIRST_NAME, "Yannis");
        }));
        assertThat(report.differing())
                .hasSize(1)
                .allSatisfy(line -> assertThat(line.certain()).isFalse());
        assertThat(report.differences())
                .extracting(Difference::field, Difference::after, Difference::safe)
                .containsExactly(
                        tuple("certification_number", "12", false),
                        tuple("first_name", "Yannis", false),
                        tuple("extra_time", "33\u00A0%", false));
    }

    @Test
    void capitals_and_a_date_written_otherwise_correct_nothing() {
        enrolled(CandidateFixture.TYPED);
        var report = check(pv(table -> {
            type(table, "Le Goff", BIRTH_DATE, "14.3.07");
            type(table, "Le Goff", NAME, "LE GOFF");
        }));
        assertThat(report.differences()).isEmpty();
        assertThat(report.unchanged()).isEqualTo(1);
    }

    /** Read as a date of birth wherever it is read: 80 is 1980. */
    @Test
    void who_was_born_in_1980_is_meant_by_a_date_with_a_year_of_two_digits() {
        enrolled(CandidateFixture.with(CandidateField.BIRTH_DATE, "14/03/1980"));
        var report = check(pv(table -> {
            type(table, "Le Goff", BIRTH_DATE, "14/03/80");
            type(table, "Le Goff", CERTIFICATION, "12");
        }));
        assertThat(report.differences())
                .extracting(Difference::field, Difference::after, Difference::safe)
                .containsExactly(tuple("certification_number", "12", true));
    }

    @Test
    void who_takes_a_certification_that_was_withdrawn_from_the_centre_is_corrected_like_the_others() {
        habilitations("{CLEA}");
        enrolled(CandidateFixture.with(COMPLEMENTARY, "CLEA"));
        habilitations("{}");
        var report = check(pv(table -> type(table, "Le Goff", FIRST_NAME, "Yannis")));
        assertThat(report.faults()).isEmpty();
        assertThat(report.differences())
                .extracting(Difference::field, Difference::after)
                .containsExactly(tuple("first_name", "Yannis"));
        assertThat(accept(pv(table -> type(table, "Le Goff", FIRST_NAME, "Yannis")), all(report)))
                .isEqualTo(new Outcome.Accepted(1));
    }

    private void habilitations(String habilitations) {
        sql.sql("update centre set habilitations = ?::text[] where id = ?")
                .params(habilitations, member.centre().value())
                .update();
        member = members.ofChanged(member);
    }

    @Test
    void who_is_not_enrolled_is_told_and_who_is_missing_too() {
        enrolled(CandidateFixture.TYPED);
        enrolled(CandidateFixture.named("Zola", "Émile"));
        var report = check(pv(table -> {
            var line = table.row(NAME, "Zola");
            table.type(line, NAME, "Sand");
            table.type(line, FIRST_NAME, "George");
            table.type(line, BIRTH_DATE, "01/07/2004");
        }));
        assertThat(report.unknown())
                .extracting(line -> line.typed().text(CandidateField.BIRTH_NAME))
                .containsExactly("Sand");
        assertThat(report.absent())
                .extracting(candidate -> candidate.details().birthName())
                .containsExactly("Zola");
        assertThat(report.differences()).isEmpty();
    }

    @Test
    void what_cannot_be_read_says_where_it_stands_and_leaves_the_rest() {
        enrolled(CandidateFixture.TYPED);
        var line = new int[1];
        var report = check(pv(table -> {
            line[0] = table.row(NAME, "Le Goff") + 1;
            type(table, "Le Goff", CERTIFICATION, "absent");
            type(table, "Le Goff", SCREEN, "?");
            type(table, "Le Goff", COMMENTS, "Parti à 14 h");
            type(table, "Le Goff", 4, "Rennes");
            table.type(line[0], COMMENTS, "De qui ?");
        }));
        assertThat(report.faults())
                .extracting(LineFault::place, fault -> fault.fault().problem())
                .containsExactly(
                        tuple("B" + (line[0] + 1), FilledProblem.LINE_WITHOUT_NAME),
                        tuple("J" + line[0], CandidateProblem.CERTIFICATION_NUMBER_UNREADABLE),
                        tuple("K" + line[0], CandidateProblem.END_SCREEN_UNREADABLE),
                        tuple("E" + line[0], FilledProblem.BIRTH_PLACE_OTHER));
        assertThat(report.faults())
                .extracting(LineFault::who)
                .containsExactly("", "Le Goff Yanis", "Le Goff Yanis", "Le Goff Yanis");
        assertThat(report.differences()).extracting(Difference::field).containsExactly("comments");
    }

    @Test
    void a_certification_number_is_one_candidate_s() {
        enrolled(CandidateFixture.TYPED);
        enrolled(CandidateFixture.named("Zola", "Émile"));
        var report = check(pv(table -> {
            type(table, "Le Goff", CERTIFICATION, "12");
            type(table, "Zola", CERTIFICATION, "#12");
        }));
        assertThat(report.faults())
                .extracting(fault -> fault.fault().arguments().getFirst())
                .containsExactly("Zola Émile", "Le Goff Yanis");
        assertThat(report.differences()).isEmpty();
        assertThat(report.unchanged())
                .as("lines to see to are none that say what is known")
                .isZero();
    }

    @Test
    void who_is_named_twice_or_by_two_who_are_alike_is_asked() {
        enrolled(CandidateFixture.TYPED);
        enrolled(CandidateFixture.named("Le Goff", "Yann"));
        var report = check(pv(table -> {
            var first = table.row(NAME, "Le Goff");
            table.type(first, FIRST_NAME, "Y.");
            table.type(first + 1, FIRST_NAME, "Ya.");
        }));
        assertThat(report.faults())
                .extracting(fault -> fault.fault().problem())
                .containsOnly(FilledProblem.LINE_AMBIGUOUS)
                .hasSize(2);
        var twice = check(pv(table -> table.type(table.row(NAME, "Le Goff") + 1, FIRST_NAME, "Yanis")));
        assertThat(twice.faults())
                .extracting(fault -> fault.fault().problem())
                .containsExactly(FilledProblem.LINE_TWICE);
    }
}
