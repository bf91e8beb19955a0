package fr.pix.certif.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChoreTest {

    @Test
    void each_has_its_turn_and_the_first_failure_is_told_with_those_after_it() {
        var done = new ArrayList<Integer>();
        assertThatThrownBy(() -> Chore.each(List.of(1, 2, 3, 4, 5), number -> {
                    if (number % 2 == 0) {
                        throw new IllegalStateException("of " + number);
                    }
                    done.add(number);
                }))
                .hasMessage("of 2")
                .satisfies(failed -> assertThat(failed.getSuppressed())
                        .extracting(Throwable::getMessage)
                        .containsExactly("of 4"));
        assertThat(done).containsExactly(1, 3, 5);
    }

    @Test
    void an_error_keeps_none_of_the_others_waiting_either() {
        var done = new ArrayList<Integer>();
        assertThatThrownBy(() -> Chore.each(List.of(1, 2, 3, 4), number -> {
                    if (number == 1) {
                        throw new StackOverflowError("of 1");
                    }
                    if (number == 3) {
                        throw new IllegalStateException("of 3");
                    }
                    done.add(number);
                }))
                .isInstanceOf(StackOverflowError.class)
                .satisfies(failed -> assertThat(failed.getSuppressed())
                        .extracting(Throwable::getMessage)
                        .containsExactly("of 3"));
        assertThat(done).containsExactly(2, 4);
    }

    /** The JVM itself throws the same one again where it has no memory for another. */
    @Test
    void the_same_failure_twice_is_told_once() {
        var failure = new IllegalStateException("the same");
        assertThatThrownBy(() -> Chore.each(List.of(1, 2), _ -> {
                    throw failure;
                }))
                .isSameAs(failure)
                .hasNoSuppressedExceptions();
    }
}
