package fr.pix.certif.candidates;

import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.kernel.Refusal;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.sessions.SessionProblem;
import fr.pix.certif.sessions.SessionRoll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Notes at a candidate's name that he objects, or says otherwise now, or does not any more. */
@Component
public class NoteObjection {

    private final SessionRoll roll;
    private final CandidateStore store;
    private final CandidateRegister register;
    private final TransactionOperations transaction;
    private final Clock clock;

    NoteObjection(
            SessionRoll roll,
            CandidateStore store,
            CandidateRegister register,
            TransactionOperations transaction,
            Clock clock) {
        this.roll = roll;
        this.store = store;
        this.register = register;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Notes what was typed, in place of what was noted before: all that is wrong with it, and then nothing is noted.
     *
     * @throws Refusal with {@link SessionProblem#SESSION_NOT_FOUND} or {@link CandidateProblem#CANDIDATE_NOT_FOUND}
     */
    public List<Fault> note(Member by, SessionId session, CandidateId id, Objection.Typed typed) {
        var checked = Objection.check(typed, LocalDate.now(clock.withZone(by.zone())));
        return switch (checked) {
            case Checked.Faulty<Objection>(var faults) -> faults;
            case Checked.Valid<Objection>(var objection) -> {
                write(by, session, id, Optional.of(objection));
                yield List.of();
            }
        };
    }

    /**
     * Notes that he does not object any more.
     *
     * @throws Refusal as {@link #note} does
     */
    public void withdraw(Member by, SessionId session, CandidateId id) {
        write(by, session, id, Optional.empty());
    }

    private void write(Member by, SessionId session, CandidateId id, Optional<Objection> objection) {
        transaction.executeWithoutResult(_ -> {
            var held = roll.hold(by.centre(), session);
            var candidate = store.find(by.centre(), session, List.of(id)).stream()
                    .findFirst()
                    .orElseThrow(() -> new Refusal(CandidateProblem.CANDIDATE_NOT_FOUND));
            register.object(by, held, candidate, objection);
        });
    }
}
