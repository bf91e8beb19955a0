package fr.pix.certif.candidates;

import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.kernel.Refusal;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.sessions.SessionRoll;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Corrects a candidate. Nothing that somebody else saved meanwhile is overwritten unseen. */
@Component
public class CorrectCandidate {

    private final CheckCandidates checks;
    private final SessionRoll roll;
    private final CandidateLookup candidates;
    private final CandidateStore store;
    private final CandidateRegister register;
    private final TransactionOperations transaction;

    CorrectCandidate(
            CheckCandidates checks,
            SessionRoll roll,
            CandidateLookup candidates,
            CandidateStore store,
            CandidateRegister register,
            TransactionOperations transaction) {
        this.checks = checks;
        this.roll = roll;
        this.candidates = candidates;
        this.store = store;
        this.register = register;
        this.transaction = transaction;
    }

    /** What became of the form. */
    public sealed interface Outcome {

        record Corrected() implements Outcome {}

        /**
         * Somebody changed the candidate since the form was shown; nothing is saved until the member chose.
         *
         * @param typed what he typed, as it would have been saved
         */
        record Overtaken(Candidate saved, CandidateDetails typed) implements Outcome {}

        record Refused(List<Fault> faults) implements Outcome {}
    }

    /**
     * Saves what was typed, unless somebody saved something else since the form was shown.
     *
     * @param version the candidate's when the form was shown
     * @throws Refusal with {@link CandidateProblem#CANDIDATE_NOT_FOUND}
     */
    public Outcome correct(Member by, SessionId session, CandidateId id, int version, TypedCandidate typed) {
        return transaction.execute(_ -> {
            var held = roll.hold(by.centre(), session);
            var saved = candidates.get(by.centre(), session, id);
            return switch (checks.check(by, CandidateToCheck.ofCorrection(saved.details(), typed))) {
                case Checked.Faulty<CandidateDetails>(var faults) -> new Outcome.Refused(faults);
                case Checked.Valid<CandidateDetails>(var details) -> correct(by, held, saved, version, details);
            };
        });
    }

    private Outcome correct(Member by, SessionRoll.Held held, Candidate saved, int version, CandidateDetails details) {
        if (saved.details().equals(details)) {
            return new Outcome.Corrected();
        }
        if (saved.version() != version) {
            return new Outcome.Overtaken(saved, details);
        }
        var namesake = store.present(by.centre(), saved.session(), List.of(details.key())).values().stream()
                .anyMatch(present -> !present.equals(saved.id()));
        if (namesake) {
            return new Outcome.Refused(
                    List.of(Fault.of(CandidateField.BIRTH_NAME.id(), CandidateProblem.ALREADY_ENROLLED)));
        }
        register.correct(by, held, Map.of(saved, details));
        return new Outcome.Corrected();
    }
}
