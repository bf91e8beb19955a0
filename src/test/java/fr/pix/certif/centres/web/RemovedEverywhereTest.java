package fr.pix.certif.centres.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifApplication;
import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.platform.database.TestDatabase;
import fr.pix.certif.platform.web.Browser;
import java.time.Duration;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two copies of the application on one database: who is removed at one has no access at the other within five seconds. */
@CertifTest
class RemovedEverywhereTest {

    private static final Duration WITHIN = Duration.ofSeconds(5);

    @LocalServerPort
    private int here;

    @Autowired
    private JdbcClient sql;

    @Test
    void a_removed_member_has_no_access_at_any_copy_within_five_seconds() throws InterruptedException {
        var settings = new HashMap<String, Object>(TestDatabase.shared().settings());
        try (var copy = new SpringApplicationBuilder(CertifApplication.class)
                .properties(settings)
                .run("--server.port=0")) {
            var elsewhere = Integer.parseInt(copy.getEnvironment().getRequiredProperty("local.server.port"));
            var people = new SignedInFixture(sql);
            var centre = people.centre("Centre de Testix");
            var admin = new Browser(here).with(people.centreAdmin(centre).cookie());
            var member = people.member(centre);
            var removed = new Browser(elsewhere).with(member.cookie());
            assertThat(removed.get("/sessions/liste").status()).isEqualTo(200);
            admin.get("/equipe");
            assertThat(admin.submit("/equipe/membres/" + member.account() + "/retrait")
                            .leadsTo())
                    .startsWith("/equipe?fait=retrait");
            assertThat(new Browser(here)
                            .with(member.cookie())
                            .get("/sessions/liste")
                            .status())
                    .as("at once where it was done")
                    .isEqualTo(403);
            Thread.sleep(WITHIN);
            var told = removed.get("/sessions/liste");
            assertThat(told.status()).isEqualTo(403);
            assertThat(told.text()).contains("Votre accès a peut-être été retiré");
        }
    }
}
