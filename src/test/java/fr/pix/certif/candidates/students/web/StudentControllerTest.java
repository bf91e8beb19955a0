package fr.pix.certif.candidates.students.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.platform.web.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@CertifTest
class StudentControllerTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    /** Found by an hour of fuzzing: no database holds a character that is none. */
    @Test
    void of_a_class_that_no_register_can_have_nobody_is_shown() {
        var people = new SignedInFixture(sql);
        var school = people.centre("Lycée des Iris");
        sql.sql("update centre set type = 'SCO' where id = ?")
                .param(school.value())
                .update();
        var page = new Browser(port)
                .with(people.member(school).cookie())
                .get(StudentPaths.CLASS + "?classe=3%00A%0D%0AX-Head:%201");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Élèves de 3A X-Head: 1");
    }
}
