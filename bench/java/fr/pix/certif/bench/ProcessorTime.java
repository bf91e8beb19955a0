package fr.pix.certif.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How long processors have worked so far, as Linux' {@code /proc} tells.
 *
 * @param application for the application's process
 * @param database for PostgreSQL's main process and all its children, those that have ended included
 * @param compilers for the JVM's own compilers, within the application's
 */
record ProcessorTime(Duration application, Duration database, Duration compilers) {

    private static final Path PROCESSES = Path.of("/proc");

    /** The unit of {@code /proc/…/stat}, the same on every Linux: 1/100 s. */
    private static final Duration TICK = Duration.ofMillis(10);

    /** What {@code /proc/…/stat} tells of a process, in ticks; {@code buried} of children that ended. */
    private record Worked(long parent, long own, long buried) {

        static final Worked NOT = new Worked(0, 0, 0);
    }

    static ProcessorTime of(long application, long database) {
        var main = worked(Long.toString(database));
        return new ProcessorTime(
                TICK.multipliedBy(worked(Long.toString(application)).own()),
                TICK.multipliedBy(main.own() + main.buried() + children(database)),
                TICK.multipliedBy(compilers(application)));
    }

    ProcessorTime since(ProcessorTime start) {
        return new ProcessorTime(
                application.minus(start.application), database.minus(start.database), compilers.minus(start.compilers));
    }

    private static long children(long parent) {
        try (var all = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
            var ticks = 0L;
            for (var process : all) {
                var worked = worked(process.getFileName().toString());
                ticks += worked.parent() == parent ? worked.own() : 0;
            }
            return ticks;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("CPU times are read from /proc, which only Linux has", unreadable);
        }
    }

    /** Of those threads that are there: one that has nothing to do for long ends, and what it worked is forgotten. */
    private static long compilers(long process) {
        try (var threads = Files.newDirectoryStream(
                PROCESSES.resolve(Long.toString(process)).resolve("task"))) {
            var ticks = 0L;
            for (var thread : threads) {
                ticks += name(thread).matches("C[12] Compiler.*")
                        ? worked(thread).own()
                        : 0;
            }
            return ticks;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("CPU times are read from /proc, which only Linux has", unreadable);
        }
    }

    private static String name(Path thread) {
        try {
            return Files.readString(thread.resolve("comm")).strip();
        } catch (IOException endedWhileRead) {
            return "";
        }
    }

    private static Worked worked(String process) {
        return worked(PROCESSES.resolve(process));
    }

    private static Worked worked(Path process) {
        try {
            var stat = Files.readString(process.resolve("stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return new Worked(
                    Long.parseLong(fields[1]),
                    Long.parseLong(fields[11]) + Long.parseLong(fields[12]),
                    Long.parseLong(fields[13]) + Long.parseLong(fields[14]));
        } catch (NoSuchFileException ended) {
            return Worked.NOT;
        } catch (IOException endedWhileRead) {
            return Worked.NOT;
        }
    }
}
