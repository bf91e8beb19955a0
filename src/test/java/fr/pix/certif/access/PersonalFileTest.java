package fr.pix.certif.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A file that says all that is kept of a person, or is none. */
class PersonalFileTest {

    private final JsonMapper json = new JsonMapper();
    private final Answer out = new Answer();

    /** As an answer that is being sent: it can be taken back until something is let go. */
    private static final class Answer extends ByteArrayOutputStream {

        private boolean left;

        @Override
        public void flush() {
            left = true;
        }

        @Override
        public void close() {
            left = true;
        }
    }

    @Test
    void what_broke_off_between_two_parts_is_no_json_and_can_be_answered_with_a_page_instead() {
        assertThatThrownBy(() -> write(_ -> {
                    throw new IllegalStateException("the database broke off");
                }))
                .hasMessage("the database broke off")
                .hasNoSuppressedExceptions();
        assertBroken();
    }

    @Test
    void what_broke_off_within_a_part_is_no_json_either() {
        assertThatThrownBy(() -> write(file -> file.part("mails", _ -> {
                    throw new IllegalStateException("the database broke off");
                })))
                .hasMessage("the database broke off")
                .hasNoSuppressedExceptions();
        assertBroken();
    }

    @Test
    void what_was_ended_is_whole() {
        write(file -> file.part("mails", _ -> {}));
        assertThat(json.readTree(text()).path("comptes").path(0).path("email").asString())
                .isEqualTo("personne@exemple.fr");
    }

    private void write(Consumer<PersonalParts> rest) {
        try (var file = new PersonalFile(json, out)) {
            file.about(Map.of("contact", "dpo@exemple.fr"));
            file.part("comptes", entries -> entries.accept(new PersonalEntry().with("email", "personne@exemple.fr")));
            rest.accept(file);
            file.end();
        }
    }

    private void assertBroken() {
        assertThat(text()).contains("personne@exemple.fr");
        assertThatThrownBy(() -> json.readTree(text())).isInstanceOf(JacksonException.class);
        assertThat(out.left).isFalse();
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
