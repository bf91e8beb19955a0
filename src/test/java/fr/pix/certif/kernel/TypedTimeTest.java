package fr.pix.certif.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/** G45 and G47, and what people type instead. */
class TypedTimeTest {

    @Example
    void the_guide_s_forms_mean_the_same_minute() {
        for (var typed : new String[] {"13:30", "13h30", "13H30", "1330", "13 h 30", "13\u00A0h\u00A030", "13.30"}) {
            assertThat(TypedTime.parse(typed)).as(typed).contains(LocalTime.of(13, 30));
        }
        assertThat(TypedTime.parse("9h")).contains(LocalTime.of(9, 0));
        assertThat(TypedTime.parse("9h5")).contains(LocalTime.of(9, 5));
        assertThat(TypedTime.parse("930")).contains(LocalTime.of(9, 30));
    }

    @Example
    void what_no_clock_shows_is_no_time() {
        for (var typed : new String[] {"24:00", "13:60", "13:5", "midi", "", "13", "13301"}) {
            assertThat(TypedTime.parse(typed)).as(typed).isEmpty();
        }
    }

    @Example
    void what_is_written_as_a_time_is_told_from_what_cannot_be_read() {
        for (var typed : new String[] {"24:00", "13:60", "25h", "9h75", "2530"}) {
            assertThat(TypedTime.parse(typed)).as(typed).isEmpty();
            assertThat(TypedTime.isWritten(typed)).as(typed).isTrue();
        }
        for (var typed : new String[] {"midi", "13:5", "13", "h30", ""}) {
            assertThat(TypedTime.isWritten(typed)).as(typed).isFalse();
        }
    }

    @Property
    void every_minute_is_read_back_from_each_form(
            @ForAll @IntRange(max = 23) int hour, @ForAll @IntRange(max = 59) int minute) {
        for (var form : new String[] {"%02d:%02d", "%d:%02d", "%dh%02d", "%02d%02d", "%d h %02d"}) {
            var typed = form.formatted(hour, minute);
            assertThat(TypedTime.parse(typed)).as(typed).contains(LocalTime.of(hour, minute));
        }
    }

    @Property
    void nothing_typed_is_ever_a_fault(@ForAll @StringLength(max = 40) String typed) {
        assertThat(TypedTime.parse(typed)).isNotNull();
    }
}
