package fr.pix.certif.packaged;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.pix.certif.platform.web.Browser;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The archive that {@code ./certif package} makes, in a folder with spaces, without Maven and without the sources. */
@Tag("slow")
@TestMethodOrder(OrderAnnotation.class)
@Timeout(value = 30, unit = TimeUnit.MINUTES) // it builds
class PackageTest {

    /** What the JVM's stop by SIGTERM ends with. */
    private static final int STOPPED = 143;

    private static final Map<String, String> NO_SETTINGS = Map.of();

    /** Without this the JVM would leave aside what it cannot use. */
    private static final Map<String, String> LEARNT_OR_NOTHING = Map.of("CERTIF_JAVA_OPTIONS", "-XX:AOTMode=on");

    private static final String LEARNING = "Letting the JVM learn";

    @TempDir(factory = FolderWithSpaces.class)
    static Path folder;

    private static String commit;
    private static Path archive;
    private static Unpacked unpacked;

    @BeforeAll
    static void make() throws IOException, InterruptedException {
        commit = commit();
        archive = Path.of(said("./certif", "package")).toAbsolutePath();
        unpacked = Unpacked.of(archive, folder);
    }

    @Test
    @Order(1)
    void it_holds_the_application_its_papers_and_its_bill_of_materials_and_no_sources() throws IOException {
        assertThat(unpacked.place())
                .isDirectoryContaining(
                        "glob:**/{certif,app,docs,ops,README.md,LICENSE,NOTICE,THIRD-PARTY.txt,sbom.cdx.json}")
                .isDirectoryNotContaining("glob:**/{src,pom.xml,target}");
        assertThat(unpacked.place().resolve("docs/operations.md")).exists();
        assertThat(Files.readString(unpacked.place().resolve("sbom.cdx.json")))
                .contains("\"bomFormat\" : \"CycloneDX\"", "\"pkg:maven/org.postgresql/postgresql@")
                .doesNotContain("junit");
        assertThat(Files.readString(unpacked.place().resolve("THIRD-PARTY.txt")))
                .contains("logback-classic", "Eclipse Public License - v 2.0", "PostgreSQL Global Development Group")
                .doesNotContain(System.getProperty("user.home"));
    }

    @Test
    @Order(2)
    void it_learns_on_a_database_of_its_own_whatever_the_settings_name() throws IOException, InterruptedException {
        var said = unpacked.certif(Map.of("CERTIF_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/none"), "prepare");
        assertThat(said.status()).as(said.output()).isZero();
        assertThat(said.output()).contains(LEARNING);
        assertThat(unpacked.place().resolve("cache"))
                .isDirectoryContaining("glob:**/certif.aot")
                .isDirectoryNotContaining("glob:**/training.*.*")
                .isDirectoryNotContaining("glob:**/training.??????");
    }

    @Test
    @Order(3)
    void it_serves_says_which_version_it_is_and_stops() throws IOException, InterruptedException {
        try (var service = unpacked.start(LEARNT_OR_NOTHING)) {
            var page = new Browser(URI.create(service.address()).getPort()).get("/etat");
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.text()).contains("Le service fonctionne.", "<dd>" + version() + "</dd>", commit);
            assertThat(service.said()).doesNotContain(LEARNING, "[warning]"); // the JVM has nothing to say to a reader
            assertThat(service.stop()).isEqualTo(STOPPED);
        }
    }

    @Test
    @Order(4)
    void it_starts_where_it_cannot_keep_what_it_learns_and_says_so() throws IOException, InterruptedException {
        try (var service = unpacked.start(Map.of("CERTIF_CACHE", "/proc/none"))) {
            assertThat(service.said()).contains("/proc/none cannot be written").doesNotContain(LEARNING);
            assertThat(new Browser(URI.create(service.address()).getPort())
                            .get("/etat")
                            .status())
                    .isEqualTo(200);
            assertThat(service.stop()).isEqualTo(STOPPED);
        }
    }

    @Test
    @Order(5)
    void its_commands_are_those_that_need_no_sources() throws IOException, InterruptedException {
        assertThat(unpacked.certif(NO_SETTINGS, "help").output())
                .contains("./certif run", "./certif admin")
                .doesNotContain("./certif test", "./certif package");
        var refused = unpacked.certif(NO_SETTINGS, "test");
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.output()).contains("this is a package");
    }

    /** Nothing is sent that no setting asks for: no update looked for, no name resolved, nobody told of the start. */
    @Test
    @Order(6)
    void started_without_settings_it_talks_to_nobody() throws IOException, InterruptedException {
        var alone = Path.of("src/test/resources/fr/pix/certif/packaged/alone.sh")
                .toAbsolutePath()
                .toString();
        assumeTrue(
                succeeds("unshare", "--net", "ip", "link", "set", "lo", "up"),
                "no network of its own can be made here");
        assertThat(said("unshare", "--net", alone, "x", "x", "prove"))
                .as("a call that is made is counted")
                .matches("(?s).*packets that tried to leave: [1-9]\\d*");
        var certif = unpacked.place().resolve("certif").toString();
        assertThat(said(
                        "unshare",
                        "--net",
                        alone,
                        certif,
                        folder.resolve("seule").toString(),
                        "toute-seule-au-monde"))
                .contains("GET /sessions/liste 200")
                .endsWith("packets that tried to leave: 0");
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    private static String version() {
        return archive.getFileName().toString().replaceAll("certif-(.*)\\.tar\\.gz", "$1");
    }

    /** As the page says it; outside a clone there is none. */
    private static String commit() throws IOException, InterruptedException {
        return Files.exists(Path.of(".git")) ? said("git", "rev-parse", "--short=10", "HEAD") : "inconnue";
    }

    private static String said(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectError(folder.resolve("errors.log").toFile())
                .start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        assertThat(process.waitFor())
                .as(Files.readString(folder.resolve("errors.log")))
                .isZero();
        return said;
    }
}
