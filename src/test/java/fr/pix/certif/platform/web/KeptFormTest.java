package fr.pix.certif.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    void nothing_is_kept_of_what_has_too_many_fields_or_too_long_names_to_be_a_form_of_ours() {
        var many = IntStream.range(0, 101)
                .boxed()
                .collect(Collectors.toMap(number -> "field" + number, _ -> typed("Salle B304")));
        assertThat(KeptForm.of(many).isEmpty()).isTrue();
        assertThat(KeptForm.of(Map.of("x".repeat(60_000), typed("Salle B304"))).isEmpty())
                .isTrue();
    }

    @Test
    void a_list_that_was_pasted_is_kept_whole_but_is_not_little() {
        var pasted = "Le Goff\tYanis\t14/03/2007\n".repeat(50_000);
        var kept = KeptForm.of(Map.of("pasted", typed(pasted)));
        assertThat(kept.field("pasted")).isEqualTo(pasted);
        assertThat(kept.hasLittle()).isFalse();
        assertThat(KeptForm.of(Map.of("room", typed("x".repeat(19_000)))).hasLittle())
                .isTrue();
    }

    @Test
    void the_fields_stay_in_the_form_s_order() {
        var form = new LinkedHashMap<String, String[]>();
        List.of("time", "date", "room", "site", "observations").forEach(name -> form.put(name, typed(name)));
        assertThat(KeptForm.of(form).fields().keySet()).containsExactly("time", "date", "room", "site", "observations");
    }

    /** Sent again it would happen twice otherwise. */
    @Test
    void a_form_that_comes_back_is_the_same_form_and_one_without_a_key_of_ours_is_a_new_one() {
        var key = UUID.randomUUID();
        assertThat(KeptForm.of(Map.of("formKey", typed(key.toString()))).formKey())
                .isEqualTo(key);
        assertThat(KeptForm.of(Map.of("formKey", typed("1-1-1-1-1"))).formKey())
                .isNotEqualTo(UUID.fromString("1-1-1-1-1"));
        assertThat(KeptForm.NONE.formKey()).isNotEqualTo(KeptForm.NONE.formKey());
    }

    private static String[] typed(String text) {
        return new String[] {text};
    }
}
