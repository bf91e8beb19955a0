package fr.pix.certif.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

class AccessCodeTest {

    @Example
    void the_guide_s_code_is_one_g58() {
        assertThat(AccessCode.parse("XLTT58")).contains(new AccessCode("XLTT58"));
    }

    @Example
    void a_code_is_read_in_any_case_and_with_spaces() {
        assertThat(AccessCode.parse(" xltt 58 ")).contains(new AccessCode("XLTT58"));
        assertThat(AccessCode.parse("xLtT\u00A058")).contains(new AccessCode("XLTT58"));
    }

    @Example
    void anything_else_is_no_code() {
        for (var typed : new String[] {"", "XLT58", "XLTT5", "XLTT588", "58XLTT", "ÉLTT58", "XLTT٥٨"}) {
            assertThat(AccessCode.parse(typed)).as(typed).isEmpty();
        }
    }

    @Property(tries = 2000)
    void a_drawn_code_is_a_code_without_anything_misread_when_dictated(@ForAll boolean again) {
        assertThat(new AccessCodes().draw().text()).matches("[BCDFGHJKMPQRTVWXY]{4}[2346789]{2}");
    }

    @Example
    void a_code_does_not_print_itself_into_a_log() {
        assertThat(new AccessCode("XLTT58").toString()).doesNotContain("XLTT").doesNotContain("58");
    }

    @Property
    void nothing_typed_is_ever_a_fault(@ForAll @StringLength(max = 20) String typed) {
        assertThat(AccessCode.parse(typed)).isNotNull();
    }
}
