package fr.pix.certif.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.TestClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTest {

    private final TestClock clock = new TestClock(Instant.parse("2026-11-26T08:00:00Z"));
    private final Pace<String> pace = new Pace<>(10, 2, clock);

    @Test
    void ten_at_once_and_no_more() {
        assertThat(taken("Zoé", 12)).isEqualTo(10);
    }

    @Test
    void then_two_a_second_however_often_one_asks() {
        taken("Zoé", 10);
        for (var second = 0; second < 5; second++) {
            clock.goOn(Duration.ofSeconds(1));
            assertThat(taken("Zoé", 100)).isEqualTo(2);
        }
    }

    @Test
    void after_five_seconds_of_rest_ten_at_once_again_and_no_more_after_an_hour() {
        taken("Zoé", 10);
        clock.goOn(Duration.ofSeconds(5));
        assertThat(taken("Zoé", 12)).isEqualTo(10);
        clock.goOn(Duration.ofHours(1));
        assertThat(taken("Zoé", 12)).isEqualTo(10);
    }

    @Test
    void one_s_haste_is_not_another_s() {
        taken("Zoé", 12);
        assertThat(taken("Awa", 12)).isEqualTo(10);
    }

    @Test
    void who_has_nothing_to_wait_for_is_forgotten() {
        for (var person = 0; person <= 10_000; person++) {
            taken("person " + person, 1);
        }
        clock.goOn(Duration.ofSeconds(1));
        taken("Zoé", 1);
        assertThat(pace.known()).isEqualTo(1);
    }

    private int taken(String who, int asked) {
        var taken = 0;
        for (var time = 0; time < asked; time++) {
            taken += pace.take(who) ? 1 : 0;
        }
        return taken;
    }
}
