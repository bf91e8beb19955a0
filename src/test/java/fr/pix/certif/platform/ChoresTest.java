package fr.pix.certif.platform;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.TestClock;
import fr.pix.certif.platform.watch.ToldMeters;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The hourly run: what fails in it is told, and neither those after it nor the next hour are lost. */
@ExtendWith(OutputCaptureExtension.class)
class ChoresTest {

    private final TestClock clock = new TestClock(Instant.parse("2026-11-23T08:00:00Z"));
    private final AtomicInteger runs = new AtomicInteger();

    /** Of which classes are missing. */
    private static final class Broken implements Chore {

        @Override
        public void run() {
            throw new NoClassDefFoundError("fr/pix/certif/Gone");
        }
    }

    /** That calls itself without end. */
    private static final class Endless implements Chore {

        @Override
        public void run() {
            throw new StackOverflowError();
        }
    }

    /** In which something is as it never should be. */
    private static final class Astray implements Chore {

        @Override
        public void run() {
            throw new IllegalStateException("astray");
        }
    }

    private final class Sound implements Chore {

        @Override
        public void run() {
            runs.incrementAndGet();
        }
    }

    @Test
    void whatever_a_chore_fails_of_is_logged_and_counted_and_the_others_have_their_turn_each_hour(CapturedOutput log) {
        var chores = new Chores(List.of(new Broken(), new Endless(), new Astray(), new Sound()), clock);
        var told = new ToldMeters(chores);
        chores.all();
        clock.goOn(Duration.ofHours(1));
        chores.all();
        assertThat(runs).hasValue(2);
        assertThat(told.text())
                .contains(
                        "certif_chore_failures_total{chore=\"Broken\"} 2.0",
                        "certif_chore_failures_total{chore=\"Endless\"} 2.0",
                        "certif_chore_failures_total{chore=\"Astray\"} 2.0",
                        "certif_chore_failures_total{chore=\"Sound\"} 0.0");
        assertThat(log)
                .contains(
                        "the chore Broken failed",
                        "NoClassDefFoundError: fr/pix/certif/Gone",
                        "the chore Endless failed",
                        "StackOverflowError");
    }
}
