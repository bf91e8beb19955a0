package fr.pix.certif.admin.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.pix.certif.CertifTest;
import fr.pix.certif.platform.WrongUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code certif restore}, where nobody sits at a terminal: a test has none, as a timer and a pipe have none. */
@CertifTest
class RestoreCommandTest {

    @Autowired
    private RestoreCommand command;

    @TempDir
    private Path folder;

    @Test
    void to_replace_a_database_wants_to_be_confirmed_and_without_a_terminal_it_is_not() throws Exception {
        var file =
                Files.writeString(folder.resolve("certif.backup"), "no backup").toString();
        assertThatThrownBy(() -> command.run(List.of(file, "--replace")))
                .isInstanceOf(WrongUsage.class)
                .hasMessage("nothing was changed: --replace wants to be confirmed, or --yes");
        assertThat(command.run(List.of(file, "--replace", "--yes")))
                .as("confirmed, the file itself is refused")
                .isEqualTo(1);
    }
}
