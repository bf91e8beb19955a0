package fr.pix.certif.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldedTest {

    @Test
    void a_word_is_looked_for_once_however_it_is_written() {
        assertThat(Folded.of("  Évelyne\u00a0evelyne ÉVELYNE Bœuf ").words()).containsExactly("evelyne", "boeuf");
    }

    @Test
    void nothing_is_no_word() {
        assertThat(Folded.of(" \t").words()).isEmpty();
    }

    @Test
    void of_thousands_of_words_ten_are_looked_for() {
        var many = IntStream.range(0, 4_000).mapToObj(Integer::toString).collect(Collectors.joining(" "));
        assertThat(Folded.of(many).words()).hasSize(Folded.MOST_WORDS).startsWith("0", "1");
    }
}
