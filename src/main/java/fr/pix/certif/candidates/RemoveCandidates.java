package fr.pix.certif.candidates;

import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.sessions.SessionRoll;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes candidates out of a session, and puts back who was removed by mistake. */
@Component
public class RemoveCandidates {

    /** How long a removal can be taken back; whoever was removed is forgotten then. */
    public static final Duration UNDONE_WITHIN = Duration.ofDays(1);

    private final SessionRoll roll;
    private final CandidateStore store;
    private final PlacementStore placements;
    private final NoteStore notes;
    private final CandidateRegister register;
    private final TransactionOperations transaction;
    private final Clock clock;

    RemoveCandidates(
            SessionRoll roll,
            CandidateStore store,
            PlacementStore placements,
            NoteStore notes,
            CandidateRegister register,
            TransactionOperations transaction,
            Clock clock) {
        this.roll = roll;
        this.store = store;
        this.placements = placements;
        this.notes = notes;
        this.register = register;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * A removal.
     *
     * @param number by which it is taken back
     */
    public record Removal(long number, int candidates) {}

    /**
     * What became of those who were to be removed.
     *
     * @param removal nothing where nobody was removed, such as at a second click
     * @param stay who began, and is removed no longer (rules, Candidate)
     */
    public record Outcome(Optional<Removal> removal, List<CandidateId> stay) {}

    /** Removes those of them who are in the session and did not begin. */
    public Outcome remove(Member by, SessionId session, Collection<CandidateId> ids) {
        return transaction.execute(_ -> {
            var held = roll.hold(by.centre(), session);
            var begun = notes.begun(by.centre(), session);
            var here = store.find(by.centre(), session, ids);
            var who = here.stream()
                    .filter(candidate -> !begun.contains(candidate.id()))
                    .toList();
            return new Outcome(
                    who.isEmpty()
                            ? Optional.empty()
                            : Optional.of(new Removal(register.remove(by, held, who), who.size())),
                    here.stream().map(Candidate::id).filter(begun::contains).toList());
        });
    }

    /** Whom a removal that can still be taken back took out of the session. */
    public List<Candidate> removed(Member by, SessionId session, long removal) {
        return placements.removed(by.centre(), session, removal, clock.instant().minus(UNDONE_WITHIN));
    }

    /**
     * What a removal that was taken back came to.
     *
     * @param restored who is in the session again
     * @param replaced who stays removed, for somebody of the same names and date of birth was enrolled since
     */
    public record Undone(List<Candidate> restored, List<Candidate> replaced) {}

    /** Takes a removal back; nobody is restored where there is none, or not any more. */
    public Undone undo(Member by, SessionId session, long removal) {
        return transaction.execute(_ -> {
            var held = roll.hold(by.centre(), session);
            var removed = placements.removed(
                    by.centre(), session, removal, clock.instant().minus(UNDONE_WITHIN));
            var present = store.present(
                    by.centre(),
                    session,
                    removed.stream().map(each -> each.details().key()).toList());
            var restored = removed.stream()
                    .filter(each -> !present.containsKey(each.details().key()))
                    .toList();
            if (!restored.isEmpty()) {
                register.restore(by, held, restored);
            }
            return new Undone(
                    restored,
                    removed.stream().filter(each -> !restored.contains(each)).toList());
        });
    }
}
