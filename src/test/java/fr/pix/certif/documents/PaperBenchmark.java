package fr.pix.certif.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What filling a paper's template costs, compression included: {@code ./certif bench jmh PaperBenchmark}. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@State(Scope.Benchmark)
public class PaperBenchmark {

    @Param({"0", "20", "100"})
    public int participants;

    @Param({"SHEET", "PV"})
    public Paper paper = Paper.PV;

    private final PaperSpreadsheets spreadsheets = new PaperSpreadsheets();
    private PaperSession session = PaperFixture.guide();

    /** Chooses the session to print. */
    @Setup
    public void prepare() {
        session = PaperFixture.with(participants);
    }

    /** One document, to nowhere. */
    @Benchmark
    public void fill() throws IOException {
        spreadsheets.write(paper, session, OutputStream.nullOutputStream());
    }
}
