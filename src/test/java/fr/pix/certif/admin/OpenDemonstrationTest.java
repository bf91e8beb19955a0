package fr.pix.certif.admin;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.access.AccountLookup;
import fr.pix.certif.access.Email;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.platform.Chore;
import fr.pix.certif.platform.database.FreshDatabase;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@FreshDatabase
class OpenDemonstrationTest {

    @Autowired
    private OpenDemonstration openDemonstration;

    @Autowired
    private AccountLookup accounts;

    @Autowired
    private AdministratorLookup administrators;

    @Autowired
    private List<Chore> chores;

    @Autowired
    private JdbcClient sql;

    @Test
    void it_has_two_centres_the_guide_s_two_sessions_and_an_administrator_of_pix_who_needs_a_second_factor() {
        var entries = openDemonstration.open();
        assertThat(entries)
                .extracting(OpenDemonstration.Entry::where)
                .containsExactly("Centre de Testix", "Lycée des Iris", "Pix (/admin)");
        var acting = entries.stream()
                .map(entry -> administrators.of(account(entry.email())).isPresent())
                .toList();
        assertThat(acting).containsExactly(false, false, true);
        assertThat(administrators.binds(account(entries.getLast().email()))).isTrue();
        chores.forEach(Chore::run); // which remove what is over: these are of 2019, and entered today
        assertThat(sql.sql("select number from session order by number")
                        .query(Long.class)
                        .list())
                .containsExactly(52L, 53L);
    }

    private AccountId account(Email email) {
        return Objects.requireNonNull(accounts.find(List.of(email)).get(email)).id();
    }
}
