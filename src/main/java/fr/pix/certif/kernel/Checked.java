package fr.pix.certif.kernel;

import java.util.List;
import java.util.stream.Stream;

/** What became of something typed: a value that keeps every rule, or all that is wrong with it. */
public sealed interface Checked<T> {

    /** All that is wrong; empty for a valid value. */
    List<Fault> faults();

    /** The value of what is already known to have no fault. */
    T value();

    record Valid<T>(T value) implements Checked<T> {

        @Override
        public List<Fault> faults() {
            return List.of();
        }
    }

    record Faulty<T>(List<Fault> faults) implements Checked<T> {

        @Override
        public T value() {
            throw new IllegalStateException("faulty: " + faults);
        }
    }

    static <T> Checked<T> valid(T value) {
        return new Valid<>(value);
    }

    static <T> Checked<T> faulty(Fault fault) {
        return new Faulty<>(List.of(fault));
    }

    /** Everything wrong with several parts, in their order, so that all errors are shown together. */
    static List<Fault> faults(Checked<?>... parts) {
        return Stream.of(parts).flatMap(part -> part.faults().stream()).toList();
    }
}
