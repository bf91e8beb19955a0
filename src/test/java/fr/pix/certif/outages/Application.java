package fr.pix.certif.outages;

import fr.pix.certif.CertifApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** The application in a process of its own, which ends with this one at the latest. */
final class Application implements AutoCloseable {

    static final String PASSWORD = "quatre-mots-pour-un-essai";

    private static final Pattern ADDRESS = Pattern.compile("Pix Certif: (\\S+)");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final Path output;

    private Application(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts it on a database of its own, or on that of the settings, and waits until it serves. */
    static Application start(Path folder, Map<String, String> settings) throws IOException {
        sharePrograms(folder);
        var command = itself("--certif.port=0", "--certif.data=" + folder.resolve("data"));
        settings.forEach((name, value) -> command.add("--" + name + "=" + value));
        return start(folder, new ProcessBuilder(command));
    }

    /** The same with a JVM of these options. */
    static Application start(Path folder, List<String> jvm) throws IOException {
        sharePrograms(folder);
        var builder = new ProcessBuilder(itself("--certif.port=0", "--certif.data=" + folder.resolve("data")));
        builder.environment().put("JDK_JAVA_OPTIONS", String.join(" ", jvm));
        return start(folder, builder);
    }

    /** Starts a copy of what this test stands on. */
    static Application copy(Path folder, int port, Map<String, String> environment) throws IOException {
        return start(folder, with(environment, new ProcessBuilder(itself("--certif.port=" + port))));
    }

    /** Starts a copy of another release, built in a folder. */
    static Application copyOf(Path release, Path folder, int port, Map<String, String> environment) throws IOException {
        var launcher = release.resolve("certif").toAbsolutePath().toString();
        return start(folder, with(environment, new ProcessBuilder(launcher, "run", "--port", Integer.toString(port))));
    }

    private static List<String> itself(String... options) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                CertifApplication.class.getName()));
        command.addAll(List.of(options));
        return command;
    }

    private static ProcessBuilder with(Map<String, String> environment, ProcessBuilder builder) {
        builder.environment().putAll(environment);
        return builder;
    }

    private static Application start(Path folder, ProcessBuilder builder) throws IOException {
        var output = Files.createTempFile(folder, "application", ".log");
        builder.redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("CERTIF_DEMO_PASSWORD", PASSWORD);
        var application = new Application(builder.start(), output);
        Runtime.getRuntime().addShutdownHook(new Thread(application::close));
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() ->
                        !application.process.isAlive() || application.said().contains("Pix Certif: "));
        if (!application.process.isAlive()) {
            throw new IllegalStateException(application.said());
        }
        return application;
    }

    /** Those of PostgreSQL are unpacked once for all tests. */
    private static void sharePrograms(Path folder) throws IOException {
        var link = Files.createDirectories(folder.resolve("data")).resolve("engine");
        if (Files.notExists(link)) {
            Files.createSymbolicLink(
                    link, Files.createDirectories(Path.of("target", "engine").toAbsolutePath()));
        }
    }

    String address() throws IOException {
        var found = ADDRESS.matcher(said());
        if (!found.find()) {
            throw new IllegalStateException(said());
        }
        return found.group(1);
    }

    String said() throws IOException {
        return Files.readString(output);
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Ends it, whatever state it is in. */
    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** As Ctrl-C and SIGTERM do. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("it does not stop");
        }
    }

    /** The PostgreSQL that this folder has. */
    static ProcessHandle database(Path folder) throws IOException {
        var first = Files.readAllLines(folder.resolve("data/postgres/postmaster.pid"))
                .getFirst();
        return ProcessHandle.of(Long.parseLong(first)).orElseThrow();
    }
}
