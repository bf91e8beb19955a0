package fr.pix.certif.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Keycloak as operators run it, unpacked by the build ({@code -Pkeycloak}), on a free port and with a realm of its own. It
 * ends with the test process.
 */
final class Keycloak {

    static final String PASSWORD = "chez Keycloak";
    static final String SECRET = "secret-de-keycloak";

    private static final Path UNPACKED = Path.of("target/tools/keycloak");
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Keycloak STARTED = start();

    private final int port;

    private Keycloak(int port) {
        this.port = port;
    }

    static Keycloak started() {
        return STARTED;
    }

    String issuer() {
        return "http://localhost:" + port + "/realms/certif";
    }

    private static Keycloak start() {
        try {
            var home = home();
            var realms = Files.createDirectories(home.resolve("data/import"));
            try (var realm = Keycloak.class.getResourceAsStream("/keycloak-realm.json")) {
                if (realm == null) {
                    throw new IllegalStateException("the realm is missing");
                }
                Files.write(realms.resolve("certif-realm.json"), realm.readAllBytes());
            }
            var port = freePort();
            var process = new ProcessBuilder(
                            home.resolve("bin/kc.sh").toAbsolutePath().toString(),
                            "start-dev",
                            "--db=dev-mem",
                            "--http-host=127.0.0.1",
                            "--http-port=" + port,
                            "--import-realm")
                    .redirectErrorStream(true)
                    .redirectOutput(UNPACKED.resolve("keycloak.log").toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process), "keycloak-stop"));
            var keycloak = new Keycloak(port);
            keycloak.waitFor(process);
            return keycloak;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Path home() throws IOException {
        if (!Files.isDirectory(UNPACKED)) {
            throw new IllegalStateException("Keycloak is not unpacked: run ./certif test --all, or mvn -Pkeycloak");
        }
        try (var folders = Files.list(UNPACKED)) {
            return folders.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private void waitFor(Process process) throws IOException {
        var given = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > given) {
                stop(process);
                throw new IllegalStateException(
                        "Keycloak did not start: " + Files.readString(UNPACKED.resolve("keycloak.log")));
            }
            sleep();
        }
    }

    private boolean answers() {
        var metadata = URI.create(issuer() + "/.well-known/openid-configuration");
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(metadata).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static void stop(Process process) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
