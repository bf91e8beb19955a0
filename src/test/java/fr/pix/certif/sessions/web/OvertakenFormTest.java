package fr.pix.certif.sessions.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.sessions.SessionField;
import fr.pix.certif.sessions.SessionFixture;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of each field of a form when somebody saved the session while it was filled. */
class OvertakenFormTest {

    private static final AuditChange ROOM = new AuditChange("room", "Salle B304", "Autre");

    @Test
    void a_field_left_alone_takes_the_saved_value_and_asks_nothing() {
        var typed = SessionFixture.with(SessionField.OBSERVATIONS, "En retard");
        var form = OvertakenForm.of(typed, SessionFixture.inRoom("Autre"), List.of(ROOM), List.of());
        assertThat(form.typed().room()).isEqualTo("Autre");
        assertThat(form.typed().observations()).isEqualTo("En retard");
        assertThat(form.taken()).containsExactly(ROOM);
        assertThat(form.disputed()).isEmpty();
    }

    @Test
    void a_field_that_both_changed_stays_as_it_was_typed_and_is_asked_about() {
        var form = OvertakenForm.of(
                SessionFixture.inRoom("Salle B306"), SessionFixture.inRoom("Autre"), List.of(ROOM), List.of());
        assertThat(form.typed().room()).isEqualTo("Salle B306");
        assertThat(form.taken()).isEmpty();
        assertThat(form.disputed()).containsExactly(ROOM);
    }

    @Test
    void a_field_that_both_changed_to_the_same_asks_nothing() {
        var form = OvertakenForm.of(
                SessionFixture.inRoom("Autre"), SessionFixture.inRoom("Autre"), List.of(ROOM), List.of());
        assertThat(form.taken()).isEmpty();
        assertThat(form.disputed()).isEmpty();
    }

    @Test
    void a_field_for_which_the_saved_value_was_chosen_follows_it_when_it_changes_once_more() {
        var again = new AuditChange("room", "Autre", "Encore une autre");
        var saved = SessionFixture.inRoom("Encore une autre");
        var form = OvertakenForm.of(saved, saved, List.of(again), List.of("room"));
        assertThat(form.typed().room()).isEqualTo("Encore une autre");
        assertThat(form.taken()).containsExactly(again);
    }

    @Test
    void of_a_form_of_which_nobody_knows_what_it_showed_every_difference_is_asked_about() {
        var unknown = new AuditChange("room", null, "Autre");
        var form = OvertakenForm.of(SessionFixture.GUIDE, SessionFixture.inRoom("Autre"), List.of(unknown), List.of());
        assertThat(form.typed()).isEqualTo(SessionFixture.GUIDE);
        assertThat(form.disputed()).containsExactly(unknown);
    }
}
