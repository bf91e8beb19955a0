package fr.pix.certif.candidates.convocation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.kernel.SessionId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConvocationTest {

    private static final Duration USUAL = Duration.ofMinutes(105);

    @ParameterizedTest
    @CsvSource({", 15:15", "33, 15:50", "1, 15:17", "100, 17:00", "999, 08:44"})
    void extra_time_counts_and_a_begun_minute_is_given(@Nullable Integer percent, LocalTime end) {
        assertThat(summoned(percent, LocalTime.of(13, 30))
                        .end(USUAL)
                        .orElseThrow()
                        .toLocalTime())
                .isEqualTo(end);
    }

    @Test
    void where_the_operator_does_not_say_how_long_a_session_lasts_there_is_no_end() {
        assertThat(summoned(33, LocalTime.of(13, 30)).end(Duration.ZERO)).isEmpty();
    }

    @Test
    void the_end_is_by_the_clock_of_a_night_when_clocks_change() {
        var night = new Convocation(
                "Yanis Le Goff",
                "yanis@example.net",
                new SessionId(54),
                LocalDate.of(2049, 3, 28),
                LocalTime.of(1, 0),
                ZoneId.of("Europe/Paris"),
                "Site 1",
                "B304",
                null);
        assertThat(night.end(USUAL).orElseThrow().toLocalTime()).isEqualTo(LocalTime.of(3, 45));
    }

    @Test
    void a_log_learns_nothing_of_the_candidate() {
        assertThat(summoned(33, LocalTime.NOON).toString()).isEqualTo("Convocation");
    }

    private static Convocation summoned(@Nullable Integer extraTime, LocalTime time) {
        return new Convocation(
                "Yanis Le Goff",
                "yanis@example.net",
                new SessionId(54),
                LocalDate.of(2049, 4, 19),
                time,
                ZoneId.of("Europe/Paris"),
                "Site 1",
                "B304",
                extraTime);
    }
}
