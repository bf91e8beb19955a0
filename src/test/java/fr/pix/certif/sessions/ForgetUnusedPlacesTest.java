package fr.pix.certif.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.centres.Member;
import fr.pix.certif.centres.MemberFixture;
import fr.pix.certif.kernel.SessionId;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** What was typed by mistake is proposed no longer, and what somebody types right then stays. */
@CertifTest
class ForgetUnusedPlacesTest {

    @Autowired
    private ForgetUnusedPlaces forgetUnusedPlaces;

    @Autowired
    private PlaceLookup places;

    @Autowired
    private CreateSession createSession;

    @Autowired
    private ChangeSession changeSession;

    @Autowired
    private MemberFixture members;

    @Autowired
    private TransactionOperations transaction;

    private Member member;
    private SessionId session;

    @BeforeEach
    void aSessionAtAMistypedSite() {
        member = members.of("Europe/Paris");
        session = create("Lycée des Irsi");
    }

    @Test
    void a_site_and_a_room_that_no_session_has_are_proposed_no_longer() {
        change("Lycée des Iris", 1);
        assertThat(places.sites(member.centre())).hasSize(2);
        forgetUnusedPlaces.run();
        assertThat(places.sites(member.centre())).containsExactly("Lycée des Iris");
        assertThat(places.rooms(member.centre())).containsExactly("Salle B304");
    }

    /** He finds the site known, adds nothing, and his session is not seen before he commits. */
    @Test
    void one_that_somebody_gives_a_session_right_then_stays() throws InterruptedException {
        change("Lycée des Iris", 1);
        var chore = new AtomicReference<Thread>();
        transaction.executeWithoutResult(_ -> {
            create("Lycée des Irsi");
            chore.set(Thread.ofPlatform().start(forgetUnusedPlaces::run));
            pause(Duration.ofMillis(300));
        });
        assertThat(chore.get().join(Duration.ofSeconds(30))).isTrue();
        assertThat(places.sites(member.centre())).containsExactly("Lycée des Iris", "Lycée des Irsi");
    }

    /** Such as a centre that arrives with all its sessions: others wait for places meanwhile. */
    @Test
    void it_waits_for_nobody_longer_than_a_second() {
        change("Lycée des Iris", 1);
        transaction.executeWithoutResult(_ -> {
            create("Lycée des Lilas");
            try {
                assertThat(Thread.ofPlatform().start(forgetUnusedPlaces::run).join(Duration.ofSeconds(20)))
                        .isTrue();
            } catch (InterruptedException interrupted) {
                throw new AssertionError(interrupted);
            }
        });
        assertThat(places.sites(member.centre())).hasSize(3);
        forgetUnusedPlaces.run();
        assertThat(places.sites(member.centre())).containsExactly("Lycée des Iris", "Lycée des Lilas");
    }

    private SessionId create(String site) {
        return ((CreateSession.Outcome.Created)
                        createSession.create(member, UUID.randomUUID(), SessionFixture.with(SessionField.SITE, site)))
                .session();
    }

    private void change(String site, int version) {
        changeSession.change(member, session, version, SessionFixture.with(SessionField.SITE, site));
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
