package fr.pix.certif.platform.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineBreaksTest {

    @Test
    void an_hour_and_a_word_with_its_article_stay_on_their_line() {
        assertThat(pieces("vendredi à 14:00 au lycée de l’hôtellerie d'Arles"))
                .containsExactly("vendredi ", "à ", "14:00 ", "au ", "lycée ", "de ", "l’hôtellerie ", "d'Arles");
    }

    @Test
    void hyphens_and_addresses_may_still_end_one() {
        assertThat(pieces("Saint-Denis : www.example.net/a/b"))
                .startsWith("Saint-", "Denis ")
                .hasSizeGreaterThan(3);
    }

    private static List<String> pieces(String text) {
        var breaks = new LineBreaks();
        breaks.setText(text);
        var pieces = new ArrayList<String>();
        var start = 0;
        for (var end = breaks.next(); end > 0; end = breaks.next()) {
            pieces.add(text.substring(start, end));
            start = end;
        }
        return pieces;
    }
}
