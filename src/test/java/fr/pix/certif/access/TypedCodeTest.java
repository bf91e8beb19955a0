package fr.pix.certif.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** However a code is typed from paper or from a phone, it is the same code. */
class TypedCodeTest {

    @Property
    void a_recovery_code_is_known_with_any_case_and_anything_between(
            @ForAll("between") List<String> separators, @ForAll boolean lower) {
        var code = RecoveryCode.drawAll().getFirst();
        var typed = new StringBuilder();
        for (var i = 0; i < code.text().length(); i++) {
            typed.append(separators.get(i)).append(code.text().charAt(i));
        }
        var text = lower ? typed.toString().toLowerCase(Locale.ROOT) : typed.toString();
        assertThat(new TypedCode(text).recoveryCode()).hasValue(code);
        assertThat(new TypedCode(text).digits()).isEmpty();
    }

    @Provide
    Arbitrary<List<String>> between() {
        return Arbitraries.of("", "", "", " ", "-", "\u00a0", "\u2013", "\u2011", "\t", ".")
                .list()
                .ofSize(28);
    }

    @Example
    void a_code_of_a_sheet_that_was_printed_before_is_known_still() {
        assertThat(new TypedCode("7HK2M-9QRTB-4WXCD-3FGHJ-8NPSY").recoveryCode())
                .hasValue(new RecoveryCode("7HK2M9QRTB4WXCD3FGHJ8NPSY"));
    }

    @Property
    void anything_else_is_neither(@ForAll String text) {
        var typed = new TypedCode(text);
        assertThat(typed.digits().isPresent() && typed.recoveryCode().isPresent())
                .isFalse();
    }

    @Example
    void six_digits_are_read_with_spaces_and_from_any_keyboard() {
        for (var text : List.of("123456", " 123 456 ", "123\u00a0456", "\uff11\uff12\uff13\uff14\uff15\uff16")) {
            assertThat(new TypedCode(text).digits()).as(text).hasValue("123456");
        }
        for (var text : List.of("", "12345", "1234567", "12345a")) {
            assertThat(new TypedCode(text).digits()).as(text).isEmpty();
        }
    }

    @Example
    void ten_codes_differ_and_are_shown_in_groups_that_are_read_back() {
        var codes = RecoveryCode.drawAll();
        assertThat(new HashSet<>(codes)).hasSize(10);
        assertThat(codes).allSatisfy(code -> {
            assertThat(code.shown()).matches("([2-9A-HJ-NP-Z]{4}-){6}[2-9A-HJ-NP-Z]{4}");
            assertThat(new TypedCode(code.shown()).recoveryCode()).hasValue(code);
        });
    }
}
