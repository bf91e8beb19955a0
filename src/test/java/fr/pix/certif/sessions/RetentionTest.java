package fr.pix.certif.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.pix.certif.platform.Settings;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionTest {

    private static final LocalDate EXAM = LocalDate.of(2049, 4, 19);

    @Test
    void it_counts_from_the_exam() {
        assertThat(of(Period.ofYears(2)).until(EXAM, EXAM.minusDays(40))).isEqualTo("2051-04-19");
        assertThat(of(Period.ofMonths(18)).until(EXAM, EXAM)).isEqualTo("2050-10-19");
    }

    @Test
    void a_session_entered_afterwards_is_kept_as_long_from_there() {
        assertThat(of(Period.ofYears(2)).until(EXAM, EXAM.plusDays(3))).isEqualTo("2051-04-22");
    }

    @ParameterizedTest
    @CsvSource({"2049-04-19, P2Y", "2048-02-29, P2Y", "2049-01-31, P1M", "2049-01-29, P1M", "2049-08-31, P18M"})
    void on_the_day_that_was_said_it_is_over_and_not_before(LocalDate exam, Period kept) {
        var retention = of(kept);
        var until = retention.until(exam, exam);
        assertThat(retention.over(until)).isAfterOrEqualTo(exam);
        assertThat(retention.over(until.minusDays(1))).isBefore(exam);
    }

    @Test
    void less_than_a_month_is_refused_with_a_sentence() {
        assertThatThrownBy(() -> of(Period.ofDays(20)))
                .hasMessageContaining("CERTIF_RETENTION must be a month at least");
        assertThatThrownBy(() -> of(Period.ofYears(-1))).hasMessageContaining("CERTIF_RETENTION");
    }

    /** Pages would tell « 1 mois » of a month and a half. */
    @Test
    void days_beside_months_are_refused_with_what_to_write() {
        assertThatThrownBy(() -> of(Period.of(0, 1, 15)))
                .hasMessageContaining("CERTIF_RETENTION")
                .hasMessageContaining("without days, like 18m or 2y");
    }

    private static Retention of(Period kept) {
        return new Retention(new Settings(
                null,
                "certif@pix.fr",
                null,
                Duration.ofHours(2),
                kept,
                new Settings.Operator("", "", "", ""),
                false,
                true));
    }
}
