package fr.pix.certif.packaged;

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

/** An archive unpacked by a careful person, on a machine that has a JDK and no Maven, far from the sources. */
final class Unpacked {

    private static final Pattern ADDRESS = Pattern.compile("(?m)^Pix Certif: (\\S+)");
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String CAREFULLY = "umask 0077; exec \"$0\" \"$@\"";

    private final Path place;
    private final Path home;

    private Unpacked(Path place, Path home) {
        this.place = place;
        this.home = home;
    }

    static Unpacked of(Path archive, Path folder) throws IOException, InterruptedException {
        var home = Files.createDirectory(folder.resolve("chez moi"));
        programsWithoutMaven(Files.createDirectory(home.resolve("bin")));
        var unpacked =
                new Unpacked(folder.resolve(archive.getFileName().toString().replace(".tar.gz", "")), home);
        var said = unpacked.run(Map.of(), "tar", "-xf", archive.toString(), "-C", folder.toString());
        if (said.status() != 0) {
            throw new IllegalStateException(said.output());
        }
        return unpacked;
    }

    Path place() {
        return place;
    }

    /** What a command said, and the status that it ended with. */
    record Said(int status, String output) {}

    Said certif(Map<String, String> settings, String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(place.resolve("certif").toString()));
        command.addAll(List.of(words));
        return run(settings, command.toArray(String[]::new));
    }

    private Said run(Map<String, String> settings, String... command) throws IOException, InterruptedException {
        var output = Files.createTempFile(home, "output", ".log");
        var process = begin(settings, output, command);
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("it does not end: " + Files.readString(output));
        }
        return new Said(process.exitValue(), Files.readString(output));
    }

    /** The application, which serves. */
    Service start(Map<String, String> settings) throws IOException {
        var output = Files.createTempFile(home, "output", ".log");
        var data = home.resolve("mes données").toString();
        var process = begin(settings, output, place.resolve("certif").toString(), "run", "--port", "0", "--data", data);
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> !process.isAlive()
                        || ADDRESS.matcher(Files.readString(output)).find());
        return new Service(process, output);
    }

    private Process begin(Map<String, String> settings, Path output, String... command) throws IOException {
        var line = new ArrayList<>(List.of("bash", "-c", CAREFULLY));
        line.addAll(List.of(command));
        var builder = new ProcessBuilder(line)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of(
                        "PATH", home.resolve("bin").toString(),
                        "HOME", home.toString(),
                        "JAVA_HOME", System.getProperty("java.home"),
                        "LANG", "C.UTF-8"));
        builder.environment().putAll(settings);
        return builder.start();
    }

    private static void programsWithoutMaven(Path bin) throws IOException {
        for (var folder : System.getenv("PATH").split(":", -1)) {
            if (!folder.isEmpty() && Files.isDirectory(Path.of(folder))) {
                try (var programs = Files.list(Path.of(folder))) {
                    for (var program : programs.toList()) {
                        var link = bin.resolve(program.getFileName());
                        if (!link.endsWith("mvn") && Files.notExists(link)) {
                            Files.deleteIfExists(link); // one that leads nowhere
                            Files.createSymbolicLink(link, program);
                        }
                    }
                }
            }
        }
    }

    /** A started application, until it is asked to stop. */
    record Service(Process process, Path output) implements AutoCloseable {

        String said() throws IOException {
            return Files.readString(output);
        }

        String address() throws IOException {
            var found = ADDRESS.matcher(said());
            if (!found.find()) {
                throw new IllegalStateException(said());
            }
            return found.group(1);
        }

        /** As systemd and Ctrl-C ask; the status that it ends with. */
        int stop() throws InterruptedException {
            process.destroy();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("it does not stop");
            }
            return process.exitValue();
        }

        /** Where a test failed before it stopped it. */
        @Override
        public void close() {
            process.destroy();
        }
    }
}
