package fr.pix.certif.candidates;

import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.Refusal;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.sessions.SessionProblem;
import fr.pix.certif.sessions.SessionRoll;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Moves candidates to another session of their centre, and back: all of them, or none. */
@Component
public class MoveCandidates {

    private final SessionRoll roll;
    private final CandidateStore store;
    private final SharedNumbers sharedNumbers;
    private final CandidateRegister register;
    private final TransactionOperations transaction;

    MoveCandidates(
            SessionRoll roll,
            CandidateStore store,
            SharedNumbers sharedNumbers,
            CandidateRegister register,
            TransactionOperations transaction) {
        this.roll = roll;
        this.store = store;
        this.sharedNumbers = sharedNumbers;
        this.register = register;
        this.transaction = transaction;
    }

    /** What became of it. */
    public sealed interface Outcome {

        /** So many; none if they had left already, such as at a second click. */
        record Moved(int candidates) implements Outcome {}

        /**
         * Nobody moved.
         *
         * @param present who is in the other session already
         * @param numbers of the others, whose certification number is somebody's there
         */
        record Refused(List<Candidate> present, List<SameNumber> numbers) implements Outcome {}

        /** The centre has no such other session: it may have been removed while the member chose. */
        record NowhereToGo(CandidateProblem problem) implements Outcome {}
    }

    /**
     * Moves those of them who are in the session.
     *
     * @throws Refusal with {@link SessionProblem#SESSION_NOT_FOUND} where the centre has none that they are to leave
     */
    public Outcome move(Member by, SessionId from, SessionId to, Collection<CandidateId> ids) {
        if (from.equals(to)) {
            return new Outcome.NowhereToGo(CandidateProblem.SESSION_SAME);
        }
        return transaction.execute(_ -> {
            var held = hold(by, from, to);
            var source = held.from().orElseThrow(() -> new Refusal(SessionProblem.SESSION_NOT_FOUND));
            return held.to()
                    .map(target -> move(by, source, target, ids))
                    .orElseGet(() -> new Outcome.NowhereToGo(CandidateProblem.SESSION_UNKNOWN));
        });
    }

    /**
     * Brings back whom a move took away: nobody where the session that they went to is gone.
     *
     * @throws Refusal with {@link SessionProblem#SESSION_NOT_FOUND} where the centre has none that they are to come back to
     */
    public Outcome undo(Member by, SessionId home, SessionId away, Collection<CandidateId> ids) {
        return transaction.execute(_ -> {
            var held = hold(by, away, home);
            var target = held.to().orElseThrow(() -> new Refusal(SessionProblem.SESSION_NOT_FOUND));
            return held.from().map(source -> move(by, source, target, ids)).orElseGet(() -> new Outcome.Moved(0));
        });
    }

    /** What the centre has of two sessions. */
    private record Both(Optional<SessionRoll.Held> from, Optional<SessionRoll.Held> to) {}

    /** By their numbers, so that two who move crosswise do not wait for each other. */
    private Both hold(Member by, SessionId from, SessionId to) {
        var fromFirst = from.number() < to.number();
        var first = roll.find(by.centre(), fromFirst ? from : to);
        var second = roll.find(by.centre(), fromFirst ? to : from);
        return fromFirst ? new Both(first, second) : new Both(second, first);
    }

    private Outcome move(Member by, SessionRoll.Held from, SessionRoll.Held to, Collection<CandidateId> ids) {
        var who = store.find(by.centre(), from.session().id(), ids);
        var refused = refused(by, from, to, who);
        if (!refused.present().isEmpty() || !refused.numbers().isEmpty()) {
            return refused;
        }
        if (!who.isEmpty()) {
            register.move(by, from, to, who);
        }
        return new Outcome.Moved(who.size());
    }

    private Outcome.Refused refused(Member by, SessionRoll.Held from, SessionRoll.Held to, List<Candidate> who) {
        var there = store.present(
                by.centre(),
                to.session().id(),
                who.stream().map(each -> each.details().key()).toList());
        var present = who.stream()
                .filter(each -> there.containsKey(each.details().key()))
                .toList();
        var others = who.stream().filter(each -> !present.contains(each)).toList();
        return new Outcome.Refused(
                present,
                sharedNumbers.between(
                        by.centre(), from.session().id(), others, to.session().id()));
    }
}
