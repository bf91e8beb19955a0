package fr.pix.certif.platform.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** What is printed at once fits into the memory: an OutOfMemoryError ends the application for everybody. */
class PrintingMemoryTest {

    private static final String PAPER = """
            <html lang="fr-FR"><head><title>PV</title><meta name="author" content="Pix Certif"/></head>
            <body><p>Zola</p></body></html>
            """;

    /** Of which a half, at 200 bytes a character, is for one paper and a little more. */
    private static final long FOR_ONE = 2 * 200L * (PAPER.length() + 20);

    private final PrintingMemory memory = new PrintingMemory(FOR_ONE);
    private final PdfPrinter printer = new PdfPrinter(memory);

    @Test
    void a_paper_waits_while_others_have_the_memory_and_is_printed_then() throws Exception {
        var held = memory.hold(PAPER);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var printed = CompletableFuture.supplyAsync(this::printed, threads);
            assertThat(printed).as("long enough for a paper without a limit").matches(paper -> stillWaits(paper, 2));
            held.close();
            assertThat(printed.get(30, TimeUnit.SECONDS)).startsWith("%PDF-");
        }
    }

    @Test
    void small_ones_are_printed_beside_each_other() throws IOException {
        try (var _ = memory.hold("a little")) {
            assertThat(printed()).startsWith("%PDF-");
        }
    }

    @Test
    void one_that_would_not_fit_even_alone_is_refused_before_anything_of_it_is_made() {
        var out = new ByteArrayOutputStream();
        var tooLong = PAPER.replace("Zola", "Zola ".repeat(10));
        assertThatThrownBy(() -> printer.print(tooLong, out)).isInstanceOf(PaperTooLong.class);
        assertThat(out.size()).isZero();
    }

    /** Alone or bound with others. */
    @Test
    void who_reads_slowly_holds_no_memory_that_others_print_with() throws Exception {
        var reading = new CountDownLatch(2);
        var read = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var slow = new Slow(reading, read);
            var alone = threads.submit(() -> {
                printer.print(PAPER, slow);
                return true;
            });
            var bound = threads.submit(() -> {
                printer.print(PAPER, PdfBinding.ofSheets(slow, "PV", "fr-FR"));
                return true;
            });
            assertThat(reading.await(30, TimeUnit.SECONDS)).as("both are sent").isTrue();
            assertThat(printed()).startsWith("%PDF-");
            read.countDown();
            assertThat(alone.get() && bound.get()).isTrue();
        }
    }

    @Test
    void a_print_that_failed_gives_its_memory_back() {
        for (var time = 0; time < 2; time++) {
            assertThatThrownBy(() -> printer.print("<html", new ByteArrayOutputStream()));
        }
        assertThat(printed()).startsWith("%PDF-");
    }

    private String printed() {
        try {
            var out = new ByteArrayOutputStream();
            printer.print(PAPER, out);
            return out.toString(StandardCharsets.ISO_8859_1);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private static boolean stillWaits(CompletableFuture<String> paper, int seconds) {
        try {
            paper.get(seconds, TimeUnit.SECONDS);
            return false;
        } catch (TimeoutException _) {
            return true;
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }

    /** Takes nothing until it is let. */
    private static final class Slow extends OutputStream {

        private final CountDownLatch reading;
        private final CountDownLatch read;

        Slow(CountDownLatch reading, CountDownLatch read) {
            this.reading = reading;
            this.read = read;
        }

        @Override
        public void write(int one) {
            write(new byte[1], 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            reading.countDown();
            try {
                read.await();
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
        }
    }
}
