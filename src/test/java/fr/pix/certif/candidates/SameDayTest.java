package fr.pix.certif.candidates;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.sessions.SessionFixture;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SameDayTest extends CandidatesTest {

    private static final TypedCandidate YANIS = CandidateFixture.named("Le Goff", "Yanis");
    private static final LocalTime TIME = LocalTime.of(13, 30);

    @Autowired
    private ListCandidates list;

    @Autowired
    private RemoveCandidates removeCandidates;

    @Test
    void who_sits_in_two_sessions_of_a_day_is_told_in_each_however_he_is_written() {
        var first = session;
        var there = enrolled(YANIS);
        enrolled(CandidateFixture.named("Zola", "Émile"));
        session = session();
        var here = enrolled(CandidateFixture.named("LE GOFF", "yanis"));
        assertThat(list.sameDay(member, session)).hasSize(1).containsEntry(here, List.of(new SameDay(first, TIME)));
        assertThat(list.sameDay(member, first)).hasSize(1).containsEntry(there, List.of(new SameDay(session, TIME)));
        removeCandidates.remove(member, session, List.of(here));
        assertThat(list.sameDay(member, first)).isEmpty();
    }

    @Test
    void another_day_and_another_centre_say_nothing() {
        enrolled(YANIS);
        session = session(SessionFixture.on("20/04/2049", "13:30"));
        enrolled(YANIS);
        assertThat(list.sameDay(member, session)).isEmpty();
        member = members.of("Europe/Paris");
        session = session(SessionFixture.on("20/04/2049", "13:30"));
        enrolled(YANIS);
        assertThat(list.sameDay(member, session)).isEmpty();
    }
}
