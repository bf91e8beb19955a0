package fr.pix.certif.candidates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.pix.certif.TestClock;
import fr.pix.certif.audit.AuditEvent;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.Refusal;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.sessions.SessionProblem;
import fr.pix.certif.sessions.SessionRoll;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

class RemoveCandidatesTest extends CandidatesTest {

    @Autowired
    RemoveCandidates removeCandidates;

    @Autowired
    MoveCandidates moveCandidates;

    @Autowired
    CandidateHistory history;

    @Autowired
    CorrectNote correctNote;

    @Autowired
    SessionRoll roll;

    @Autowired
    CandidateStore store;

    @Autowired
    PlacementStore placements;

    @Autowired
    NoteStore notes;

    @Autowired
    CandidateMails mails;

    @Autowired
    CandidateRegister register;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    Clock clock;

    @Test
    void who_is_removed_is_gone_and_comes_back_as_he_was() {
        var first = enrolled(CandidateFixture.named("Zola", "Émile"));
        var second = enrolled(CandidateFixture.TYPED);
        var before = candidates.get(member.centre(), session, first).details();
        var removal = removeCandidates
                .remove(member, session, List.of(first, second))
                .removal()
                .orElseThrow();
        assertThat(removal.candidates()).isEqualTo(2);
        assertThat(names(session)).isEmpty();
        assertThat(counted(session)).isZero();
        assertThatThrownBy(() -> candidates.get(member.centre(), session, first))
                .isInstanceOf(Refusal.class);

        assertThat(removeCandidates.undo(member, session, removal.number()).restored())
                .hasSize(2);
        assertThat(candidates.get(member.centre(), session, first).details()).isEqualTo(before);
        assertThat(counted(session)).isEqualTo(2);
        assertThat(history.of(member.centre(), first))
                .extracting(AuditEvent::operation)
                .containsExactly(
                        AuditOperation.CANDIDATES_RESTORED,
                        AuditOperation.CANDIDATES_REMOVED,
                        AuditOperation.CANDIDATES_ENROLLED);
        assertThat(removeCandidates.undo(member, session, removal.number()).restored())
                .isEmpty();
        assertThat(counted(session)).isEqualTo(2);
    }

    /** Rules, Candidate: deletable until joined. */
    @Test
    void who_began_stays_and_the_others_go() {
        var began = enrolled(CandidateFixture.named("Zola", "Émile"));
        var finished = enrolled(CandidateFixture.named("Sand", "George"));
        var late = enrolled(CandidateFixture.TYPED);
        correctNote.correct(member, session, began, 1, new TypedNote("123456", "", ""));
        correctNote.correct(member, session, finished, 1, new TypedNote("", TypedCandidate.YES, ""));
        correctNote.correct(member, session, late, 1, new TypedNote("", "", "Retard"));

        var outcome = removeCandidates.remove(member, session, List.of(began, finished, late));
        assertThat(outcome.removal())
                .hasValueSatisfying(removal -> assertThat(removal.candidates()).isEqualTo(1));
        assertThat(outcome.stay()).containsExactlyInAnyOrder(began, finished);
        assertThat(names(session)).hasSize(2);
        assertThat(removeCandidates.remove(member, session, List.of(began)))
                .isEqualTo(new RemoveCandidates.Outcome(Optional.empty(), List.of(began)));
        correctNote.correct(member, session, began, 2, new TypedNote("", "", ""));
        assertThat(removeCandidates.remove(member, session, List.of(began)).removal())
                .isPresent();
    }

    @Test
    void a_second_click_removes_nobody() {
        var id = enrolled(CandidateFixture.TYPED);
        assertThat(removeCandidates.remove(member, session, List.of(id)).removal())
                .isPresent();
        assertThat(removeCandidates.remove(member, session, List.of(id)).removal())
                .isEmpty();
        assertThat(counted(session)).isZero();
    }

