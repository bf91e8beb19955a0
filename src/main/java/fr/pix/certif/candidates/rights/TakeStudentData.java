package fr.pix.certif.candidates.rights;

import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.audit.AuditSubject;
import fr.pix.certif.audit.AuditTrail;
import fr.pix.certif.candidates.CandidateLookup;
import fr.pix.certif.candidates.students.StudentId;
import fr.pix.certif.candidates.students.StudentLookup;
import fr.pix.certif.candidates.students.StudentProblem;
import fr.pix.certif.centres.CentreLookup;
import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Collects all that a school keeps about a student of its register, who need not be enrolled anywhere, and tells the centre's
 * history that somebody did. Who of the same names is enrolled has a record of his own, with the register's line in it.
 */
@Component
public class TakeStudentData {

    private final StudentLookup students;
    private final CandidateLookup candidates;
    private final CentreLookup centres;
    private final AuditTrail audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    TakeStudentData(
            StudentLookup students,
            CandidateLookup candidates,
            CentreLookup centres,
            AuditTrail audit,
            TransactionOperations transaction,
            Clock clock) {
        this.students = students;
        this.candidates = candidates;
        this.centres = centres;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * His line, and as namesakes all who are enrolled under his names and date of birth.
     *
     * @throws Refusal with {@link StudentProblem#NOT_FOUND}
     */
    public CandidateData take(Member by, StudentId id) {
        var now = clock.instant();
        return transaction.execute(_ -> {
            var listed = students.get(by, id);
            audit.append(
                    by.centre(),
                    now,
                    by.account(),
                    AuditOperation.CANDIDATE_DATA_TAKEN,
                    AuditSubject.of(by.centre()),
                    List.of());
            return new CandidateData(
                    centres.find(by.centre()).orElseThrow(),
                    now,
                    List.of(),
                    candidates.everywhere(by.centre(), listed.student().key()),
                    Optional.of(listed));
        });
    }
}
