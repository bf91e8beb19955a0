package fr.pix.certif.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.kernel.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses are taken: those that a mail can leave for. */
class EmailTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nom@exemple.fr",
                "prenom.nom+pix@u-bretagne.ac.exemple.fr",
                "o'neil_2@exemple.fr",
                "nom@école.fr",
                "nom@xn--cole-9oa.fr",
                "x@1.fr"
            })
    void an_address_that_a_mail_can_leave_for_is_taken(String typed) {
        assertThat(Email.parseReachable(typed).value().address()).isEqualTo(typed);
    }

    @Test
    void case_and_spaces_around_do_not_count() {
        assertThat(Email.parseReachable(" Nom@Exemple.FR ").value()).isEqualTo(new Email("nom@exemple.fr"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nom",
                "nom@exemple",
                "@exemple.fr",
                "a@b..fr",
                "a@.b.fr",
                "a@b.fr.",
                ".a@b.fr",
                "a.@b.fr",
                "a..b@c.fr",
                "a@b_c.fr",
                "a@b.fr,c@d.fr",
                "Nom <a@b.fr>",
                "a b@c.fr"
            })
    void what_no_mail_can_leave_for_is_refused(String typed) {
        assertThat(Email.parseReachable(typed).faults())
                .extracting(Fault::problem)
                .containsExactly(AccessProblem.EMAIL_MALFORMED);
    }

    @Test
    void before_the_at_sign_there_are_64_characters_at_most_and_63_between_two_dots_behind() {
        assertThat(Email.parseReachable("x".repeat(64) + "@exemple.fr").faults())
                .isEmpty();
        assertThat(Email.parseReachable("x".repeat(65) + "@exemple.fr").faults())
                .isNotEmpty();
        assertThat(Email.parseReachable("x".repeat(250) + "@b.fr").faults()).isNotEmpty();
        assertThat(Email.parseReachable("nom@" + "x".repeat(63) + ".fr").faults())
                .isEmpty();
        assertThat(Email.parseReachable("nom@" + "x".repeat(64) + ".fr").faults())
                .isNotEmpty();
    }

    @Test
    void an_accent_before_the_at_sign_is_told_as_such() {
        assertThat(Email.parseReachable("hélène@exemple.fr").faults())
                .extracting(Fault::problem)
                .containsExactly(AccessProblem.EMAIL_ACCENTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hélène@exemple.fr", "a@b..fr", "a@b_c.fr"})
    void one_that_names_somebody_already_is_not_refused_for_what_a_new_one_could_not_be(String typed) {
        assertThat(Email.parse(typed).value().address()).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nom", "nom@exemple", "a@b.fr,c@d.fr", "Nom <a@b.fr>", "a b@c.fr"})
    void but_it_is_one_address(String typed) {
        assertThat(Email.parse(typed).faults()).isNotEmpty();
    }
}