    @Test
    void of_many_who_remove_or_take_back_at_once_one_does() throws Exception {
        var id = enrolled(CandidateFixture.TYPED);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Optional<RemoveCandidates.Removal>> remove =
                    () -> removeCandidates.remove(member, session, List.of(id)).removal();
            var removals = threads.invokeAll(Collections.nCopies(8, remove)).stream()
                    .flatMap(removal -> removal.resultNow().stream())
                    .toList();
            assertThat(removals).hasSize(1);
            assertThat(counted(session)).isZero();
            Callable<RemoveCandidates.Undone> undo = () ->
                    removeCandidates.undo(member, session, removals.getFirst().number());
            var restored = threads.invokeAll(Collections.nCopies(8, undo)).stream()
                    .flatMap(undone -> undone.resultNow().restored().stream())
                    .toList();
            assertThat(restored).hasSize(1);
            assertThat(counted(session)).isOne();
            assertThat(names(session)).hasSize(1);
        }
    }

    @Test
    void who_was_enrolled_again_meanwhile_is_not_doubled() {
        var id = enrolled(CandidateFixture.TYPED);
        var other = enrolled(CandidateFixture.named("Zola", "Émile"));
        var removal = removeCandidates
                .remove(member, session, List.of(id, other))
                .removal()
                .orElseThrow();
        enrolled(CandidateFixture.TYPED);
        var undone = removeCandidates.undo(member, session, removal.number());
        assertThat(undone.restored()).extracting(Candidate::id).containsExactly(other);
        assertThat(undone.replaced()).extracting(Candidate::id).containsExactly(id);
        assertThat(names(session)).containsExactly("Le Goff", "Zola");
        assertThat(counted(session)).isEqualTo(2);
    }

    @Test
    void a_day_later_it_cannot_be_taken_back_and_who_was_removed_is_forgotten() {
        var id = enrolled(CandidateFixture.TYPED);
        var removal =
                removeCandidates.remove(member, session, List.of(id)).removal().orElseThrow();
        var late = new TestClock(clock.instant());
        late.goOn(Duration.ofHours(25));
        var tomorrow = new RemoveCandidates(roll, store, placements, notes, register, transaction, late);
        assertThat(tomorrow.undo(member, session, removal.number()).restored()).isEmpty();

        new ForgetRemovedCandidates(placements, mails, transaction, late).run();
        assertThat(history.of(member.centre(), id)).isEmpty();
        assertThat(history.of(member.centre(), session).getFirst().changes())
                .singleElement()
                .satisfies(change -> assertThat(change.to()).isEmpty());
    }

    @Test
    void where_they_cannot_be_forgotten_those_of_other_centres_are_all_the_same() {
        var failing = member.centre();
        var kept = session;
        removeCandidates.remove(member, session, List.of(enrolled(CandidateFixture.TYPED)));
        aSession(); // of another centre
        removeCandidates.remove(member, session, List.of(enrolled(CandidateFixture.TYPED)));
        var late = new TestClock(clock.instant().plus(Duration.ofHours(25)));
        var chore = new ForgetRemovedCandidates(placements, new FailingMails(mails, failing), transaction, late);
        assertThatThrownBy(chore::run).hasMessage("of " + failing);
        assertThat(placements.everIn(failing, List.of(kept))).hasSize(1);
        assertThat(placements.everIn(member.centre(), List.of(session))).isEmpty();
    }

    private record FailingMails(CandidateMails mails, CentreId centre) implements CandidateMails {

        @Override
        public void withdraw(CentreId of, Collection<CandidateId> who) {
            mails.withdraw(of, who);
        }

        @Override
        public void forget(CentreId of, Collection<CandidateId> who) {
            if (of.equals(centre)) {
                throw new IllegalStateException("of " + centre);
            }
            mails.forget(of, who);
        }
    }

    @Test
    void candidates_move_to_another_session_with_their_history() {
        var id = enrolled(CandidateFixture.TYPED);
        enrolled(CandidateFixture.named("Zola", "Émile"));
        var other = session();
        assertThat(moveCandidates.move(member, session, other, List.of(id)))
                .isEqualTo(new MoveCandidates.Outcome.Moved(1));
        assertThat(names(session)).containsExactly("Zola");
        assertThat(names(other)).containsExactly("Le Goff");
        assertThat(counted(session)).isEqualTo(1);
        assertThat(counted(other)).isEqualTo(1);
        var latest = history.of(member.centre(), id).getFirst();
        assertThat(latest.operation()).isEqualTo(AuditOperation.CANDIDATES_MOVED_IN);
        assertThat(latest.changes().getFirst().from()).isEqualTo(session.toString());
        assertThat(history.of(member.centre(), session).getFirst().operation())
                .isEqualTo(AuditOperation.CANDIDATES_MOVED_OUT);
    }

    @Test
    void nobody_moves_where_one_of_them_is_already() {
        var id = enrolled(CandidateFixture.TYPED);
        var zola = enrolled(CandidateFixture.named("Zola", "Émile"));
        var other = session();
        moveCandidates.move(member, session, other, List.of(id));
        var again = enrolled(CandidateFixture.TYPED);
        assertThat(moveCandidates.move(member, session, other, List.of(again, zola)))
                .isInstanceOfSatisfying(
                        MoveCandidates.Outcome.Refused.class,
                        refused -> assertThat(refused.present())
                                .extracting(Candidate::id)
                                .containsExactly(again));
        assertThat(names(session)).containsExactly("Le Goff", "Zola");
    }

    @Test
    void nobody_moves_nor_comes_back_to_where_somebody_has_his_certification_number_and_both_are_named() {
        var other = session();
        var zola = enrolled(CandidateFixture.named("Zola", "Émile"));
        var hugo = enrolled(CandidateFixture.named("Hugo", "Adèle"));
        noted(session, zola, 1, "123", "");
        moveCandidates.move(member, session, other, List.of(zola));
        noted(session, hugo, 1, "123", "");
        assertNumberThere(moveCandidates.undo(member, session, other, List.of(zola)), "123 (Zola Émile, Hugo Adèle)");
        var yanis = enrolled(CandidateFixture.TYPED);
        assertNumberThere(
                moveCandidates.move(member, session, other, List.of(yanis, hugo)), "123 (Hugo Adèle, Zola Émile)");
        assertThat(names(session)).containsExactly("Hugo", "Le Goff");
        noted(session, hugo, 2, "124", "");
        assertThat(moveCandidates.move(member, session, other, List.of(yanis, hugo)))
                .isEqualTo(new MoveCandidates.Outcome.Moved(2));
    }

    private static void assertNumberThere(MoveCandidates.Outcome outcome, String both) {
        assertThat(outcome).isInstanceOfSatisfying(MoveCandidates.Outcome.Refused.class, refused -> {
            assertThat(refused.present()).isEmpty();
            assertThat(SameNumber.fault("vers", refused.numbers()).arguments()).containsExactly(both, 1);
        });
    }

    private void noted(SessionId in, CandidateId who, int version, String number, String comments) {
        assertThat(correctNote.correct(member, in, who, version, new TypedNote(number, "", comments)))
                .isEqualTo(new CorrectNote.Outcome.Noted());
    }

    @Test
    void nobody_moves_to_another_centre_nor_to_where_he_is() {
        var id = enrolled(CandidateFixture.TYPED);
        var stranger = members.of("Europe/Paris");
        assertThatThrownBy(() -> moveCandidates.move(stranger, session, session(), List.of(id)))
                .isInstanceOf(Refusal.class);
        assertThat(moveCandidates.move(member, session, session, List.of(id)))
                .isEqualTo(new MoveCandidates.Outcome.NowhereToGo(CandidateProblem.SESSION_SAME));
        assertThat(counted(session)).isEqualTo(1);
    }

    /** The smaller number is looked up first, whichever of the two is gone. */
    @Test
    void nobody_moves_to_a_session_that_is_gone_and_who_leaves_one_is_told_that_there_is_none() {
        var id = enrolled(CandidateFixture.TYPED);
        var before = new SessionId(1);
        var after = new SessionId(Long.MAX_VALUE);
        for (var gone : List.of(before, after)) {
            assertThat(moveCandidates.move(member, session, gone, List.of(id)))
                    .isEqualTo(new MoveCandidates.Outcome.NowhereToGo(CandidateProblem.SESSION_UNKNOWN));
            assertNoneToLeave(gone, session, id);
        }
        assertNoneToLeave(before, after, id);
        assertThat(names(session)).containsExactly("Le Goff");
    }

    private void assertNoneToLeave(SessionId gone, SessionId to, CandidateId id) {
        assertThatThrownBy(() -> moveCandidates.move(member, gone, to, List.of(id)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(SessionProblem.SESSION_NOT_FOUND));
    }

    @Test
    void two_who_move_in_opposite_directions_do_not_wait_for_each_other_for_ever() throws Exception {
        var other = session();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 10; i++) {
                var id = enrolled(CandidateFixture.named("Le Goff " + i, "Yanis"));
                var back = enrolled(CandidateFixture.named("Zola " + i, "Émile"));
                moveCandidates.move(member, session, other, List.of(back));
                Callable<MoveCandidates.Outcome> there = () -> moveCandidates.move(member, session, other, List.of(id));
                Callable<MoveCandidates.Outcome> here =
                        () -> moveCandidates.move(member, other, session, List.of(back));
                for (var result : threads.invokeAll(List.of(there, here))) {
                    assertThat(result.get()).isEqualTo(new MoveCandidates.Outcome.Moved(1));
                }
            }
        }
        assertThat(counted(session)).isEqualTo(10);
        assertThat(counted(other)).isEqualTo(10);
    }
}
