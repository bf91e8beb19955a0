package fr.pix.certif.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandOptionsTest {

    @Test
    void words_values_and_flags_are_told_apart_in_any_order() {
        var options = parse("lycée", "--file", "list.ods", "--confirm", "--centre=3", "iris");
        assertThat(options.words()).containsExactly("lycée", "iris");
        assertThat(options.required("file")).isEqualTo("list.ods");
        assertThat(options.value("centre")).contains("3");
        assertThat(options.has("confirm")).isTrue();
    }

    @Test
    void a_value_may_begin_like_an_option_or_be_empty() {
        assertThat(parse("--file", "--strange").required("file")).isEqualTo("--strange");
        assertThat(parse("--file=").required("file")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "--fiel x, there is no option --fiel",
        "--file, --file wants a value",
        "--confirm=yes, --confirm wants no value",
        "--file a --file b, --file is there twice"
    })
    void what_makes_no_sense_is_told(String typed, String told) {
        assertThatThrownBy(() -> parse(typed.split(" ")))
                .isInstanceOf(WrongUsage.class)
                .hasMessage(told);
    }

    @Test
    void what_is_missing_or_too_much_is_told() {
        assertThatThrownBy(() -> parse().required("file")).hasMessage("--file is missing");
        assertThatThrownBy(() -> parse("word").withoutWords()).hasMessageContaining("word");
    }

    private static CommandOptions parse(String... typed) {
        return CommandOptions.parse(List.of(typed), Set.of("file", "centre"), Set.of("confirm"));
    }
}
