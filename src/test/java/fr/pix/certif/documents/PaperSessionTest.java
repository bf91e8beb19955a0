package fr.pix.certif.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperSessionTest {

    @ParameterizedTest
    @CsvSource({"0, 15:30", "33, 16:10", "1, 15:32", "100, 17:30"})
    void extra_time_ends_at_the_minute_that_follows(int percent, LocalTime end) {
        assertThat(PaperFixture.guide().end(percent)).isEqualTo(end);
    }

    /** As the mail of a convocation says it. */
    @Test
    void the_end_is_by_the_clock_of_a_night_when_clocks_change() {
        assertThat(PaperFixture.at(LocalDate.of(2049, 3, 28), LocalTime.of(1, 0))
                        .end())
                .isEqualTo(LocalTime.of(4, 0));
    }

    @Test
    void where_no_duration_is_set_the_end_is_written_by_hand() {
        var open = PaperFixture.lasting(Duration.ZERO);
        assertThat(open.end()).isNull();
        assertThat(open.end(33)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"0, 20", "15, 20", "16, 21", "20, 25", "200, 205"})
    void there_are_twenty_lines_and_five_to_spare(int participants, int lines) {
        assertThat(PaperFixture.with(participants).lines()).hasSize(lines);
    }
}
