package fr.pix.certif;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommandLineTest {

    @Test
    void settings_have_a_dot_in_their_names_and_all_else_is_the_commands() {
        var line = CommandLine.of(
                "admin", "members", "--file=members.ods", "--confirm", "--certif.data=elsewhere", "--reason", "a.b");
        assertThat(line.words())
                .containsExactly("admin", "members", "--file=members.ods", "--confirm", "--reason", "a.b");
        assertThat(line.settings()).containsExactly("--certif.data=elsewhere");
    }

    @Test
    void without_a_word_everything_is_a_setting() {
        var line = CommandLine.of("--certif.port=0", "--debug");
        assertThat(line.words()).isEmpty();
        assertThat(line.settings()).containsExactly("--certif.port=0", "--debug");
    }
}
