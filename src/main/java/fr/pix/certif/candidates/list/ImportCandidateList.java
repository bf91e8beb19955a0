package fr.pix.certif.candidates.list;

import static java.util.stream.Collectors.toMap;

import fr.pix.certif.candidates.CandidateRegister;
import fr.pix.certif.candidates.list.CheckedCandidateLists.Done;
import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.sessions.SessionRoll;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Imports a list that was checked: who is new is enrolled, who is described otherwise corrected, who is not there any more
 * kept or removed as was decided; all of it, as it was shown, or nothing. Lists of other sessions do not wait for it.
 */
@Component
public class ImportCandidateList {

    /** The field that decides about the absent. */
    public static final String ABSENT = "absents";

    private final CheckedCandidateLists lists;
    private final CheckCandidateList checkCandidateList;
    private final SessionRoll roll;
    private final CandidateRegister register;
    private final TransactionOperations transaction;

    ImportCandidateList(
            CheckedCandidateLists lists,
            CheckCandidateList checkCandidateList,
            SessionRoll roll,
            CandidateRegister register,
            TransactionOperations transaction) {
        this.lists = lists;
        this.checkCandidateList = checkCandidateList;
        this.roll = roll;
        this.register = register;
        this.transaction = transaction;
    }

    /** What becomes of candidates whom the list does not name. */
    public enum Absent {
        KEPT,
        REMOVED
    }

    /**
     * A confirmation.
     *
     * @param key of the list
     * @param print of the report that was shown
     * @param absent what was decided, if anything
     */
    public record Order(UUID key, String print, Optional<Absent> absent) {}

    /** What became of a confirmed list. */
    public sealed interface Outcome {

        /**
         * It is imported; also when it is confirmed a second time.
         *
         * @param isWhole whether nothing of it was left out
         */
        record Imported(Done done, boolean isWhole) implements Outcome {}

        /** Nothing was written: the session changed since, and the list would do something else than what was shown. */
        record Overtaken() implements Outcome {}

        record Refused(Fault fault) implements Outcome {}

        /** It is kept no longer. */
        record Lost() implements Outcome {}
    }

    /** Imports the lines that have no fault, once. */
    public Outcome confirm(Member by, SessionId session, Order order) {
        return transaction.execute(_ -> {
            var held = roll.hold(by.centre(), session);
            return lists.find(by, session, order.key())
                    .map(kept -> {
                        var report = checkCandidateList.check(by, session, kept.content());
                        return kept.outcome()
                                .<Outcome>map(done -> new Outcome.Imported(done, report.isWhole()))
                                .orElseGet(() -> unlessOvertaken(by, held, order, report));
                    })
                    .orElseGet(Outcome.Lost::new);
        });
    }

    private Outcome unlessOvertaken(Member by, SessionRoll.Held held, Order order, CandidateListReport report) {
        if (!report.print().equals(order.print())) {
            return new Outcome.Overtaken();
        }
        if (report.mayRemove() && order.absent().isEmpty()) {
            return new Outcome.Refused(Fault.of(ABSENT, ListProblem.ABSENT_UNDECIDED));
        }
        var removes = report.mayRemove() && order.absent().equals(Optional.of(Absent.REMOVED));
        return new Outcome.Imported(write(by, held, order.key(), report, removes), report.isWhole());
    }

    private Done write(Member by, SessionRoll.Held held, UUID key, CandidateListReport report, boolean removes) {
        if (removes) {
            register.remove(by, held, report.absent());
        }
        register.correct(
                by,
                held,
                report.changed().stream().collect(toMap(CheckedLine.Changed::before, CheckedLine.Changed::details)));
        var added = register.enrol(
                by,
                held,
                null,
                report.added().stream().map(CheckedLine.New::details).toList());
        var done = new Done(
                added, report.changed().size(), removes ? report.absent().size() : 0);
        lists.done(key, done);
        return done;
    }
}
