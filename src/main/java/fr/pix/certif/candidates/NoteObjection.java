package fr.pix.certif.candidates;

import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.kernel.Refusal;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.sessions.SessionProblem;
import fr.pix.certif.sessions.SessionRoll;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Notes at a candidate's name that he objects, or says otherwise now, or does not any more. */
@Component
public class NoteObjection {

    private final SessionRoll roll;
    private final CandidateLookup candidates;
    private final CandidateRegister register;
    private final TransactionOperations transaction;
    private final Clock clock;

    NoteObjection(
            SessionRoll roll,
            CandidateLookup candidates,
            CandidateRegister register,
            TransactionOperations transaction,
            Clock clock) {
        this.roll = roll;
        this.candidates = candidates;
        this.register = register;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What became of what was typed. */
    public sealed interface Outcome {

        /** It stands so; also where it did before. */
        record Noted() implements Outcome {}

        record Refused(List<Fault> faults) implements Outcome {}

        /** Somebody noted something else since the form was shown; nothing is written until the member chose. */
        record Overtaken(Candidate saved) implements Outcome {}
    }

    /**
     * Notes what was typed, in place of what was noted before.
     *
     * @param seen the {@linkplain Objection#print print} of what was noted when the form was shown
     * @throws Refusal with {@link SessionProblem#SESSION_NOT_FOUND} or {@link CandidateProblem#CANDIDATE_NOT_FOUND}
     */
    public Outcome note(Member by, SessionId session, CandidateId id, String seen, Objection.Typed typed) {
        var checked = Objection.check(typed, by.today(clock));
        return switch (checked) {
            case Checked.Faulty<Objection>(var faults) -> new Outcome.Refused(faults);
            case Checked.Valid<Objection>(var objection) -> write(by, session, id, seen, Optional.of(objection));
        };
    }

    /**
     * Notes that he does not object any more.
     *
     * @param seen as {@link #note} has it
     * @throws Refusal as {@link #note} does
     */
    public Outcome withdraw(Member by, SessionId session, CandidateId id, String seen) {
        return write(by, session, id, seen, Optional.empty());
    }

    private Outcome write(Member by, SessionId session, CandidateId id, String seen, Optional<Objection> objection) {
        return transaction.execute(_ -> {
            var held = roll.hold(by.centre(), session);
            var saved = candidates.get(by.centre(), session, id);
            if (!saved.objection().equals(objection)
                    && !Objection.print(saved.objection()).equals(seen)) {
                return new Outcome.Overtaken(saved);
            }
            register.object(by, held, saved, objection);
            return new Outcome.Noted();
        });
    }
}
