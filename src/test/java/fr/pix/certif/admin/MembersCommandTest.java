package fr.pix.certif.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.Email;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.PersonName;
import fr.pix.certif.platform.WrongUsage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an administrator does at a terminal (G5). */
@CertifTest
class MembersCommandTest {

    @Autowired
    private MembersCommand command;

    @Autowired
    private NameAdministrator nameAdministrator;

    @Autowired
    private JdbcClient sql;

    @TempDir
    private Path folder;

    private CentreId centre;
    private String by;
    private Path list;

    @BeforeEach
    void open() {
        centre = new SignedInFixture(sql).centre("Centre de Testix");
        by = UUID.randomUUID() + "@example.net";
        nameAdministrator.name(new Email(by), new PersonName("Ada", "Lovelace"));
        list = folder.resolve("members.csv");
    }

    @Test
    void a_list_is_checked_then_imported_once_it_is_told_to_G5() throws IOException {
        write("Lambert;Zoé;%s@example.net");
        assertThat(run()).isZero();
        assertThat(members()).isZero();
        assertThat(run("--confirm", "--reason", "Liste du 24 novembre", "--by", by))
                .isZero();
        assertThat(members()).isEqualTo(1);
    }

    @Test
    void a_list_with_a_faulty_line_is_imported_only_without_it() throws IOException {
        write("Lambert;Zoé;%s@example.net\n;Faux;faux");
        assertThat(run("--confirm", "--reason", "Liste", "--by", by)).isEqualTo(1);
        assertThat(members()).isZero();
        assertThat(run("--confirm", "--skip-faulty", "--reason", "Liste", "--by", by))
                .isZero();
        assertThat(members()).isEqualTo(1);
    }

    @Test
    void without_a_reason_or_an_administrator_nothing_is_imported() throws IOException {
        write("Lambert;Zoé;%s@example.net");
        assertThatThrownBy(() -> run("--confirm", "--by", by)).isInstanceOf(WrongUsage.class);
        assertThatThrownBy(() -> run("--confirm", "--reason", "Liste", "--by", "personne@example.net"))
                .isInstanceOf(WrongUsage.class);
        assertThat(members()).isZero();
    }

    @Test
    void an_administrator_named_twice_is_one_and_gets_another_link() {
        var again = nameAdministrator.name(new Email(by), new PersonName("Ada", "Lovelace"));
        assertThat(again.isNew()).isFalse();
        assertThat(again.account().link()).isPresent();
    }

    private void write(String lines) throws IOException {
        Files.writeString(list, "Nom;Prénom;E-mail\n" + lines.formatted(UUID.randomUUID()));
    }

    private int run(String... more) {
        var arguments = new ArrayList<>(List.of("--centre", centre.toString(), "--file", list.toString()));
        arguments.addAll(List.of(more));
        return command.run(arguments);
    }

    private long members() {
        return sql.sql("select count(*) from membership where centre_id = ?")
                .param(centre.value())
                .query(Long.class)
                .single();
    }
}
