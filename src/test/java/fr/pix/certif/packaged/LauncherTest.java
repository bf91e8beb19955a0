package fr.pix.certif.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher of a package, on a JDK that only says that it was started: how it ends what it began. */
class LauncherTest {

    /** Like the JVM it ends at a SIGTERM in order, and leaves ignored the SIGINT that it was started with ignored. */
    private static final String SERVER = """
            #!/usr/bin/env bash
            case "$*" in
              *AOTCacheOutput*) ;;
              *) touch "FOLDER/served"; exit 0 ;;
            esac
            trap 'touch "FOLDER/stopped"; exit 143' TERM
            echo $$ > "FOLDER/pid.new" && mv "FOLDER/pid.new" "FOLDER/pid"
            while :; do sleep 0.05; done
            """;

    /** In a group of its own, as a terminal starts it; a signal that this test was started without is there again. */
    private static final String AT_A_TERMINAL = "setpgrp(0, 0); $SIG{INT} = 'DEFAULT'; exec @ARGV";

    @TempDir
    private Path folder;

    @BeforeEach
    void make() throws IOException {
        Files.copy(Path.of("certif"), folder.resolve("certif"));
        var app = Files.createDirectory(folder.resolve("app"));
        Files.writeString(app.resolve("built"), "1");
        var jdk = Files.createDirectories(folder.resolve("jdk/bin"));
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"25\"\n");
        program(jdk.resolve("javac"), "#!/bin/sh\n");
        program(jdk.resolve("java"), SERVER.replace("FOLDER", folder.toString()));
    }

    @Test
    void a_first_start_that_is_interrupted_leaves_nothing_running_and_serves_nothing() throws Exception {
        var output = folder.resolve("output").toFile();
        var builder = new ProcessBuilder(List.of(
                        "perl",
                        "-e",
                        AT_A_TERMINAL,
                        "bash",
                        folder.resolve("certif").toString(),
                        "run"))
                .redirectErrorStream(true)
                .redirectOutput(output);
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        builder.environment().remove("CERTIF_CACHE");
        var launcher = builder.start();
        var pid = folder.resolve("pid");
        await().until(() -> Files.exists(pid));
        var server =
                ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).orElseThrow();
        try {
            assertThat(new ProcessBuilder("bash", "-c", "kill -INT -- -" + launcher.pid())
                            .start()
                            .waitFor())
                    .isZero();
            assertThat(launcher.waitFor(20, TimeUnit.SECONDS)).as("it ends").isTrue();
            assertThat(server.isAlive()).as("it left the server").isFalse();
        } finally {
            server.destroyForcibly();
            launcher.destroyForcibly();
        }
        assertThat(folder.resolve("stopped")).exists();
        assertThat(folder.resolve("served")).doesNotExist();
        assertThat(folder.resolve("cache")).isDirectoryNotContaining("glob:**/training.??????");
    }

    private static void program(Path file, String text) throws IOException {
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
