package fr.pix.certif.candidates;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.sessions.SessionRoll;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Puts several candidates of a school into a class at once, or into none. */
@Component
public class SetClass {

    private final CheckCandidates checks;
    private final SessionRoll roll;
    private final CandidateStore store;
    private final CandidateRegister register;
    private final TransactionOperations transaction;

    SetClass(
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

    /** What became of it. */
    public sealed interface Outcome {

        /** So many of them are in the session, and in the class now. */
        record Done(int candidates) implements Outcome {}

        record Refused(List<Fault> faults) implements Outcome {}
    }

    /** Sets the class of those of them who are in the session. */
    public Outcome set(Member by, SessionId session, Collection<CandidateId> ids, String typed) {
        var name = checks.rules(by).externalId(new TypedCandidate(Map.of(CandidateField.EXTERNAL_ID, typed)));
        return switch (name) {
            case Checked.Faulty<String>(var faults) -> new Outcome.Refused(faults);
            case Checked.Valid<String>(var value) ->
                transaction.execute(_ -> {
                    var held = roll.hold(by.centre(), session);
                    var who = store.find(by.centre(), session, ids);
                    register.correct(
                            by,
                            held,
                            who.stream()
                                    .collect(toMap(
                                            identity(), each -> each.details().inClass(value))));
                    return new Outcome.Done(who.size());
                });
        };
    }
}
