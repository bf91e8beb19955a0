package fr.pix.certif.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** PostgreSQL's programs at work on one data folder. */
final class Engine {

    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
    private static final int BURIAL_TRIES = 20;
    private static final Duration BURIAL_PAUSE = Duration.ofMillis(250);

    private final DataFolder folder;
    private final Path home;
    private final Path programs;
    private final RunAs runAs;

    Engine(DataFolder folder) throws IOException {
        this.folder = folder;
        this.home = EngineArchive.unpack(folder.engines());
        this.programs = home.resolve("bin");
        this.runAs = RunAs.choose();
    }

    /** The folder that holds its programs. */
    Path home() {
        return home;
    }

    /** The files of one major version are not read by another; PostgreSQL says so in its log only. */
    void check() throws IOException {
        var kept = folder.cluster().resolve("PG_VERSION");
        if (!Files.exists(kept)) {
            return; // nothing is made yet
        }
        var made = Files.readString(kept).strip();
        var ours = EngineArchive.majorVersion(home);
        if (!made.equals(ours)) {
            throw new DatabaseUnavailable(
                    "The database in %s was made by PostgreSQL %s, and this Pix Certif brings PostgreSQL %s: back it up"
                                    .formatted(folder.cluster(), made, ours)
                            + " with the release that ran on it until now, then restore that with this one into another"
                            + " data folder.");
        }
    }

    /** Makes the files of an empty server, all or none; French order of letters, passwords for everybody. */
    void initialise(String superuserPassword) throws IOException {
        var fresh = folder.cluster().resolveSibling("postgres.new");
        var password = folder.secrets().resolveSibling("password.new");
        FileTree.delete(fresh);
        Files.createDirectories(fresh);
        FileTree.mode(fresh, "rwx------");
        Secrets.writeAlone(password, superuserPassword);
        give(fresh);
        give(password);
        try {
            run(
                    Duration.ofMinutes(2),
                    "initdb",
                    "--pgdata=" + fresh,
                    "--username=" + Roles.superuserName(),
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=icu",
                    "--icu-locale=fr-FR",
                    "--no-instructions");
        } finally {
            Files.delete(password);
        }
        Files.move(fresh, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void give(Path path) throws IOException {
        if (runAs.user().isPresent()) {
            FileTree.give(path, runAs.user().get());
        }
    }

    /**
     * Starts the server. After a killing the system may take a moment to bury the one before, or to end its workers;
     * and the number it had may belong to another program for ever: then PostgreSQL must not heed it.
     */
    Postmaster start(int port, Map<String, String> more) throws IOException {
        var before = Postmaster.read(folder.cluster());
        for (var tries = before.isPresent() ? BURIAL_TRIES : 0; tries > 0; tries--) {
            try {
                return startOnce(port, more, before);
            } catch (DatabaseUnavailable notYet) {
                LOG.info("the server before is not wholly gone yet", notYet);
                pause(BURIAL_PAUSE);
            }
        }
        if (before.isPresent() && !before.get().runs()) {
            Files.deleteIfExists(folder.cluster().resolve(Postmaster.FILE));
        }
        return startOnce(port, more, before);
    }

    /**
     * In a session of its own (pg_ctl sees to that), so that the terminal's Ctrl-C reaches the application only, which
     * ends the server when nobody needs it any more. Returns as soon as it answers.
     */
    private Postmaster startOnce(int port, Map<String, String> more, Optional<Postmaster> before) throws IOException {
        if (!Files.exists(folder.log())) {
            Files.createFile(folder.log());
            give(folder.log());
        }
        var starter = command(
                        "pg_ctl",
                        "start",
                        "--wait",
                        "--timeout=600",
                        "--silent",
                        "--pgdata=" + folder.cluster(),
                        "--log=" + folder.log(),
                        "--options=" + Tuning.options(port, more))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        while (true) {
            var now = Postmaster.read(folder.cluster());
            if (now.isPresent()
                    && now.get().ready()
                    && before.filter(now.get()::sameServerAs).isEmpty()) {
                return now.get();
            }
            if (!starter.isAlive() && starter.exitValue() != 0) {
                throw new DatabaseUnavailable("The embedded PostgreSQL did not start; the end of %s says: %s"
                        .formatted(folder.log(), lastLines()));
            }
            pause(Duration.ofMillis(3));
        }
    }

    /** Ends the server on this folder, if one runs: open transactions are undone, the rest is on the disk. */
    void stop() {
        var server = Postmaster.read(folder.cluster());
        if (server.filter(Postmaster::runs).isEmpty()) {
            return;
        }
        try {
            run(
                    Duration.ofMinutes(2),
                    "pg_ctl",
                    "stop",
                    "--mode=fast",
                    "--wait",
                    "--timeout=100",
                    "--silent",
                    "--pgdata=" + folder.cluster());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(Duration limit, String program, String... arguments) throws IOException {
        var output = Files.createTempFile("certif", program);
        try {
            var process = command(program, arguments)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(limit) || process.exitValue() != 0) {
                process.destroy();
                throw new DatabaseUnavailable(
                        program + " failed: " + Files.readString(output).strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable(program + " was interrupted", e);
        } finally {
            Files.delete(output);
        }
    }

    private ProcessBuilder command(String program, String... arguments) {
        var whole = new ArrayList<>(List.of(programs.resolve(program).toString()));
        whole.addAll(List.of(arguments));
        var builder = new ProcessBuilder(runAs.command(whole));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    private String lastLines() throws IOException {
        var lines = Files.readAllLines(folder.log());
        return String.join(" / ", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    }

    static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("interrupted while waiting for the database", e);
        }
    }
}
