package fr.pix.certif.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DateInFullTest {

    private static final LocalDate FIRST = LocalDate.of(2049, 6, 1);
    private static final LocalDate LAST = LocalDate.of(2019, 4, 30);

    @Test
    void the_first_of_a_month_is_an_ordinal_in_french() {
        assertThat(DateInFull.WHOLE.of(FIRST, Locale.FRENCH)).isEqualTo("mardi 1er juin 2049");
        assertThat(DateInFull.ABBREVIATED.of(FIRST, Locale.FRANCE)).isEqualTo("mardi 1er juin 2049");
    }

    @Test
    void every_other_day_is_a_number() {
        assertThat(DateInFull.WHOLE.of(LAST, Locale.FRENCH)).isEqualTo("mardi 30 avril 2019");
        assertThat(DateInFull.ABBREVIATED.of(LAST, Locale.FRENCH)).isEqualTo("mardi 30 avr. 2019");
    }

    @Test
    void english_has_its_own_names() {
        assertThat(DateInFull.ABBREVIATED.of(FIRST, Locale.ENGLISH)).isEqualTo("Tuesday 1 Jun 2049");
    }
}
