package fr.pix.certif.candidates.students;

import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.audit.AuditSubject;
import fr.pix.certif.audit.AuditTrail;
import fr.pix.certif.centres.CentreTurn;
import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.Refusal;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes one student out of a school's register. The centre's history says that one left and not who, as it does of those whom
 * a list no longer names; where he is enrolled, he stays.
 */
@Component
public class RemoveStudent {

    private final CentreTurn turn;
    private final StudentStore store;
    private final AuditTrail audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    RemoveStudent(
            CentreTurn turn, StudentStore store, AuditTrail audit, TransactionOperations transaction, Clock clock) {
        this.turn = turn;
        this.store = store;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * At once, and for good.
     *
     * @throws Refusal with {@link StudentProblem#NOT_FOUND}
     */
    public void remove(Member by, StudentId id) {
        transaction.executeWithoutResult(_ -> {
            turn.await(by.centre());
            if (!store.remove(by.centre(), id)) {
                throw new Refusal(StudentProblem.NOT_FOUND);
            }
            audit.append(
                    by.centre(),
                    clock.instant(),
                    by.account(),
                    AuditOperation.STUDENT_REMOVED,
                    AuditSubject.of(by.centre()),
                    List.of(new AuditChange("students_removed", null, "1")));
        });
    }
}
