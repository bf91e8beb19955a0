package fr.pix.certif.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.pix.certif.platform.Settings;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;

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

    @Test
    void on_the_day_that_was_said_it_is_over_and_not_before() {
        var retention = of(Period.ofYears(2));
        var until = retention.until(EXAM, EXAM);
        assertThat(retention.over(until)).isAfterOrEqualTo(EXAM);
        assertThat(retention.over(until.minusDays(1))).isBefore(EXAM);
    }

    @Test
    void less_than_a_month_is_refused_with_a_sentence() {
        assertThatThrownBy(() -> of(Period.ofDays(20)))
                .hasMessageContaining("CERTIF_RETENTION must be a month at least");
        assertThatThrownBy(() -> of(Period.ofYears(-1))).hasMessageContaining("CERTIF_RETENTION");
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
