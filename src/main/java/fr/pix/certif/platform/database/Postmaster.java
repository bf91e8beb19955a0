package fr.pix.certif.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * What {@code postmaster.pid} says of the server on a data folder.
 *
 * @param folder its data folder, as it was named at the start
 * @param started seconds since 1970, which tells two servers with one process number apart
 */
record Postmaster(long pid, String folder, long started, int port, boolean ready) {

    static final String FILE = "postmaster.pid";

    /** The file counts whole seconds, from when the process is under way; the system counts from its first moment. */
    private static final long APART = 5;

    private static final int STATUS_LINE = 7;

    /** Empty while the file is absent or not wholly written. */
    static Optional<Postmaster> read(Path cluster) {
        try {
            var lines = Files.readAllLines(cluster.resolve(FILE));
            if (lines.size() < 4) {
                return Optional.empty();
            }
            var ready =
                    lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
            return Optional.of(new Postmaster(
                    Long.parseLong(lines.get(0)),
                    lines.get(1),
                    Long.parseLong(lines.get(2)),
                    Integer.parseInt(lines.get(3)),
                    ready));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException e) {
            throw new DatabaseUnavailable("The file postmaster.pid in %s cannot be read.".formatted(cluster), e);
        }
    }

    /**
     * A number that meanwhile belongs to another program, to another server, or to a process that waits to be buried, does
     * not run.
     */
    boolean runs() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .map(ProcessHandle::info)
                .filter(process -> process.command().orElse("").contains("postgres"))
                .filter(this::isIt)
                .isPresent();
    }

    /** It began when this one did; or it was given this folder, and the clock was put right since. */
    private boolean isIt(ProcessHandle.Info process) {
        var began = process.startInstant().map(Instant::getEpochSecond).orElse(started);
        return Math.abs(began - started) <= APART
                || Arrays.asList(process.arguments().orElse(new String[0])).contains(folder);
    }

    boolean sameServerAs(Postmaster other) {
        return pid == other.pid && started == other.started;
    }
}
