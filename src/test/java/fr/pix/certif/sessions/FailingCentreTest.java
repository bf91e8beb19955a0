package fr.pix.certif.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.pix.certif.CertifTest;
import fr.pix.certif.audit.AuditTrail;
import fr.pix.certif.centres.Member;
import fr.pix.certif.centres.MemberFixture;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.SessionId;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A centre whose sessions cannot be removed: without care, those of all centres after it would stay, hour after hour. */
@CertifTest
class FailingCentreTest {

    @Autowired
    private CreateSession createSession;

    @Autowired
    private SessionLookup sessions;

    @Autowired
    private Retention retention;

    @Autowired
    private RemovedSessionStore store;

    @Autowired
    private List<SessionContent> contents;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private Clock clock;

    @Autowired
    private MemberFixture members;

    @Autowired
    private JdbcClient sql;

    @Test
    void its_sessions_stay_and_those_of_the_others_go_and_the_chore_fails() {
        var failing = members.of("Europe/Paris");
        var other = members.of("Europe/Paris");
        var kept = over(failing);
        var gone = over(other);
        var broken = Stream.concat(contents.stream(), Stream.of(new FailingContent(failing.centre())));
        var removal = new SessionRemoval(store, broken.toList(), audit);
        var chore = new ForgetSessions(retention, store, removal, audit, transaction, clock);
        assertThatThrownBy(chore::run).hasMessage("of " + failing.centre());
        assertThat(sessions.find(failing.centre(), kept)).isPresent();
        assertThat(sessions.find(other.centre(), gone)).isEmpty();
    }

    /** A session without candidates, whose time is over. */
    private SessionId over(Member member) {
        var session = ((CreateSession.Outcome.Created)
                        createSession.create(member, UUID.randomUUID(), SessionFixture.GUIDE))
                .session();
        sql.sql("update session set date = '2001-01-01', created_at = '2001-01-01' where centre_id = ? and number = ?")
                .params(member.centre().value(), session.number())
                .update();
        return session;
    }

    private record FailingContent(CentreId centre) implements SessionContent {

        @Override
        public String field() {
            return "candidates";
        }

        @Override
        public int forget(CentreId of, List<SessionId> sessions) {
            if (of.equals(centre)) {
                throw new IllegalStateException("of " + centre);
            }
            return 0;
        }
    }
}
