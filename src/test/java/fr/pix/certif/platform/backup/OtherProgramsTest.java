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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A backup is of use without us: psql restores it; Sequoia opens it, and GnuPG where it is written for that. */
@Tag("slow")
class OtherProgramsTest {

    @TempDir
    Path folder;

    private TestDatabase source;
    private Path file;
    private Path passphrase;

    @BeforeEach
    void fill() throws IOException {
        source = FilledDatabase.make();
        file = folder.resolve("certif.backup");
        passphrase = Files.writeString(folder.resolve("passphrase"), "trois girafes lilas");
        Files.createDirectory(
                folder.resolve("gnupg"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    @Test
    void psql_restores_a_plain_one_into_an_empty_database() throws Exception {
        backUp(Seal.none());
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
    void sequoia_opens_what_is_sealed_with_a_passphrase() throws Exception {
        backUp(Seal.passphrase(Passphrase.read(passphrase), OpenPgp.RFC_9580));
        isWhole(sq("decrypt", "--password-file", passphrase.toString(), file.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rfc9580", "rfc4880"})
    void sequoia_s_keys_seal_and_open(String profile) throws Exception {
        var key = folder.resolve("key.pgp");
        sq(
                "key",
                "generate",
                "--own-key",
                "--email=sauvegarde@exemple.fr",
                "--without-password",
                "--profile=" + profile,
                "--output=" + key,
                "--rev-cert=" + folder.resolve("revocation.pgp"));
        var certificate = Files.readAllBytes(sq("--keyring=" + key, "cert", "export", "--all"));
        backUp(Seal.recipient(certificate, OpenPgp.RFC_9580, Clock.systemUTC().instant()));
        isWhole(sq("decrypt", "--recipient-file=" + key, file.toString()));
        isWhole(file, Opening.with(Optional.empty(), Optional.of(Files.readAllBytes(key))));
    }

    @Test
    void what_sequoia_sealed_again_is_restored() throws Exception {
        backUp(Seal.none());
        var sealed = sq(
                "encrypt", "--without-signature", "--with-password-file=" + passphrase, "--output=-", file.toString());
        isWhole(sealed, Opening.with(Optional.of(Passphrase.read(passphrase)), Optional.empty()));
    }

    @Test
    void gnupg_opens_what_is_sealed_with_a_passphrase_for_it() throws Exception {
        backUp(Seal.passphrase(Passphrase.read(passphrase), OpenPgp.GNUPG));
        isWhole(gpg("--passphrase-file", passphrase.toString(), "--decrypt", file.toString()));
    }

    @Test
    void gnupg_s_keys_seal_and_open() throws Exception {
        gpg("--passphrase", "", "--quick-generate-key", "sauvegarde@exemple.fr", "default", "default", "never");
        var certificate = Files.readAllBytes(gpg("--armor", "--export", "sauvegarde@exemple.fr"));
        backUp(Seal.recipient(certificate, OpenPgp.GNUPG, Clock.systemUTC().instant()));
        isWhole(gpg("--decrypt", file.toString()));
        var secret = Files.readAllBytes(gpg("--armor", "--export-secret-keys", "sauvegarde@exemple.fr"));
        isWhole(file, Opening.with(Optional.empty(), Optional.of(secret)));
    }

    @Test
    void gnupg_s_key_opens_with_sequoia_what_is_written_by_the_standard() throws Exception {
        gpg("--passphrase", "", "--quick-generate-key", "sauvegarde@exemple.fr", "default", "default", "never");
        var certificate = Files.readAllBytes(gpg("--armor", "--export", "sauvegarde@exemple.fr"));
        backUp(Seal.recipient(certificate, OpenPgp.RFC_9580, Clock.systemUTC().instant()));
        var secret = gpg("--armor", "--export-secret-keys", "sauvegarde@exemple.fr");
        isWhole(sq("decrypt", "--recipient-file=" + secret, file.toString()));
        isWhole(file, Opening.with(Optional.empty(), Optional.of(Files.readAllBytes(secret))));
    }

    @Test
    void what_gnupg_sealed_again_is_restored() throws Exception {
        backUp(Seal.none());
        var sealed = gpg(
                "--passphrase-file", passphrase.toString(), "--armor", "--symmetric", "--output", "-", file.toString());
        isWhole(sealed, Opening.with(Optional.of(Passphrase.read(passphrase)), Optional.empty()));
    }

    private void backUp(Seal seal) throws Exception {
        new BackUp(source.owned(), Clock.systemUTC()).to(file, seal);
    }

    private static void isWhole(Path text) {
        isWhole(text, Opening.with(Optional.empty(), Optional.empty()));
    }

    private static void isWhole(Path backup, Opening opening) {
        assertThat(RestoreBackup.check(backup, opening).manifest().rows()).isGreaterThan(100);
    }

    /** What it wrote. */
    private Path gpg(String... arguments) throws Exception {
        return run(
                List.of(
                        "gpg",
                        "--homedir",
                        folder.resolve("gnupg").toString(),
                        "--batch",
                        "--pinentry-mode",
                        "loopback"),
                arguments);
    }

    /** What it wrote. */
    private Path sq(String... arguments) throws Exception {
        return run(List.of("sq", "--home", folder.resolve("sequoia").toString(), "--batch"), arguments);
    }

    private Path run(List<String> program, String... arguments) throws Exception {
        var command = new ArrayList<>(program);
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
