package fr.pix.certif.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.platform.database.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup is of use without us: psql restores it, GnuPG opens it. */
@Tag("slow")
class OtherProgramsTest {

    @TempDir
    Path folder;

    private TestDatabase source;
    private Path file;

    @BeforeEach
    void fill() throws IOException {
        source = FilledDatabase.make();
        file = folder.resolve("certif.backup");
        Files.createDirectory(
                folder.resolve("gnupg"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    @Test
    void psql_restores_a_plain_one_into_an_empty_database() throws Exception {
        new BackUp(source.owned(), Clock.systemUTC()).to(file, Seal.none());
        var target = TestDatabase.empty();
        var settings = target.settings();
        var address =
                URI.create(settings.getOrDefault("certif.database.url", "").substring("jdbc:".length()));
        run(
                Map.of("PGPASSWORD", settings.getOrDefault("certif.database.owner-password", "")),
                List.of(
                        "psql",
                        "--no-psqlrc",
                        "--quiet",
                        "--set=ON_ERROR_STOP=1",
                        "--host=" + address.getHost(),
                        "--port=" + address.getPort(),
                        "--username=" + settings.getOrDefault("certif.database.owner-user", ""),
                        "--dbname=" + address.getPath().substring(1),
                        "--file=" + file));
        assertThat(Portrait.of(target)).isEqualTo(Portrait.of(source));
        target.owned().migrate();
        assertThat(Portrait.of(target)).isEqualTo(Portrait.of(source));
    }

    @Test
    void gnupg_opens_what_is_sealed_with_a_passphrase() throws Exception {
        var passphrase = Files.writeString(folder.resolve("passphrase"), "trois girafes lilas\n");
        new BackUp(source.owned(), Clock.systemUTC()).to(file, Seal.passphrase(Passphrase.read(passphrase)));
        isWhole(gpg("--passphrase-file", passphrase.toString(), "--decrypt", file.toString()));
    }

    @Test
    void gnupg_s_keys_seal_and_open() throws Exception {
        gpg("--passphrase", "", "--quick-generate-key", "sauvegarde@exemple.fr", "default", "default", "never");
        var certificate = Files.readAllBytes(gpg("--armor", "--export", "sauvegarde@exemple.fr"));
        new BackUp(source.owned(), Clock.systemUTC())
                .to(file, Seal.recipient(certificate, Clock.systemUTC().instant()));
        isWhole(gpg("--decrypt", file.toString()));
        var secret = Files.readAllBytes(gpg("--armor", "--export-secret-keys", "sauvegarde@exemple.fr"));
        assertThat(RestoreBackup.check(file, Opening.with(Optional.empty(), Optional.of(secret)))
                        .rows())
                .isGreaterThan(100);
    }

    @Test
    void what_gnupg_sealed_again_is_restored() throws Exception {
        new BackUp(source.owned(), Clock.systemUTC()).to(file, Seal.none());
        var passphrase = Files.writeString(folder.resolve("passphrase"), "trois girafes lilas\n");
        var sealed = gpg(
                "--passphrase-file", passphrase.toString(), "--armor", "--symmetric", "--output", "-", file.toString());
        var opening = Opening.with(Optional.of(Passphrase.read(passphrase)), Optional.empty());
        assertThat(RestoreBackup.check(sealed, opening).rows()).isGreaterThan(100);
    }

    private static void isWhole(Path text) {
        assertThat(RestoreBackup.check(text, Opening.with(Optional.empty(), Optional.empty()))
                        .rows())
                .isGreaterThan(100);
    }

    /** What it wrote. */
    private Path gpg(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(
                "gpg", "--homedir", folder.resolve("gnupg").toString(), "--batch", "--pinentry-mode", "loopback"));
        command.addAll(List.of(arguments));
        return run(Map.of(), command);
    }

    private Path run(Map<String, String> environment, List<String> command) throws Exception {
        var output = Files.createTempFile(folder, "output", "");
        var errors = Files.createTempFile(folder, "errors", "");
        var builder =
                new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile());
        builder.environment().putAll(environment);
        assertThat(builder.start().waitFor()).as(Files.readString(errors)).isZero();
        return output;
    }
}
