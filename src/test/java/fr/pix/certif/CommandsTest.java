package fr.pix.certif;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.platform.Command;
import fr.pix.certif.platform.database.DatabaseUse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is typed finds its command, and tells what is wanted of the database, before anything is started. */
@CertifTest
class CommandsTest {

    @Autowired
    private List<Command> beans;

    @Test
    void every_command_of_the_application_is_found() {
        assertThat(Commands.all())
                .containsExactlyInAnyOrderElementsOf(beans.stream()
                        .<Class<? extends Command>>map(Command::getClass)
                        .toList());
    }

    @Test
    void a_command_is_called_by_all_of_its_words_and_the_others_are_its_arguments() {
        assertThat(asked("audit", "verify").arguments()).isEmpty();
        assertThat(asked("admin", "centres", "lycée", "iris").arguments()).containsExactly("lycée", "iris");
        assertThat(Commands.find(List.of("admin"))).isEmpty();
        assertThat(Commands.find(List.of("audit", "verfiy"))).isEmpty();
        assertThat(Commands.usages())
                .contains("certif audit verify", "certif admin centres [WORDS]")
                .isSorted();
    }

    @Test
    void what_only_reads_brings_no_table_up_to_date_and_a_check_never_does() {
        assertThat(asked("audit", "verify").use()).isEqualTo(DatabaseUse.READ);
        assertThat(asked("export", "f.zip").use()).isEqualTo(DatabaseUse.READ);
        assertThat(asked("backup", "f").use()).isEqualTo(DatabaseUse.COPY);
        assertThat(asked("import", "f.zip", "--reason", "Arrivée").use()).isEqualTo(DatabaseUse.WRITE);
        assertThat(asked("import", "f.zip", "--check").use()).isEqualTo(DatabaseUse.READ);
        assertThat(asked("restore", "f").use()).isEqualTo(DatabaseUse.WRITE);
        assertThat(asked("restore", "f", "--check").use()).isEqualTo(DatabaseUse.NONE);
    }

    private static AskedCommand asked(String... words) {
        return Commands.find(List.of(words)).orElseThrow();
    }
}
