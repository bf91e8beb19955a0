package fr.pix.certif.admin.backup;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifApplication;
import fr.pix.certif.platform.backup.FilledDatabase;
import fr.pix.certif.platform.backup.Portrait;
import fr.pix.certif.platform.database.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The day it is needed: the commands as they are typed, each in a process of its own. */
@Tag("slow")
class RestoreDrillTest {

    @TempDir
    Path folder;

    @Test
    void a_lost_database_is_back_row_for_row_and_its_audit_holds() throws Exception {
        var source = FilledDatabase.make();
        var passphrase = Files.writeString(folder.resolve("passphrase"), "trois girafes lilas")
                .toString();
        var file = folder.resolve("certif.backup").toString();

        var backup = certif(source, "backup", file, "--passphrase-file", passphrase);
        assertThat(backup.said()).contains("rows of", "RFC 9580").doesNotContain("girafes");
        assertThat(backup.code()).isZero();

        var target = TestDatabase.empty();
        var restore = certif(target, "restore", file, "--passphrase-file", passphrase);
        assertThat(restore.said()).contains("restored", "audit: 34 events of 3 centres read, 0 breaks");
        assertThat(restore.code()).isZero();
        assertThat(Portrait.of(target)).isEqualTo(Portrait.of(source));

        var again = certif(target, "restore", file, "--passphrase-file", passphrase);
        assertThat(again.said()).contains("--replace").doesNotContain("restored");
        assertThat(again.code()).isEqualTo(1);
    }

    @Test
    void what_is_not_encrypted_is_not_encrypted_for_gnupg() throws Exception {
        var file = folder.resolve("certif.backup");
        var backup = certif(TestDatabase.fresh(), "backup", file.toString(), "--plain", "--gnupg");
        assertThat(backup.said()).contains("--gnupg says how it is encrypted");
        assertThat(backup.code()).isNotZero();
        assertThat(file).doesNotExist();
    }

    @Test
    void what_only_reads_leaves_a_bare_machine_bare_and_an_empty_database_empty() throws Exception {
        var file = folder.resolve("certif.backup").toString();
        assertThat(certif(FilledDatabase.make(), "backup", file, "--plain").code())
                .isZero();
        var data = folder.resolve("data");
        var bare = Map.of("certif.data", data.toString());

        var check = certif(bare, "restore", file, "--check");
        assertThat(check.said()).contains("whole: ");
        assertThat(check.code()).isZero();
        var mistyped = certif(bare, "bakcup", file);
        assertThat(mistyped.said())
                .contains("No command is called \"bakcup", "  certif backup FILE", "  certif audit verify\n");
        assertThat(mistyped.code()).isEqualTo(2);
        var help = certif(bare, "admin", "create", "--help");
        assertThat(help.said()).isEqualTo("certif admin create --email EMAIL --name \"FIRST LAST\"\n");
        assertThat(help.code()).isZero();
        var verify = certif(bare, "audit", "verify");
        assertThat(verify.said())
                .contains("There is no database in the data folder " + data)
                .doesNotContain("\tat ");
        assertThat(verify.code()).isEqualTo(1);
        assertThat(data).doesNotExist();

        var empty = TestDatabase.empty();
        var backup = certif(empty, "backup", folder.resolve("empty.backup").toString(), "--plain");
        assertThat(backup.said()).contains("There are no tables of Pix Certif in this database.");
        assertThat(backup.code()).isEqualTo(1);
        assertThat(certif(empty, "audit", "verify").said()).contains("start this one first");
        assertThat(Portrait.of(empty).rows()).isEmpty();
    }

    private record Ended(int code, String said) {}

    private Ended certif(TestDatabase database, String... words) throws IOException, InterruptedException {
        return certif(database.settings(), words);
    }

    private Ended certif(Map<String, String> settings, String... words) throws IOException, InterruptedException {
        var output = Files.createTempFile(folder, "command", ".log");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m", // as ./certif starts it at its smallest
                "-cp",
                System.getProperty("java.class.path"),
                CertifApplication.class.getName()));
        command.addAll(List.of(words));
        settings.forEach((name, value) -> command.add("--" + name + "=" + value));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new Ended(process.waitFor(), Files.readString(output));
    }
}
