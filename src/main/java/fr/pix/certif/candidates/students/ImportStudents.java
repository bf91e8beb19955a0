package fr.pix.certif.candidates.students;

import static java.util.stream.Collectors.toMap;

import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.audit.AuditSubject;
import fr.pix.certif.audit.AuditTrail;
import fr.pix.certif.candidates.CandidateKey;
import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.CentreId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private final StudentStore store;
    private final CheckedStudentLists lists;
    private final AuditTrail audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    ImportStudents(
            StudentStore store,
            CheckedStudentLists lists,
            AuditTrail audit,
            TransactionOperations transaction,
            Clock clock) {
        this.store = store;
        this.lists = lists;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Says what the list would change, and keeps it for an hour. */
    public StudentReport check(Member by, StudentList list) {
        var known = byKey(by.centre());
        var added = list.students().stream()
                .filter(student -> !known.containsKey(student.key()))
                .toList();
        var changed = list.students().stream()
                .filter(student -> known.containsKey(student.key()) && !student.equals(known.get(student.key())))
                .toList();
        var listed = list.students().stream().collect(toMap(Student::key, Function.identity()));
        return new StudentReport(
                lists.keep(by, list.students()),
                added,
                changed,
                list.students().size() - added.size() - changed.size(),
                known.values().stream()
                        .filter(student -> !listed.containsKey(student.key()))
                        .toList(),
                list.faults());
    }

    /**
     * What was done.
     *
     * @param listed how many the list had
     * @param removed how many were not on it and are in the register no longer
     */
    public record Imported(int listed, int removed) {}

    /**
     * Imports a checked list, once.
     *
     * @param removeOthers whether whoever is not on the list leaves the register
     * @return nothing where it was imported before, or is kept no longer
     */
    public Optional<Imported> confirm(Member by, UUID key, boolean removeOthers) {
        return transaction.execute(_ -> lists.take(by, key).map(students -> write(by, students, removeOthers)));
    }

    private Imported write(Member by, List<Student> students, boolean removeOthers) {
        var now = clock.instant();
        store.write(by.centre(), students, now);
        var removed = removeOthers ? store.removeOthers(by.centre(), students) : 0;
        audit.append(
                by.centre(),
                now,
                by.account(),
                AuditOperation.STUDENTS_IMPORTED,
                AuditSubject.of(by.centre()),
                List.of(
                        new AuditChange("students", null, Integer.toString(students.size())),
                        new AuditChange("students_removed", null, Integer.toString(removed))));
        return new Imported(students.size(), removed);
    }

    private Map<CandidateKey, Student> byKey(CentreId centre) {
        return store.all(centre).stream().collect(toMap(Student::key, Function.identity()));
    }
}
