package fr.pix.certif.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What an alarm counts of those who were refused: all who found no room, and nobody who wanted more than his part of it. */
class RefusedForRoomTest {

    @Test
    void who_finds_all_places_taken_counts_and_who_has_his_part_of_them_does_not() {
        var places = new Places<String>(2, 1, 0, Duration.ZERO);
        assertThat(places.take("a")).isTrue();
        assertThat(places.take("a")).isFalse();
        assertThat(places.refused()).isZero();
        assertThat(places.take("b")).isTrue();
        assertThat(places.take("c")).isFalse();
        assertThat(places.refused()).isOne();
    }

    @Test
    void so_do_bodies_that_the_memory_has_no_room_for() {
        var bodies = new SmallBodies(100, 60);
        assertThat(bodies.take("a", 60)).isTrue();
        assertThat(bodies.take("a", 1)).isFalse();
        assertThat(bodies.refused()).isZero();
        assertThat(bodies.take("b", 50)).isFalse();
        assertThat(bodies.refused()).isOne();
        assertThat(bodies.held()).isEqualTo(60);
    }
}
