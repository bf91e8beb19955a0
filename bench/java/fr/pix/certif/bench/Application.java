package fr.pix.certif.bench;

import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The application as {@code ./certif run} starts it, a process of its own on a data folder of its own. */
final class Application implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final int LONGEST_STOP_SECONDS = 30;

    private final Process launcher;
    private final int port;
    private final Path data;

    private Application(Process launcher, int port, Path data) {
        this.launcher = launcher;
        this.port = port;
        this.data = data;
    }

    /**
     * The build of a folder of ours.
     *
     * @param home where {@code ./certif} is
     */
    static Application start(Path home, Path data) throws IOException, InterruptedException {
        Files.createDirectories(data);
        var port = freePort();
        var command = new ProcessBuilder(
                        home.toAbsolutePath().resolve("certif").toString(),
                        "run",
                        "--port",
                        Integer.toString(port),
                        "--data",
                        data.toString(),
                        "--no-demo")
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("application.log").toFile());
        command.environment().putIfAbsent("CERTIF_JVM", "steady"); // what a server stays up with
        command.environment().putIfAbsent("CERTIF_REQUESTS_BY_PERSON", "1000000000"); // a few ask without a pause
        var launcher = command.start();
        Runtime.getRuntime().addShutdownHook(new Thread(launcher::destroy)); // it does not outlive a Ctrl-C
        var application = new Application(launcher, port, data);
        try {
            application.awaitFirstPage();
        } catch (IOException | InterruptedException | RuntimeException e) {
            application.close();
            throw e;
        }
        return application;
    }

    int port() {
        return port;
    }

    ProcessorTime processorTime() throws IOException {
        return ProcessorTime.of(process().pid(), postmaster());
    }

    /** What the application's process holds in memory. */
    long residentMib() throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process().pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .sum();
    }

    /** Enters the database as its owner, to seed it. */
    Connection owner() throws IOException, SQLException {
        return connect("certif", "owner");
    }

    /** Enters the database as the application does. */
    Connection applicationRole() throws IOException, SQLException {
        return connect("certif_app", "application");
    }

    private Connection connect(String role, String secret) throws IOException, SQLException {
        var secrets = new Properties();
        secrets.load(new StringReader(Files.readString(data.resolve("database.properties"))));
        var url = "jdbc:postgresql://127.0.0.1:%s/certif?prepareThreshold=1".formatted(secrets.getProperty("port"));
        return DriverManager.getConnection(url, role, secrets.getProperty(secret));
    }

    private long postmaster() throws IOException {
        return Long.parseLong(
                Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst());
    }

    /** The launcher itself once it has become {@code java}, or else its child. */
    private ProcessHandle process() {
        return Stream.concat(Stream.of(launcher.toHandle()), launcher.descendants())
                .filter(process -> process.info().command().orElse("").endsWith("/java"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the application has ended"));
    }

    private void awaitFirstPage() throws IOException, InterruptedException {
        var end = System.nanoTime() + LONGEST_START.toNanos();
        while (!answers()) {
            if (System.nanoTime() > end || !launcher.isAlive()) {
                throw new IOException("the application did not start; see " + data.resolve("application.log"));
            }
            Thread.sleep(100);
        }
    }

    private boolean answers() {
        try (var browser = new Browser(port)) {
            return browser.get(SignInPage.PATH).status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        var processes = Stream.concat(Stream.of(launcher.toHandle()), launcher.descendants())
                .filter(ProcessHandle::isAlive)
                .filter(process -> List.of("java", "sh", "bash").contains(programOf(process)))
                .toList();
        processes.forEach(ProcessHandle::destroy);
        try {
            if (!launcher.waitFor(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
                processes.forEach(ProcessHandle::destroyForcibly);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            processes.forEach(ProcessHandle::destroyForcibly);
        }
    }

    private static String programOf(ProcessHandle process) {
        var command = process.info().command().orElse("");
        return command.substring(command.lastIndexOf('/') + 1);
    }
}
