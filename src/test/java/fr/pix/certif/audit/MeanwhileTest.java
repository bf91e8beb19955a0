package fr.pix.certif.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What becomes of each field of a form when somebody saved the same while it was filled. */
class MeanwhileTest {

    private static final AuditChange ROOM = new AuditChange("room", "Salle B304", "Autre");

    @Test
    void a_field_left_alone_takes_the_saved_value_and_asks_nothing() {
        var changed = Meanwhile.of(List.of(ROOM), form("Salle B304", "En retard"), List.of());
        assertThat(changed.takenFields()).containsExactly("room");
        assertThat(changed.taken("room")).isEqualTo(ROOM);
        assertThat(changed.taken("observations")).isNull();
        assertThat(changed.disputed()).isEmpty();
    }

    @Test
    void a_field_that_both_changed_stays_as_it_was_typed_and_is_asked_about() {
        var changed = Meanwhile.of(List.of(ROOM), form("Salle B306", ""), List.of());
        assertThat(changed.taken()).isEmpty();
        assertThat(changed.disputed("room")).isEqualTo(ROOM);
    }

    @Test
    void a_field_that_both_changed_to_the_same_asks_nothing() {
        var changed = Meanwhile.of(List.of(ROOM), form("Autre", ""), List.of());
        assertThat(changed.taken()).isEmpty();
        assertThat(changed.disputed()).isEmpty();
    }

    @Test
    void a_field_for_which_the_saved_value_was_chosen_follows_it_when_it_changes_once_more() {
        var again = new AuditChange("room", "Autre", "Encore une autre");
        var changed = Meanwhile.of(List.of(again), form("Encore une autre", ""), List.of("room"));
        assertThat(changed.taken()).containsExactly(again);
    }

    @Test
    void of_a_form_of_which_nobody_knows_what_it_showed_every_difference_is_asked_about() {
        var unknown = new AuditChange("room", null, "Autre");
        var changed = Meanwhile.of(List.of(unknown), form("Salle B304", ""), List.of());
        assertThat(changed.taken()).isEmpty();
        assertThat(changed.disputed()).containsExactly(unknown);
    }

    @Test
    void of_fields_that_say_one_thing_together_none_is_taken_while_another_is_asked_about() {
        var observations = new AuditChange("observations", "", "En retard");
        var both = Meanwhile.of(List.of(ROOM, observations), form("Salle B306", ""), List.of());
        assertThat(both.takenFields()).containsExactly("observations");

        assertThat(both.together(List.of("room", "observations")).taken()).isEmpty();
        assertThat(both.together(List.of("room", "observations")).disputed()).containsExactly(ROOM, observations);
        assertThat(both.together(List.of("observations", "date"))).isEqualTo(both);
    }

    private static UnaryOperator<String> form(String room, String observations) {
        var fields = Map.of("room", room, "observations", observations);
        return field -> fields.getOrDefault(field, "");
    }
}
