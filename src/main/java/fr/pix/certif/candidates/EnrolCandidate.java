package fr.pix.certif.candidates;

import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.sessions.SessionRoll;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Enrols a candidate in a session. One form enrols one candidate, however often it is sent. */
@Component
public class EnrolCandidate {

    private final CheckCandidates checks;
    private final SessionRoll roll;
    private final CandidateStore store;
    private final CandidateRegister register;
    private final TransactionOperations transaction;

    EnrolCandidate(
            CheckCandidates checks,
            SessionRoll roll,
            CandidateStore store,
            CandidateRegister register,
            TransactionOperations transaction) {
        this.checks = checks;
        this.roll = roll;
        this.store = store;
        this.register = register;
        this.transaction = transaction;
    }

    /** What became of the form. */
    public sealed interface Outcome {

        record Enrolled(CandidateId candidate) implements Outcome {}

        /** The form had enrolled this candidate already, and said something else then: what is typed now is not kept. */
        record SentBefore(Candidate candidate) implements Outcome {}

        record Refused(List<Fault> faults) implements Outcome {}
    }

    /**
     * Enrols the candidate, once.
     *
     * @param formKey drawn when the form was shown, the same each time it is sent
     */
    public Outcome enrol(Member by, SessionId session, UUID formKey, TypedCandidate typed) {
        return switch (checks.check(by, CandidateToCheck.ofNew(typed))) {
            case Checked.Faulty<CandidateDetails>(var faults) -> new Outcome.Refused(faults);
            case Checked.Valid<CandidateDetails>(var details) ->
                transaction.execute(_ -> enrol(by, roll.hold(by.centre(), session), formKey, details));
        };
    }

    private Outcome enrol(Member by, SessionRoll.Held held, UUID formKey, CandidateDetails details) {
        var before = store.enrolledBy(by.centre(), held.session().id(), formKey);
        if (before.isPresent()) {
            return before.get().details().equals(details)
                    ? new Outcome.Enrolled(before.get().id())
                    : new Outcome.SentBefore(before.get());
        }
        var present = store.present(by.centre(), held.session().id(), List.of(details.key()));
        return present.isEmpty()
                ? new Outcome.Enrolled(
                        register.enrol(by, held, formKey, List.of(details)).getFirst())
                : new Outcome.Refused(
                        List.of(Fault.of(CandidateField.BIRTH_NAME.id(), CandidateProblem.ALREADY_ENROLLED)));
    }
}
