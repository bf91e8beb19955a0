package fr.pix.certif.outages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A replicated PostgreSQL, and HAProxy for two copies of the application, as {@code ops/cluster} sets them up. */
final class Cluster implements AutoCloseable {

    static final int PORT = 8100;
    static final List<Integer> COPIES = List.of(8101, 8102);

    private static final String SCRIPT =
            Path.of("ops", "cluster", "cluster").toAbsolutePath().toString();
    private static final int PATIENCE_MINUTES = 3;

    private final Path folder;
    private final AtomicBoolean isDown = new AtomicBoolean();

    private Cluster(Path folder) {
        this.folder = folder;
    }

    /** Whether this machine has the programs, and lets us make networks: {@code ./certif test --all} sees to the first. */
    static boolean isPossible() throws IOException {
        return ended(new ProcessBuilder(SCRIPT, "possible")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start())
                == 0;
    }

    static Cluster up(Path folder) throws IOException {
        var cluster = new Cluster(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(cluster::close));
        cluster.tell("down"); // what a run left that was killed
        cluster.tell("up");
        return cluster;
    }

    /** Where people reach the copies. */
    static String address() {
        return "http://127.0.0.1:" + PORT;
    }

    void tell(String... command) throws IOException {
        var said = folder.resolve("script.log");
        var words = new ArrayList<>(List.of(SCRIPT, folder.toString()));
        words.addAll(List.of(command));
        var script = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(said.toFile()))
                .start();
        if (ended(script) != 0) {
            throw new IllegalStateException(words + "\n" + Files.readString(said));
        }
    }

    /** The node that leads now; empty while none does. */
    String primary() throws IOException {
        var asked = new ProcessBuilder(SCRIPT, folder.toString(), "primary").start();
        try (var answer = asked.inputReader()) {
            return answer.lines().collect(Collectors.joining());
        }
    }

    private static int ended(Process script) {
        try {
            if (script.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                return script.exitValue();
            }
            throw new IllegalStateException("it does not end: " + script.info());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } finally {
            script.destroyForcibly();
        }
    }

    /** The environment variables with which a copy finds the database. */
    Map<String, String> settings() throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve("settings.env"))) {
            return lines.map(line -> line.split("=", 2)).collect(Collectors.toMap(line -> line[0], line -> line[1]));
        }
    }

    /** Enters as the owner of the tables, wherever the primary is now. */
    Connection owner() throws IOException, SQLException {
        var settings = settings();
        return DriverManager.getConnection(
                settings.get("CERTIF_DATABASE_URL") + "&connectTimeout=2",
                settings.get("CERTIF_DATABASE_OWNER_USER"),
                settings.get("CERTIF_DATABASE_OWNER_PASSWORD"));
    }

    /** Ends all of it, once: whoever comes first, the test or the end of this process. */
    @Override
    public void close() {
        if (isDown.getAndSet(true)) {
            return;
        }
        try {
            tell("down");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
