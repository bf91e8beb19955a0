package fr.pix.certif.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.time.api.constraints.DateRange;

/** G47, and what people type instead. */
class TypedDateTest {

    @Example
    void the_guide_s_forms_mean_the_same_day() {
        for (var typed :
                new String[] {"19/04/2019", "19042019", "190419", "19/4/19", "19.04.2019", "19-4-2019", " 19 04 2019 "
                }) {
            assertThat(TypedDate.parse(typed)).as(typed).contains(LocalDate.of(2019, 4, 19));
        }
    }

    @Example
    void a_month_may_be_a_word_in_any_case_with_its_accents_or_without() {
        for (var typed : new String[] {"1er août 2049", "1 AOUT 2049", "01 Août 2049", " 1er\u00A0aou\u0302t  2049"}) {
            assertThat(TypedDate.parse(typed)).as(typed).contains(LocalDate.of(2049, 8, 1));
        }
        assertThat(TypedDate.parse("1er mai 2049")).contains(LocalDate.of(2049, 5, 1));
    }

    @Example
    void the_day_of_the_week_may_stand_before_it_and_must_be_right() {
        for (var typed : new String[] {"jeudi 3 décembre 2026", "Jeudi, 3 décembre 2026", "JEUDI 03 DECEMBRE 2026"}) {
            assertThat(TypedDate.parse(typed)).as(typed).contains(LocalDate.of(2026, 12, 3));
        }
        assertThat(TypedDate.parse("vendredi 3 décembre 2026")).isEmpty();
        assertThat(TypedDate.isWritten("vendredi 3 décembre 2026")).isTrue();
        assertThat(TypedDate.isWritten("jeudi 03/12/2026")).isFalse();
    }

    @Example
    void what_is_written_as_a_date_is_told_from_what_cannot_be_read() {
        for (var typed : new String[] {"31/02/2049", "29/02/2049", "310249", "30 février 2049", "2049-02-31"}) {
            assertThat(TypedDate.parse(typed)).as(typed).isEmpty();
            assertThat(TypedDate.isWritten(typed)).as(typed).isTrue();
        }
        for (var typed : new String[] {"abc", "19/04", "2er mai 2049", "19 avril", "19 avrli 2049", "1904204", ""}) {
            assertThat(TypedDate.parse(typed)).as(typed).isEmpty();
            assertThat(TypedDate.isWritten(typed)).as(typed).isFalse();
        }
    }

    @Example
    void what_no_calendar_has_is_no_date() {
        for (var typed : new String[] {"31/02/2019", "29/02/2019", "00/01/2019", "1/13/2019", "19/04", "demain", ""}) {
            assertThat(TypedDate.parse(typed)).as(typed).isEmpty();
        }
    }

    @Property
    void every_day_is_read_back_from_each_form(
            @ForAll @DateRange(min = "2000-01-01", max = "2099-12-31") LocalDate day) {
        for (var form : new String[] {
            "dd/MM/uuuu",
            "d/M/uuuu",
            "d/M/uu",
            "ddMMuuuu",
            "ddMMuu",
            "dd.MM.uuuu",
            "uuuu-MM-dd",
            "d MMMM uuuu",
            "EEEE d MMMM uuuu"
        }) {
            assertThat(TypedDate.parse(
                            DateTimeFormatter.ofPattern(form, Locale.FRANCE).format(day)))
                    .as(form)
                    .contains(day);
        }
    }

    @Property
    void nothing_typed_is_ever_a_fault(@ForAll @StringLength(max = 40) String typed) {
        assertThat(TypedDate.parse(typed)).isNotNull();
    }
}
