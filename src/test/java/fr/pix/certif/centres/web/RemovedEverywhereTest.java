package fr.pix.certif.centres.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifApplication;
import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.platform.database.TestDatabase;
import fr.pix.certif.platform.web.Browser;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two copies of the application on one database: who is let go at one has no access at the other within five seconds. One
 * member is removed and the centre of another is suspended, and then the five seconds are waited for once.
 */
@CertifTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RemovedEverywhereTest {

    private static final Duration WITHIN = Duration.ofSeconds(5);

    @LocalServerPort
    private int here;

    @Autowired
    private JdbcClient sql;

    private ConfigurableApplicationContext copy;
    private int elsewhere;
    private Browser pix;
    private CentreId suspended;
    private SignedInFixture.Person removedMember;
    private SignedInFixture.Person suspendedMember;

    @BeforeAll
    void letGoHere() throws InterruptedException {
        var settings = new HashMap<String, Object>(TestDatabase.shared().settings());
        copy = new SpringApplicationBuilder(CertifApplication.class)
                .properties(settings)
                .run("--server.port=0");
        elsewhere = Integer.parseInt(copy.getEnvironment().getRequiredProperty("local.server.port"));
        var people = new SignedInFixture(sql);
        var centre = people.centre("Centre de Testix");
        suspended = people.centre("Lycée des Iris");
        removedMember = people.member(centre);
        suspendedMember = people.member(suspended);
        pix = new Browser(here).with(people.administrator().cookie());
        for (var port : List.of(here, elsewhere)) {
            assertThat(status(port, removedMember)).isEqualTo(200);
            assertThat(status(port, suspendedMember)).isEqualTo(200);
        }
        var admin = new Browser(here).with(people.centreAdmin(centre).cookie());
        admin.get("/equipe");
        assertThat(admin.submit("/equipe/membres/" + removedMember.account() + "/retrait")
                        .leadsTo())
                .startsWith("/equipe?fait=retrait");
        act("suspension", "Convention résiliée");
        assertThat(status(here, removedMember)).as("at once where it was done").isEqualTo(403);
        Thread.sleep(WITHIN);
    }

    @AfterAll
    void stopTheCopy() {
        copy.close();
    }

    @Test
    void a_removed_member_has_no_access_at_any_copy_within_five_seconds() {
        var told = list(elsewhere, removedMember);
        assertThat(told.status()).isEqualTo(403);
        assertThat(told.text()).contains("Votre accès a peut-être été retiré");
    }

    @Test
    void a_suspended_centre_is_shut_to_its_members_within_five_seconds_on_every_copy_until_it_is_opened_again() {
        for (var port : List.of(elsewhere, here)) {
            var told = list(port, suspendedMember);
            assertThat(told.status()).isEqualTo(403);
            assertThat(told.text()).contains("Votre centre est suspendu", "Adressez-vous au référent de votre centre");
            assertThat(new Browser(port)
                            .with(suspendedMember.cookie())
                            .get("/compte")
                            .status())
                    .isEqualTo(200);
        }
        act("reouverture", "Convention signée de nouveau");
        for (var port : List.of(elsewhere, here)) {
            assertThat(status(port, suspendedMember))
                    .as("bad news is not remembered")
                    .isEqualTo(200);
        }
    }

    private void act(String what, String reason) {
        var path = "/admin/centres/" + suspended + "/" + what;
        pix.get(path);
        assertThat(pix.submit(path, "reason", reason).status()).isEqualTo(302);
    }

    private static int status(int port, SignedInFixture.Person person) {
        return list(port, person).status();
    }

    private static Browser.Page list(int port, SignedInFixture.Person person) {
        return new Browser(port).with(person.cookie()).get("/sessions/liste");
    }
}
