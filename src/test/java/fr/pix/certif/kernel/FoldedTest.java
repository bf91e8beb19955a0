package fr.pix.certif.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTest {

    @Test
    void a_word_is_looked_for_once_however_it_is_written() {
        assertThat(Folded.of("  Évelyne\u00a0evelyne ÉVELYNE Bœuf ").words()).containsExactly("evelyne", "boeuf");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Lefèvre-Aïn           | lefevre-ain
            ÆSIR  Œuvre           | aesir oeuvre
            ﬁn Ⅳ ２               | fin iv 2
            İzmir                 | izmir
            ΣΟΦΟΣ                 | σοφος
            e\u0301te\u0301       | ete
            tab\tand\u2003space   | tab and space
            Zoë\uD83D\uDE00       | zoe\uD83D\uDE00
            Mar\u200Dtin\u200C    | martin
            می\u200Cخواهم          | میخواهم
            Mar\u00ADtin          | martin
            """)
    void case_accents_ligatures_widths_and_joiners_do_not_count(String written, String folded) {
        assertThat(Folded.of(written).text()).isEqualTo(folded);
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
