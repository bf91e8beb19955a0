package fr.pix.certif.packaged;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whoever builds the same commit gets the same bytes, so that a package shows what it is of. */
@Tag("slow")
@Timeout(value = 60, unit = TimeUnit.MINUTES) // it builds twice
class ReproducibleBuildTest {

    @Test
    void two_builds_of_one_commit_in_two_folders_by_two_people_give_the_same_archive(@TempDir Path folder)
            throws IOException, InterruptedException {
        assumeTrue(Files.exists(Path.of(".git")), "outside a clone there is no commit");
        var one = build(folder.resolve("one"), "022", Map.of("TZ", "UTC", "LC_ALL", "C.UTF-8"));
        var two = build(folder.resolve("another place"), "077", Map.of("TZ", "Pacific/Auckland", "LC_ALL", "C"));
        assertThat(contents(two)).as("what is in the archives").isEqualTo(contents(one));
        assertThat(two).hasSameBinaryContentAs(one);
    }

    private static Path build(Path place, String umask, Map<String, String> surroundings)
            throws IOException, InterruptedException {
        run(Map.of(), "git", "clone", "--quiet", "--no-hardlinks", ".", place.toString());
        return Path.of(run(
                surroundings,
                "bash",
                "-c",
                "umask " + umask + "; exec \"$0\" package",
                place.resolve("certif").toString()));
    }

    private static String run(Map<String, String> surroundings, String... command)
            throws IOException, InterruptedException {
        var errors = Files.createTempFile("build", ".log");
        var builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().putAll(surroundings);
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
        Files.delete(errors);
        return said;
    }

    /** The files of an archive, those within our own jar one by one: what differs is named. */
    private static Map<String, String> contents(Path archive) throws IOException {
        var contents = new TreeMap<String, String>();
        try (var tar = new TarArchiveInputStream(new GzipCompressorInputStream(Files.newInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var about = "%o %s %s".formatted(entry.getMode(), entry.getUserName(), entry.getLastModifiedTime());
                if (entry.getName().endsWith("/app/certif.jar")) {
                    var jar = new JarInputStream(tar);
                    for (var inner = jar.getNextEntry(); inner != null; inner = jar.getNextEntry()) {
                        contents.put(entry.getName() + "!" + inner.getName(), print(jar.readAllBytes()));
                    }
                } else {
                    contents.put(entry.getName(), about + " " + print(tar.readAllBytes()));
                }
            }
        }
        return contents;
    }

    private static String print(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
