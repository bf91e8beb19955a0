package fr.pix.certif.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void what_is_short_is_quoted_whole_and_what_is_long_from_its_beginning() {
        assertThat(Excerpt.of("", 5)).isEmpty();
        assertThat(Excerpt.of("Zoé L", 5)).isEqualTo("Zoé L");
        assertThat(Excerpt.of("Zoé Le Goff", 5)).isEqualTo("Zoé L…");
    }

    @Test
    void what_is_looked_for_has_no_ellipsis() {
        assertThat(Excerpt.beginning("Zoé L", 5)).isEqualTo("Zoé L");
        assertThat(Excerpt.beginning("Zoé Le Goff", 5)).isEqualTo("Zoé L");
    }

    @Test
    void no_character_is_cut_in_two() {
        assertThat(Excerpt.of("👩👩👩", 2)).isEqualTo("👩👩…");
        assertThat(Excerpt.beginning("👩👩👩", 2)).isEqualTo("👩👩");
    }
}
