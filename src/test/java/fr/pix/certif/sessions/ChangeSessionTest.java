package fr.pix.certif.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.pix.certif.CertifTest;
import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.audit.HeldHead;
import fr.pix.certif.centres.Member;
import fr.pix.certif.centres.MemberFixture;
import fr.pix.certif.kernel.Refusal;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.sessions.ChangeSession.Outcome;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CertifTest
class ChangeSessionTest {

    @Autowired
    CreateSession createSession;

    @Autowired
    ChangeSession changeSession;

    @Autowired
    RemoveSession removeSession;

    @Autowired
    SessionLookup sessions;

    @Autowired
    MemberFixture members;

    @Autowired
    JdbcClient sql;

    Member member;
    SessionId session;

    @BeforeEach
    void aSession() {
        member = members.of("Europe/Paris");
        session = createSession.create(member, UUID.randomUUID(), SessionFixture.GUIDE)
                        instanceof CreateSession.Outcome.Created(var created)
                ? created
                : new SessionId(0);
    }

    @Test
    void what_was_typed_is_saved_and_number_and_code_stay_g65_g67() {
        var before = sessions.get(member.centre(), session);
        assertThat(changeSession.change(member, session, 1, SessionFixture.inRoom("Salle B305")))
                .isInstanceOf(Outcome.Changed.class);
        var after = sessions.get(member.centre(), session);
        assertThat(after.details().room()).isEqualTo("Salle B305");
        assertThat(after.version()).isEqualTo(2);
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.code()).isEqualTo(before.code());
    }

    @Test
    void observations_may_be_completed_at_any_time_G40() {
        var late = SessionFixture.GUIDE.with(
                new TypedSession("", "", "", "", "", "Deux candidats en retard."), List.of("observations"));
        assertThat(changeSession.change(member, session, 1, late)).isInstanceOf(Outcome.Changed.class);
        assertThat(sessions.get(member.centre(), session).details().observations())
                .isEqualTo("Deux candidats en retard.");
    }

    @Test
    void the_history_names_what_changed_and_who_changed_it() {
        changeSession.change(member, session, 1, SessionFixture.inRoom("Salle B305"));
        var latest = sessions.history(member.centre(), session).getFirst();
        assertThat(latest.operation()).isEqualTo(AuditOperation.SESSION_CHANGED);
        assertThat(latest.by()).hasToString("Anne-Cécile Bichon");
        assertThat(latest.changes()).containsExactly(new AuditChange("room", "Salle B304", "Salle B305"));
    }

    @Test
    void the_second_of_two_editors_overwrites_nothing_unseen() {
        var colleague = members.colleagueOf(member);
        changeSession.change(colleague, session, 1, SessionFixture.inRoom("Salle B305"));
        var second = changeSession.change(member, session, 1, SessionFixture.inRoom("Salle B306"));
        assertThat(second).isInstanceOfSatisfying(Outcome.Overtaken.class, overtaken -> {
            assertThat(overtaken.saved().details().room()).isEqualTo("Salle B305");
            assertThat(overtaken.typed().room()).isEqualTo("Salle B306");
        });
        assertThat(sessions.get(member.centre(), session).details().room()).isEqualTo("Salle B305");
    }

    @Test
    void of_many_who_save_at_once_one_does_and_the_others_are_told() throws Exception {
        var together = new CyclicBarrier(8);
        var saving = IntStream.range(0, 8)
                .<Callable<Outcome>>mapToObj(room -> () -> {
                    together.await();
                    return changeSession.change(member, session, 1, SessionFixture.inRoom("Salle " + room));
                })
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(saving).stream().map(Future::resultNow))
                    .filteredOn(Outcome.Changed.class::isInstance)
                    .hasSize(1);
        }
        assertThat(sessions.get(member.centre(), session).version()).isEqualTo(2);
    }

    @Test
    void who_changes_and_who_removes_at_once_do_not_wait_for_each_other_crosswise() throws Exception {
        var shown = removeSession.ask(member, session).shown();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var head = HeldHead.of(member.centre())) {
            var change =
                    threads.submit(() -> changeSession.change(member, session, 1, SessionFixture.inRoom("Salle B305")));
            head.awaitAnother();
            var removal = threads.submit(() -> removeSession.remove(member, session, shown));
            head.awaitOthers(2);
            head.release();
            assertThat(change.get()).isInstanceOf(Outcome.Changed.class);
            assertThat(removal.get()).isEqualTo(RemoveSession.Outcome.OVERTAKEN);
        }
    }

    @Test
    void what_changed_since_a_version_is_told_once_a_field() {
        changeSession.change(member, session, 1, SessionFixture.inRoom("Salle B305"));
        changeSession.change(member, session, 2, SessionFixture.on("20/04/2049", "13:30"));
        changeSession.change(member, session, 3, SessionFixture.on("20/04/2049", "14:30"));
        var now = sessions.get(member.centre(), session);
        assertThat(sessions.changesSince(member.centre(), now, 1))
                .containsExactlyInAnyOrder(
                        new AuditChange("date", "19/04/2049", "20/04/2049"), new AuditChange("time", "13:30", "14:30"));
        assertThat(sessions.changesSince(member.centre(), now, 3))
                .containsExactly(new AuditChange("time", "13:30", "14:30"));
        assertThat(sessions.changesSince(member.centre(), now, 4)).isEmpty();
    }

    @Test
    void a_form_sent_twice_changes_once() {
        changeSession.change(member, session, 1, SessionFixture.inRoom("Salle B305"));
        assertThat(changeSession.change(member, session, 1, SessionFixture.inRoom("Salle B305")))
                .isInstanceOf(Outcome.Changed.class);
        assertThat(sessions.get(member.centre(), session).version()).isEqualTo(2);
    }

    @Test
    void a_session_may_be_put_on_a_past_day_to_correct_it() {
        assertThat(changeSession.change(member, session, 1, SessionFixture.on("19/04/2019", "13:30")))
                .isInstanceOf(Outcome.Changed.class);
    }

    @Test
    void of_a_session_that_was_removed_it_is_told_by_whom() {
        var colleague = members.colleagueOf(member);
        removeSession.remove(
                colleague, session, removeSession.ask(member, session).shown());
        assertThat(changeSession.change(member, session, 1, SessionFixture.inRoom("Salle B305")))
                .isInstanceOfSatisfying(Outcome.Removed.class, removed -> {
                    assertThat(removed.removal().by()).hasToString("Anne-Cécile Bichon");
                    assertThat(removed.removal().changes()).contains(RemoveSession.number(session));
                });
    }

    @Test
    void a_session_that_another_centre_removed_never_was() {
        removeSession.remove(member, session, removeSession.ask(member, session).shown());
        var stranger = members.of("Europe/Paris");
        assertThatThrownBy(() -> changeSession.change(stranger, session, 1, SessionFixture.inRoom("Salle B305")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(SessionProblem.SESSION_NOT_FOUND));
    }

    @Test
    void another_centre_s_session_does_not_exist_g33() {
        var stranger = members.of("Europe/Paris");
        assertThatThrownBy(() -> changeSession.change(stranger, session, 1, SessionFixture.inRoom("Salle B305")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(SessionProblem.SESSION_NOT_FOUND));
        assertThat(sessions.get(member.centre(), session).details().room()).isEqualTo("Salle B304");
    }

    @Test
    void a_session_whose_code_was_given_to_another_cannot_move_and_nothing_of_the_change_is_kept() {
        sql.sql("update access_code set session_number = -1 where code = ?")
                .param(sessions.get(member.centre(), session).code().text())
                .update();
        assertThat(changeSession.change(member, session, 1, SessionFixture.on("20/04/2049", "13:30")))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(sessions.get(member.centre(), session).version()).isEqualTo(1);
    }
}
