package fr.pix.certif.bench;

import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.pages.StaticTemplates;
import fr.pix.certif.platform.Settings;
import fr.pix.certif.platform.Texts;
import fr.pix.certif.platform.web.PageFrame;
import fr.pix.certif.platform.web.TimeLeft;
import fr.pix.certif.platform.web.Visitor;
import fr.pix.certif.sessions.SessionPage;
import fr.pix.certif.sessions.web.SessionListPage;
import fr.pix.certif.sessions.web.SessionListParameters;
import gg.jte.output.Utf8ByteOutput;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

/** The writing of a list of 25 alone: no request, no database. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ListPageBenchmark {

    private static final LocalDate TODAY = LocalDate.of(2049, 4, 19);

    private final StaticTemplates templates = new StaticTemplates();
    private final PageFrame frame = frame();
    private final SessionListPage list = list();

    /** One page, as bytes. */
    @Benchmark
    public byte[] page() {
        var output = new Utf8ByteOutput();
        templates.sessionsList(frame, list).render(output);
        return output.toByteArray();
    }

    private static PageFrame frame() {
        var settings = Binder.get(new MockEnvironment()).bindOrCreate("certif", Settings.class);
        var visitor = new Visitor("Anne-Cécile Bichon", "Centre de Testix", false, "", false, List.of());
        var left = new TimeLeft(1, 7_200, 43_200, 300);
        return new PageFrame(
                Texts.read(), Locale.FRENCH, "", "/sessions/liste", "token", visitor, left, List.of(), settings);
    }

    private static SessionListPage list() {
        var rows = IntStream.range(0, SessionPage.SIZE)
                .mapToObj(number -> new SessionPage.Row(
                        new SessionId(number),
                        "Site 1 du Centre de Testix",
                        "Amphithéâtre Fourastié",
                        TODAY.plusDays(number),
                        LocalTime.of(14, 0),
                        "Anne-Cécile Bichon",
                        12))
                .toList();
        return new SessionListPage(
                new SessionPage(rows, 1_000, false, true, List.of("CNAM Paris", "Site 1 du Centre de Testix")),
                new SessionListParameters("", "", "", "", "", "", "", "", "", ""),
                TODAY,
                false,
                null);
    }
}
