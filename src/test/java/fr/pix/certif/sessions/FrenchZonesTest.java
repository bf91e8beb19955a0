package fr.pix.certif.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.centres.MemberFixture;
import fr.pix.certif.sessions.CreateSession.Outcome;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was typed is what is stored and shown, wherever in France the site is and wherever the server runs (G45). */
@CertifTest
class FrenchZonesTest {

    /** Moments that some clock skips, repeats, or counts to another day. */
    private static final List<TypedSession> DELICATE = List.of(
            SessionFixture.on("28/03/2049", "02:30"),
            SessionFixture.on("31/10/2049", "02:30"),
            SessionFixture.on("14/03/2049", "02:15"),
            SessionFixture.on("19/04/2049", "00:00"),
            SessionFixture.on("31/12/2049", "23:59"));

    private static final List<String> SERVERS = List.of("UTC", "Pacific/Kiritimati", "Pacific/Marquesas");

    private final TimeZone before = TimeZone.getDefault();

    @Autowired
    CreateSession createSession;

    @Autowired
    SessionLookup sessions;

    @Autowired
    MemberFixture members;

    @Autowired
    JdbcClient sql;

    @AfterEach
    void backToTheServersZone() {
        TimeZone.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Paris",
                "America/Guadeloupe",
                "America/Martinique",
                "America/Cayenne",
                "America/Miquelon",
                "America/St_Barthelemy",
                "America/Marigot",
                "Indian/Reunion",
                "Indian/Mayotte",
                "Indian/Kerguelen",
                "Pacific/Noumea",
                "Pacific/Wallis",
                "Pacific/Tahiti",
                "Pacific/Marquesas",
                "Pacific/Gambier"
            })
    void what_was_typed_is_what_is_stored_and_shown(String zone) {
        var member = members.of(zone);
        for (var server : SERVERS) {
            TimeZone.setDefault(TimeZone.getTimeZone(server));
            for (var typed : DELICATE) {
                if (createSession.create(member, UUID.randomUUID(), typed) instanceof Outcome.Created(var session)) {
                    var shown = sessions.get(member.centre(), session);
                    assertThat(TypedSession.of(shown.details())).as(server).isEqualTo(typed);
                    assertThat(shown.zone().getId()).isEqualTo(zone);
                    assertThat(stored(session.number())).isEqualTo(typed.date() + " " + typed.time());
                } else {
                    throw new AssertionError(typed);
                }
            }
        }
    }

    /** As the database itself writes it. */
    private String stored(long number) {
        return sql.sql("""
                        select to_char(date, 'DD/MM/YYYY') || ' ' || to_char(time, 'HH24:MI') from session where number = ?
                        """).param(number).query((row, _) -> row.getString(1)).single();
    }
}
