package fr.pix.certif.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What is said of one is not said as of many, and the other way round. */
class CountedTextsTest {

    private final Texts texts = Texts.read();

    @Test
    void of_the_sessions_in_which_a_student_is_already() {
        assertThat(french("candidates.of_class.elsewhere", "54", 1)).isEqualTo("Déjà dans la session 54");
        assertThat(french("candidates.of_class.elsewhere", "54, 60", 2)).isEqualTo("Déjà dans les sessions 54, 60");
    }

    @Test
    void of_those_who_object() {
        assertThat(french("candidates.convocation.objecting.hint", 1))
                .isEqualTo("Convoquez-la autrement, ou cochez la case si elle a accepté ce message.");
        assertThat(french("candidates.convocation.objecting.hint", 2))
                .isEqualTo("Convoquez-les autrement, ou cochez la case de celles qui ont accepté ce message.");
    }

    @Test
    void of_names_that_cannot_be_printed() {
        assertThat(french("candidates.list.unprinted.advice", 1)).contains("ou corrigez le nom avec");
        assertThat(french("candidates.list.unprinted.advice", 2)).contains("ou corrigez les noms avec");
    }

    @Test
    void of_those_whose_session_is_to_be_removed() {
        assertThat(french("sessions.removal.summoned", 1))
                .isEqualTo(
                        "Un candidat a reçu sa convocation. Il ne sera pas prévenu par un message\u00A0: prévenez-le.");
        assertThat(french("sessions.removal.summoned", 2))
                .isEqualTo(
                        "2 candidats ont reçu leur convocation. Ils ne seront pas prévenus par un message\u00A0: prévenez-les.");
        assertThat(french("sessions.removal.keep", 1))
                .isEqualTo("Pour garder ce candidat, déplacez-le d’abord dans une autre session.");
        assertThat(french("sessions.removal.keep", 2))
                .isEqualTo("Pour garder ces candidats, déplacez-les d’abord dans une autre session.");
    }

    /** How many began is not counted. */
    @Test
    void of_those_who_began_in_it() {
        assertThat(french("sessions.removal.begun")).startsWith("Au moins un candidat a commencé");
    }

    private String french(String key, Object... arguments) {
        return texts.text(Locale.FRENCH, key, arguments);
    }
}
