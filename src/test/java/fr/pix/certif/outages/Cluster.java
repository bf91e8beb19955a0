package fr.pix.certif.outages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A replicated PostgreSQL with HAProxy in front of two copies of the application, as {@code ops/cluster} sets it up. */
final class Cluster implements AutoCloseable {

    static final int PORT = 8100;
    static final List<Integer> COPIES = List.of(8101, 8102);

    private static final Path SCRIPT = Path.of("ops", "cluster", "cluster").toAbsolutePath();
    private static final int PATIENCE_MINUTES = 3;

    private final Path folder;

    private Cluster(Path folder) {
        this.folder = folder;
    }

    /** Whether this machine has the programs, and lets us make networks: {@code ./certif test --all} sees to it. */
    static boolean isPossible() {
        return System.getProperty("user.name").equals("root") && Files.isExecutable(Path.of("/usr/bin/patroni"));
    }

    static Cluster up(Path folder) throws IOException, InterruptedException {
        var cluster = new Cluster(Files.createDirectories(folder));
        cluster.tell("down"); // what an interrupted run left
        cluster.tell("up");
        return cluster;
    }

    /** Where people reach the copies. */
    static String address() {
        return "http://127.0.0.1:" + PORT;
    }

    void tell(String... command) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of(SCRIPT.toString(), folder.toString()));
        words.addAll(List.of(command));
        var said = folder.resolve("script.log").toFile();
        var script = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(said))
                .start();
        if (!script.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) || script.exitValue() != 0) {
            script.destroyForcibly();
            throw new IllegalStateException(words + "\n" + Files.readString(said.toPath()));
        }
    }

    /** The node that leads now. */
    String primary() throws IOException, InterruptedException {
        var asked = new ProcessBuilder(SCRIPT.toString(), folder.toString(), "primary").start();
        try (var answer = asked.inputReader()) {
            var node = answer.lines().collect(Collectors.joining());
            asked.waitFor();
            return node;
        }
    }

    /** The environment variables with which a copy finds the database. */
    Map<String, String> settings() throws IOException {
        try (var lines = Files.lines(folder.resolve("settings.env"))) {
            return lines.map(line -> line.split("=", 2)).collect(Collectors.toMap(line -> line[0], line -> line[1]));
        }
    }

    /** Enters as the owner of the tables, wherever the primary is now. */
    Connection owner() throws IOException, SQLException {
        var settings = settings();
        return DriverManager.getConnection(
                Objects.requireNonNull(settings.get("CERTIF_DATABASE_URL"))
                        + "?targetServerType=primary&connectTimeout=2",
                settings.get("CERTIF_DATABASE_OWNER_USER"),
                settings.get("CERTIF_DATABASE_OWNER_PASSWORD"));
    }

    @Override
    public void close() throws IOException, InterruptedException {
        tell("down");
    }
}
