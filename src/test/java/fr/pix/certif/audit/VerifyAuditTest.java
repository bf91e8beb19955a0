package fr.pix.certif.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.pix.certif.CertifTest;
import fr.pix.certif.audit.VerifyAudit.Break;
import fr.pix.certif.audit.VerifyAudit.Reason;
import fr.pix.certif.centres.Member;
import fr.pix.certif.centres.MemberFixture;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.platform.database.TestDatabase;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@CertifTest
class VerifyAuditTest {

    private static final AuditSubject SESSION = AuditSubject.of(new SessionId(54));

    @Autowired
    AuditTrail trail;

    @Autowired
    VerifyAudit verifyAudit;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcClient sql;

    @Autowired
    MemberFixture members;

    Member member;

    @BeforeEach
    void fiveEvents() {
        member = members.of("Europe/Paris");
        for (var i = 0; i < 5; i++) {
            append("Salle " + i);
        }
    }

    @Test
    void an_untouched_trail_is_whole() {
        assertThat(breaks()).isEmpty();
    }

    @Test
    void an_altered_event_is_found() {
        tamper("update audit_event set changes = '[]' where centre_id = %d and sequence = 3");
        assertThat(breaks()).containsExactly(new Break(member.centre(), 3, Reason.ALTERED));
    }

    @Test
    void what_is_forgotten_of_a_session_that_is_no_more_leaves_the_trail_whole() {
        transaction.executeWithoutResult(_ -> trail.forgetSessions(member.centre(), List.of(new SessionId(54))));
        assertThat(breaks()).isEmpty();
        assertThat(trail.of(member.centre(), SESSION))
                .hasSize(5)
                .allSatisfy(event -> assertThat(event.changes()).isEmpty());
    }

    @Test
    void an_event_of_which_more_was_altered_is_found_though_its_changes_are_forgotten() {
        tamper("update audit_event set changes = null, account_id = 7 where centre_id = %d and sequence = 3");
        assertThat(breaks()).containsExactly(new Break(member.centre(), 3, Reason.ALTERED));
    }

    @Test
    void even_the_owner_s_slip_changes_nothing_of_an_event_but_that_it_is_forgotten() {
        var slip = "update audit_event set changes = '[]' where centre_id = %d"
                .formatted(member.centre().value());
        assertThatThrownBy(() -> TestDatabase.shared().asOwner(slip)).hasStackTraceContaining("nothing may change");
    }

    @Test
    void a_deleted_event_is_found_in_the_middle_and_at_the_end() {
        tamper("delete from audit_event where centre_id = %d and sequence = 3");
        assertThat(breaks()).contains(new Break(member.centre(), 3, Reason.MISSING));
        tamper("delete from audit_event where centre_id = %d and sequence = 5");
        assertThat(breaks()).contains(new Break(member.centre(), 5, Reason.MISSING));
    }

    @Test
    void many_deleted_events_are_one_gap_and_a_number_out_of_reach_is_told_at_once() {
        tamper("delete from audit_event where centre_id = %d and sequence in (2, 3)");
        tamper("update audit_event set sequence = 1000000000000000 where centre_id = %d and sequence = 5");
        assertThat(breaks())
                .containsExactly(
                        new Break(member.centre(), 2, 3, Reason.MISSING),
                        new Break(member.centre(), 4, Reason.ALTERED),
                        new Break(member.centre(), 5, Reason.MISSING),
                        new Break(member.centre(), 1_000_000_000_000_000L, Reason.BEYOND_HEAD));
    }

    @Test
    void two_events_put_in_each_other_s_place_are_found() {
        tamper("update audit_event set sequence = 8 - sequence + 100 where centre_id = %d and sequence in (3, 4, 5)");
        tamper("update audit_event set sequence = sequence - 100 where centre_id = %d and sequence > 100");
        assertThat(breaks()).contains(new Break(member.centre(), 3, Reason.ALTERED));
    }

    @Test
    void an_event_added_past_the_application_is_found() {
        tamper("insert into audit_event select centre_id, 6, at, account_id, operation, subject, changes, hash"
                + " from audit_event where centre_id = %d and sequence = 5");
        assertThat(breaks()).contains(new Break(member.centre(), 6, Reason.BEYOND_HEAD));
    }

    @Test
    void the_application_s_role_can_only_add() {
        for (var attempt :
                List.of("update audit_event set subject = ''", "delete from audit_event", "truncate audit_event")) {
            assertThatThrownBy(() -> sql.sql(attempt).update()).isInstanceOf(DataAccessException.class);
        }
        assertThat(breaks()).isEmpty();
    }

    @Test
    void an_event_of_a_change_that_did_not_happen_is_not_kept() {
        transaction.execute(status -> {
            trail.append(
                    member.centre(),
                    Instant.parse("2049-04-19T10:00:00Z"),
                    member.account(),
                    AuditOperation.SESSION_CHANGED,
                    SESSION,
                    List.of());
            status.setRollbackOnly();
            return true;
        });
        assertThat(trail.of(member.centre(), SESSION)).hasSize(5);
        assertThat(breaks()).isEmpty();
    }

    @Test
    void forty_writers_at_once_keep_one_chain() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 40; i++) {
                threads.execute(() -> append("Salle"));
            }
        }
        assertThat(trail.of(member.centre(), SESSION)).hasSize(45);
        assertThat(breaks()).isEmpty();
    }

    private void append(String room) {
        transaction.executeWithoutResult(_ -> trail.append(
                member.centre(),
                Instant.parse("2049-04-19T10:00:00.123456789Z"),
                member.account(),
                AuditOperation.SESSION_CHANGED,
                SESSION,
                List.of(new AuditChange("room", "Salle « é »\n\u001f", room))));
    }

    @Test
    void who_adds_to_many_trails_goes_from_the_first_centre_to_the_last_whatever_order_they_are_named_in()
            throws Exception {
        var first = member;
        var last = members.of("Europe/Paris");
        transaction.executeWithoutResult(_ -> trail.append(
                last.centre(), Instant.now(), last.account(), AuditOperation.SESSION_CREATED, SESSION, List.of()));
        var named = new LinkedHashMap<CentreId, List<AuditChange>>();
        named.put(last.centre(), List.of());
        named.put(first.centre(), List.of());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var head = HeldHead.of(first.centre())) {
            var added = threads.submit(() -> transaction.executeWithoutResult(
                    _ -> trail.appendEach(Instant.now(), first.account(), AuditOperation.AUTHORS_FORGOTTEN, named)));
            head.awaitAnother();
            assertThat(head.isFree(last.centre())).isTrue();
            head.release();
            added.get();
        }
        assertThat(breaks()).isEmpty();
    }

    private void tamper(String statement) {
        TestDatabase.shared()
                .asOwner("""
                alter table audit_event disable trigger user;
                %s;
                alter table audit_event enable trigger user;
                """.formatted(statement.formatted(member.centre().value())));
    }

    private List<Break> breaks() {
        return verifyAudit.verify().breaks().stream()
                .filter(found -> found.centre().equals(member.centre()))
                .toList();
    }
}
