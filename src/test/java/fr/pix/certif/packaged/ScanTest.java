package fr.pix.certif.packaged;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./certif scan}: known faults found in a file, with two advisories as they were published. */
class ScanTest {

    private static final Path SOURCE = Path.of("ops/scan/Scan.java");
    private static final Path ADVISORIES = Path.of("src/test/resources/fr/pix/certif/packaged/osv");

    /** Six days after the newer of the two was published. */
    private static final String SOON = "2024-02-27";

    @TempDir
    static Path classes;

    @TempDir
    Path folder;

    private Path bill;

    @BeforeAll
    static void compile() {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, UTF_8)) {
            var said = new StringWriter();
            var options = List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none");
            var compiled = compiler.getTask(said, files, null, options, null, files.getJavaFileObjects(SOURCE))
                    .call();
            assertThat(compiled).as(said.toString()).isTrue();
        } catch (IOException unwritable) {
            throw new AssertionError(unwritable);
        }
    }

    @BeforeEach
    void uses() throws IOException {
        uses("42.7.1", "1.5.38");
    }

    @Test
    void a_known_fault_ends_with_1_and_says_what_mends_it() throws Exception {
        var said = scan(ADVISORIES.toString(), "--on", SOON);
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.text())
                .contains("2 libraries, 2 advisories on Maven's; the newest is of 2024-02-21, 6 days ago.")
                .contains("Fault: GHSA-24rp-q3w6-vc56 [CVE-2024-1597] org.postgresql:postgresql 42.7.1: CRITICAL:")
                .contains("(mended in 42.7.2)")
                .doesNotContain("Warning", "logback");
    }

    @Test
    void versions_are_ordered_as_maven_orders_them() throws Exception {
        for (var version : List.of("42.2.9", "42.2.27.jre7", "42.3.8", "42.7.2-rc1", "42.7.0")) {
            uses(version, "1.5.38");
            assertThat(scan(ADVISORIES.toString(), "--on", SOON).text()).contains("postgresql " + version);
        }
        for (var version : List.of("42.2.28", "42.2.100", "42.7.2", "42.7.10", "42.10.0")) {
            uses(version, "1.5.38");
            assertThat(scan(ADVISORIES.toString(), "--on", SOON).status())
                    .as(version)
                    .isZero();
        }
    }

    @Test
    void the_export_as_it_is_downloaded_is_read_too_and_old_data_is_said_to_be_old() throws Exception {
        uses("42.7.14", "1.4.11");
        var said = scan(export().toString(), "--on", "2024-03-01");
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.text())
                .contains("Warning: what became known in the last 9 days is not in it.")
                .contains("CVE-2023-6378", "logback-classic 1.4.11");
    }

    @Test
    void an_exception_holds_until_its_day_and_names_its_reason() throws Exception {
        var exceptions =
                exceptions("CVE-2024-1597,org.postgresql:postgresql,2024-03-31,\"never in simple mode, see 9\"");
        var until = scan(ADVISORIES.toString(), "--on", "2024-03-31", "--exceptions", exceptions);
        assertThat(until.status()).isZero();
        assertThat(until.text()).contains("Excepted until 2024-03-31: GHSA-24rp-q3w6-vc56");
        var after = scan(ADVISORIES.toString(), "--on", "2024-04-01", "--exceptions", exceptions);
        assertThat(after.status()).isEqualTo(1);
        assertThat(after.text()).contains("The exception is over: GHSA-24rp-q3w6-vc56");
        uses("42.7.14", "1.5.38");
        assertThat(scan(ADVISORIES.toString(), "--on", SOON, "--exceptions", exceptions)
                        .text())
                .contains("No longer needed: the exception of CVE-2024-1597");
    }

    @Test
    void what_cannot_be_looked_at_ends_with_2_and_is_never_taken_for_nothing() throws Exception {
        var empty = Files.createDirectory(folder.resolve("empty")).toString();
        var damaged = Files.writeString(folder.resolve("all.zip"), "no archive").toString();
        Files.writeString(folder.resolve("empty").resolve("half.json"), "{\"id\":");
        var unreasoned = exceptions("CVE-2024-1597,org.postgresql:postgresql,2024-03-31,");
        assertThat(scan(folder.resolve("none").toString()).status()).isEqualTo(2);
        assertThat(scan(damaged).status()).isEqualTo(2);
        assertThat(scan(empty).text()).contains("half.json is damaged");
        Files.delete(folder.resolve("empty").resolve("half.json"));
        assertThat(scan(empty).text()).contains("there is no advisory on Maven's libraries");
        assertThat(scan(ADVISORIES.toString(), "--exceptions", unreasoned).text())
                .contains("without a reason");
        assertThat(scan(ADVISORIES.toString(), "--everything").status()).isEqualTo(2);
    }

    private void uses(String postgresql, String logback) throws IOException {
        bill = Files.writeString(folder.resolve("bill.json"), """
                {"bomFormat": "CycloneDX", "components": [
                  {"group": "org.postgresql", "name": "postgresql", "version": "%s"},
                  {"group": "ch.qos.logback", "name": "logback-classic", "version": "%s"}]}
                """.formatted(postgresql, logback));
    }

    private String exceptions(String row) throws IOException {
        return Files.writeString(folder.resolve("exceptions.csv"), "advisory,library,until,why\n" + row + "\n")
                .toString();
    }

    private Path export() throws IOException {
        var export = folder.resolve("export.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(export));
                var files = Files.list(ADVISORIES)) {
            for (var file :
                    files.filter(name -> name.toString().endsWith(".json")).toList()) {
                zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
                zip.write(Files.readAllBytes(file));
            }
        }
        return export;
    }

    private Said scan(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                classes + System.getProperty("path.separator") + System.getProperty("java.class.path"),
                "Scan",
                "--sbom",
                bill.toString()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var text = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Said(process.waitFor(), text);
    }

    private record Said(int status, String text) {}
}
