package fr.pix.certif.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.platform.database.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sessions that come from another installation, each with a number and a code of its own. */
class SessionArrivalsTest {

    private static final CentreId CENTRE = new CentreId(1);
    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

    private JdbcClient sql;
    private SessionArrivals arrivals;

    @BeforeEach
    void centre() {
        var database = TestDatabase.fresh();
        sql = database.jdbc();
        database.asOwner("""
                insert into account (first_name, last_name, email, created_at) values ('A', 'B', 'a@exemple.fr', now());
                insert into centre (name, type, created_at) values ('Ici', 'SUP', now()), ('Autre', 'SUP', now());
                """);
        arrivals = new SessionArrivals(sql, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void a_number_that_was_not_given_yet_is_kept_and_nobody_else_is_given_it() {
        assertThat(arrivals.keeping(List.of(52L, 60L, 95L))).isEqualTo(3);
        assertThat(numbered(52, 60, 95)).isEqualTo(Map.of(52L, 52L, 60L, 60L, 95L, 95L));
        assertThat(block()).containsExactly(96L, 111L);
        assertThat(next()).isEqualTo(112);
    }

    @Test
    void a_number_that_was_given_or_is_far_ahead_is_replaced_in_order() {
        next();
        var far = 72 + NumberDraw.FARTHEST;
        assertThat(arrivals.keeping(List.of(52L, 53L, 80L, far))).isEqualTo(1);
        assertThat(numbered(52, 53, 80, far)).isEqualTo(Map.of(52L, 92L, 53L, 93L, 80L, 80L, far, 94L));
        assertThat(block()).containsExactly(95L, 111L);
        assertThat(next()).isEqualTo(112);
    }

    @Test
    void as_many_as_there_are_get_as_many_blocks_as_they_need() {
        LongStream.range(0, 10).forEach(_ -> next());
        var theirs = LongStream.rangeClosed(52, 91).toArray();
        assertThat(new TreeSet<>(numbered(theirs).values()))
                .hasSize(40)
                .startsWith(252L)
                .endsWith(291L);
        assertThat(block()).containsExactly(292L, 291L); // none left: the next session takes a block
    }

    @Test
    void a_session_to_come_keeps_its_code_unless_another_one_to_come_has_it() {
        var session = session("BCDF22", LocalDate.of(2026, 12, 1));
        assertThat(arrivals.keepsCode(session)).isTrue();
        assertThat(arrivals.add(CENTRE, new SessionId(52), session).text()).isEqualTo("BCDF22");
        assertThat(arrivals.keepsCode(session)).isFalse();
        var other = arrivals.add(CENTRE, new SessionId(53), session);
        assertThat(other.text()).isNotEqualTo("BCDF22");
        assertThat(holders()).isEqualTo(Map.of("BCDF22", 52L, other.text(), 53L));
    }

    @Test
    void a_session_that_is_over_keeps_its_code_and_takes_it_from_nobody() {
        arrivals.add(CENTRE, new SessionId(52), session("BCDF22", LocalDate.of(2026, 12, 1)));
        var over = session("BCDF22", LocalDate.of(2026, 10, 26)); // its code is free from today on
        assertThat(arrivals.keepsCode(over)).isTrue();
        assertThat(arrivals.add(CENTRE, new SessionId(53), over).text()).isEqualTo("BCDF22");
        assertThat(holders()).isEqualTo(Map.of("BCDF22", 52L));
        sql.sql("update access_code set held_until = '2026-11-25'").update();
        arrivals.add(CENTRE, new SessionId(54), session("BCDF22", LocalDate.of(2026, 10, 27)));
        assertThat(holders()).isEqualTo(Map.of("BCDF22", 54L));
    }

    private Map<Long, Long> numbered(long... theirs) {
        var numbers = new LinkedHashMap<Long, Long>();
        arrivals.number(CENTRE, LongStream.of(theirs).boxed().toList())
                .forEach((number, here) -> numbers.put(number, here.number()));
        return numbers;
    }

    private List<Long> block() {
        return sql.sql("select next_number, last_number from session_count where centre_id = 1")
                .query((row, _) -> List.of(row.getLong("next_number"), row.getLong("last_number")))
                .single();
    }

    private long next() {
        return sql.sql("select nextval('session_number')").query(Long.class).single();
    }

    private Map<String, Long> holders() {
        var holders = new LinkedHashMap<String, Long>();
        sql.sql("select code, session_number from access_code").query(row -> {
            holders.put(row.getString("code"), row.getLong("session_number"));
        });
        return holders;
    }

    private static ArrivingSession session(String code, LocalDate date) {
        return new ArrivingSession(
                7,
                List.of(),
                new SessionDetails("Site 1", "Salle 1", date, LocalTime.of(13, 30), "A. Bichon", ""),
                ZoneId.of("Europe/Paris"),
                new AccessCode(code),
                0,
                1,
                new AccountId(1),
                NOW,
                NOW);
    }
}
