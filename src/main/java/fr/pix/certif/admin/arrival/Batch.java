package fr.pix.certif.admin.arrival;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Hands things on some hundreds at a time, and the rest at the end. */
final class Batch<T> {

    private static final int SIZE = 500;

    private final Consumer<List<T>> taker;
    private List<T> waiting = new ArrayList<>();

    Batch(Consumer<List<T>> taker) {
        this.taker = taker;
    }

    void add(T one) {
        waiting.add(one);
        if (waiting.size() == SIZE) {
            end();
        }
    }

    void end() {
        if (!waiting.isEmpty()) {
            var some = waiting;
            waiting = new ArrayList<>();
            taker.accept(some);
        }
    }
}
