package fr.pix.certif.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.Fault;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules of the six fields (G35–G47). */
class SessionDetailsTest {

    private static final LocalDate TODAY = LocalDate.of(2019, 4, 12);

    @Test
    void what_the_guide_types_is_a_session() {
        var typed = new TypedSession("Site 1", "Salle B304", "19/04/2019", "13:30", "Anne-Cécile Bichon", "");
        assertThat(SessionDetails.check(typed, TODAY).value())
                .isEqualTo(new SessionDetails(
                        "Site 1",
                        "Salle B304",
                        LocalDate.of(2019, 4, 19),
                        LocalTime.of(13, 30),
                        "Anne-Cécile Bichon",
                        ""));
    }

    @Test
    void all_that_is_missing_is_said_at_once_in_the_order_of_the_form_g36() {
        assertThat(problems(TypedSession.BLANK))
                .containsExactly(
                        SessionProblem.SITE_REQUIRED,
                        SessionProblem.ROOM_REQUIRED,
                        SessionProblem.DATE_REQUIRED,
                        SessionProblem.TIME_REQUIRED,
                        SessionProblem.INVIGILATORS_REQUIRED);
    }

    @Test
    void spaces_alone_are_nothing_and_spaces_around_are_dropped() {
        assertThat(problems(SessionFixture.with(SessionField.ROOM, " \u00A0\t ")))
                .containsExactly(SessionProblem.ROOM_REQUIRED);
        assertThat(check(SessionFixture.with(SessionField.ROOM, "  Salle B304\n"))
                        .value()
                        .room())
                .isEqualTo("Salle B304");
    }

    @Test
    void several_people_may_invigilate_G39() {
        var names = "Anne-Cécile Bichon, Yanis Le Goff et Thị Hồng Nguyễn";
        assertThat(check(SessionFixture.with(SessionField.INVIGILATORS, names))
                        .value()
                        .invigilators())
                .isEqualTo(names);
    }

    @Test
    void a_line_of_255_characters_is_kept_and_one_of_256_refused() {
        for (var field : List.of(SessionField.SITE, SessionField.ROOM, SessionField.INVIGILATORS)) {
            assertThat(problems(SessionFixture.with(field, "é".repeat(255)))).isEmpty();
            assertThat(problems(SessionFixture.with(field, "é".repeat(256)))).hasSize(1);
        }
    }

    @Test
    void observations_have_350_characters_at_most_a_line_break_counting_as_one() {
        var lines = "a\r\n".repeat(174) + "ab";
        assertThat(check(SessionFixture.with(SessionField.OBSERVATIONS, lines))
                        .value()
                        .observations())
                .hasSize(350)
                .doesNotContain("\r");
        assertThat(problems(SessionFixture.with(SessionField.OBSERVATIONS, lines + "c")))
                .containsExactly(SessionProblem.OBSERVATIONS_TOO_LONG);
    }

    @Test
    void a_date_may_be_today_but_not_before() {
        assertThat(problems(SessionFixture.with(SessionField.DATE, "12/04/2019")))
                .isEmpty();
        assertThat(problems(SessionFixture.with(SessionField.DATE, "11/04/2019")))
                .containsExactly(SessionProblem.DATE_PAST);
    }

    @Test
    void a_date_beyond_the_century_is_answered_with_the_days_that_may_be_chosen() {
        assertThat(check(SessionFixture.with(SessionField.DATE, "19/04/9999")).faults())
                .containsExactly(Fault.of("date", SessionProblem.DATE_OUT_OF_RANGE, "12/04/2019", "31/12/2099"));
        assertThat(SessionDetails.check(SessionFixture.with(SessionField.DATE, "19/04/2015"), SessionDetails.FIRST)
                        .faults())
                .containsExactly(Fault.of("date", SessionProblem.DATE_OUT_OF_RANGE, "01/01/2016", "31/12/2099"));
    }

    @Test
    void what_is_no_date_or_no_time_is_said_under_its_field() {
        assertThat(problems(SessionFixture.with(SessionField.DATE, "31/02/2049")))
                .containsExactly(SessionProblem.DATE_UNKNOWN);
        assertThat(problems(SessionFixture.with(SessionField.DATE, "abc")))
                .containsExactly(SessionProblem.DATE_UNREADABLE);
        assertThat(problems(SessionFixture.with(SessionField.DATE, "19/04/2149")))
                .containsExactly(SessionProblem.DATE_OUT_OF_RANGE);
        assertThat(problems(SessionFixture.with(SessionField.TIME, "25:00")))
                .containsExactly(SessionProblem.TIME_UNKNOWN);
        assertThat(problems(SessionFixture.with(SessionField.TIME, "midi")))
                .containsExactly(SessionProblem.TIME_UNREADABLE);
    }

    @Test
    void what_no_database_can_hold_is_dropped_and_emoji_are_kept() {
        assertThat(check(SessionFixture.with(SessionField.ROOM, "Salle\u0000 B\uD800304 🙂"))
                        .value()
                        .room())
                .isEqualTo("Salle B304 🙂");
    }

    private static Checked<SessionDetails> check(TypedSession typed) {
        return SessionDetails.check(typed, TODAY);
    }

    private static List<SessionProblem> problems(TypedSession typed) {
        return check(typed).faults().stream()
                .map(fault -> (SessionProblem) fault.problem())
                .toList();
    }
}
