package fr.pix.certif.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is kept of a form until its sender has signed in again. */
class KeptFormTest {

    @Test
    void what_was_typed_is_kept_but_no_secret() {
        var kept =
                KeptForm.of(Map.of("room", typed("Salle B304"), "password", typed("un secret"), "_csrf", typed("x")));
        assertThat(kept.field("room")).isEqualTo("Salle B304");
        assertThat(kept.fields()).containsOnlyKeys("room");
    }

    /** The name was kept once, and could not be read again. */
    @Test
    void nothing_is_kept_of_what_is_too_large_to_be_a_form_of_ours_in_its_values_or_in_its_names() {
        assertThat(KeptForm.of(Map.of("room", typed("x".repeat(20_001)))).isEmpty())
                .isTrue();
        assertThat(KeptForm.of(Map.of("x".repeat(60_000), typed("Salle B304"))).isEmpty())
                .isTrue();
    }

    @Test
    void the_fields_stay_in_the_form_s_order() {
        var form = new LinkedHashMap<String, String[]>();
        List.of("time", "date", "room", "site", "observations").forEach(name -> form.put(name, typed(name)));
        assertThat(KeptForm.of(form).fields().keySet()).containsExactly("time", "date", "room", "site", "observations");
    }

    private static String[] typed(String text) {
        return new String[] {text};
    }
}
