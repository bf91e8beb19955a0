package fr.pix.certif.candidates;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.kernel.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What invigilators write, as it is kept. */
class NoteFieldTest {

    @ParameterizedTest
    @CsvSource({
        "1234567, 1234567",
        "#1234567, 1234567",
        "'# 1 234 567 ', 1234567",
        "0012, 12",
        "#, ''",
        "'', ''",
        "999999999999999999, 999999999999999999"
    })
    void a_certification_number_is_digits_with_or_without_its_mark(String written, String kept) {
        assertThat(NoteField.CERTIFICATION_NUMBER.check(written).value()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"absent", "12a", "-12", "12.5", "0", "1234567890123456789", "12/13", "##12"})
    void anything_else_is_said_to_be_none(String written) {
        assertThat(NoteField.CERTIFICATION_NUMBER.check(written).faults())
                .extracting(Fault::problem)
                .containsExactly(CandidateProblem.CERTIFICATION_NUMBER_UNREADABLE);
    }

    @ParameterizedTest
    @CsvSource({"x, oui", "X, oui", "✓, oui", "✔️, oui", "☑, oui", "Oui, oui", "vu, oui", "1, oui", "true, oui"})
    void people_tick_with_many_things(String written, String kept) {
        assertThat(NoteField.END_SCREEN.check(written).value()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "non", "☐", "-", "0", "FALSE"})
    void and_leave_it_empty_with_others(String written) {
        assertThat(NoteField.END_SCREEN.check(written).value()).isEmpty();
    }

    @Test
    void what_may_be_either_is_asked() {
        assertThat(NoteField.END_SCREEN.check("peut-être").faults())
                .extracting(Fault::problem)
                .containsExactly(CandidateProblem.END_SCREEN_UNREADABLE);
    }

    @Test
    void a_comment_is_kept_as_it_is_up_to_its_limit() {
        assertThat(NoteField.COMMENTS.check(" a\r\nb ").value()).isEqualTo("a\nb");
        assertThat(NoteField.COMMENTS.check("a".repeat(500)).value()).hasSize(500);
        assertThat(NoteField.COMMENTS.check("a".repeat(501)).faults())
                .extracting(Fault::problem)
                .containsExactly(CandidateProblem.COMMENTS_TOO_LONG);
    }
}
