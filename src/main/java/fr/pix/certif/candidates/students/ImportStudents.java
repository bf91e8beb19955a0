package fr.pix.certif.candidates.students;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.audit.AuditSubject;
import fr.pix.certif.audit.AuditTrail;
import fr.pix.certif.centres.CentreLookup;
import fr.pix.certif.centres.CentreTurn;
import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Brings a school's register up to date with a list: first what it would do, then, once somebody agreed, it is done, in
 * one transaction. Who is told apart from whom is a matter of names and date of birth, as in a session.
 */
@Component
public class ImportStudents {

    private final CentreTurn turn;
    private final CentreLookup centres;
    private final StudentStore store;
    private final CheckedStudentLists lists;
    private final AuditTrail audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    ImportStudents(
            CentreTurn turn,
            CentreLookup centres,
            StudentStore store,
            CheckedStudentLists lists,
            AuditTrail audit,
            TransactionOperations transaction,
            Clock clock) {
        this.turn = turn;
        this.centres = centres;
        this.store = store;
        this.lists = lists;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Says what the list would change by now, and does nothing. */
    public StudentReport check(Member by, StudentList list) {
        var all = store.all(by.centre());
        var known = all.stream().collect(toMap(Student::key, Function.identity()));
        var added = list.students().stream()
                .filter(student -> !known.containsKey(student.key()))
                .toList();
        var changed = list.students().stream()
                .filter(student -> known.containsKey(student.key()) && !student.equals(known.get(student.key())))
                .toList();
        var listed = list.students().stream().map(Student::key).collect(toSet());
        return new StudentReport(
                added,
                changed,
                list.students().size() - added.size() - changed.size(),
                all.stream().filter(student -> !listed.contains(student.key())).toList(),
                list.faults(),
                list.ignored());
    }

    /**
     * A confirmation.
     *
     * @param key of the list
     * @param print of the report that was shown
     * @param removesGone whether whoever is not on the list leaves the register, if every row of it could be read
     */
    public record Order(UUID key, String print, boolean removesGone) {}

    /**
     * What an import did.
     *
     * @param listed how many the list had
     * @param removed how many were not on it and are in the register no longer
     */
    public record Done(int listed, int removed) {}

    /** What became of a confirmed list. */
    public sealed interface Outcome {

        /** It is imported; also when it is confirmed a second time. */
        record Imported(Done done) implements Outcome {}

        /** Nothing was written: the register changed since, and the list would do something else than what was shown. */
        record Overtaken() implements Outcome {}

        /** It is kept no longer. */
        record Lost() implements Outcome {}
    }

    /**
     * Imports a checked list as it was shown, once.
     *
     * @throws Refusal with {@link StudentProblem#NO_SCHOOL} also where the centre has just become something else
     */
    public Outcome confirm(Member by, Order order) {
        return transaction.execute(_ -> {
            turn.await(by.centre());
            requireSchool(by);
            return lists.find(by, order.key())
                    .map(kept -> kept.outcome()
                            .<Outcome>map(Outcome.Imported::new)
                            .orElseGet(() -> unlessOvertaken(by, order, kept.content())))
                    .orElseGet(Outcome.Lost::new);
        });
    }

    /** Its type is asked for anew: what the member is known by may be some seconds old, and the register was emptied since. */
    private void requireSchool(Member by) {
        if (!centres.find(by.centre()).orElseThrow().details().type().isSchool()) {
            throw new Refusal(StudentProblem.NO_SCHOOL);
        }
    }

    private Outcome unlessOvertaken(Member by, Order order, StudentList list) {
        var report = check(by, list);
        if (!report.print().equals(order.print())) {
            return new Outcome.Overtaken();
        }
        var now = clock.instant();
        store.write(by.centre(), list.students(), now);
        var removed = order.removesGone() && report.mayRemove() ? store.remove(by.centre(), report.gone()) : 0;
        audit.append(
                by.centre(),
                now,
                by.account(),
                AuditOperation.STUDENTS_IMPORTED,
                AuditSubject.of(by.centre()),
                List.of(
                        new AuditChange(
                                "students",
                                null,
                                Integer.toString(list.students().size())),
                        new AuditChange("students_removed", null, Integer.toString(removed))));
        var done = new Done(list.students().size(), removed);
        lists.done(order.key(), done);
        return new Outcome.Imported(done);
    }
}
