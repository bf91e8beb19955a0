package fr.pix.certif.packaged;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher of a clone builds what is newer than what it built, with a Maven and a JDK that only say that they ran. */
class BuildOnceTest {

    /** The first time somebody saves a source meanwhile. */
    private static final String MAVEN = """
            #!/bin/sh
            mkdir -p "FOLDER/target/application" && touch "FOLDER/target/application/certif.jar"
            [ -e "FOLDER/builds" ] || echo 'class Late {}' > "FOLDER/src/main/Late.java"
            echo built >> "FOLDER/builds"
            """;

    private static final String JAVA = """
            #!/bin/sh
            for last; do :; done
            case "$*" in
              *extract*) mkdir -p "$last" && cp "FOLDER/target/application/certif.jar" "$last" ;;
            esac
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void make() throws IOException {
        Files.copy(Path.of("certif"), folder.resolve("certif"));
        Files.createDirectories(folder.resolve("src/main"));
        Files.writeString(folder.resolve("pom.xml"), "<project/>");
        var jdk = Files.createDirectories(folder.resolve("jdk/bin"));
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"25\"\n");
        program(jdk.resolve("javac"), "#!/bin/sh\n");
        program(jdk.resolve("java"), JAVA.replace("FOLDER", folder.toString()));
        program(
                Files.createDirectory(folder.resolve("bin")).resolve("mvn"),
                MAVEN.replace("FOLDER", folder.toString()));
    }

    @Test
    void a_source_that_is_saved_during_a_build_is_built_the_next_time_and_then_no_more() throws Exception {
        assertThat(buildsAfterCommand()).isEqualTo(1);
        assertThat(buildsAfterCommand()).isEqualTo(2);
        assertThat(buildsAfterCommand()).isEqualTo(2);
    }

    private int buildsAfterCommand() throws Exception {
        var builder = new ProcessBuilder(
                        List.of("bash", folder.resolve("certif").toString(), "scan"))
                .redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        builder.environment()
                .merge("PATH", folder.resolve("bin").toString(), (path, first) -> first + File.pathSeparator + path);
        var command = builder.start();
        var said = new String(command.getInputStream().readAllBytes(), UTF_8);
        assertThat(command.waitFor()).as(said).isZero();
        return Files.readAllLines(folder.resolve("builds")).size();
    }

    private static void program(Path file, String text) throws IOException {
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
