package fr.pix.certif.candidates.students;

import fr.pix.certif.candidates.CandidateDetails;
import fr.pix.certif.candidates.CandidateId;
import fr.pix.certif.candidates.CandidateLookup;
import fr.pix.certif.candidates.CandidateRegister;
import fr.pix.certif.candidates.CheckCandidates;
import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.kernel.Refusal;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.sessions.Session;
import fr.pix.certif.sessions.SessionLookup;
import fr.pix.certif.sessions.SessionProblem;
import fr.pix.certif.sessions.SessionRoll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Enrols students of a class in a session, all that were ticked in one transaction. */
@Component
public class EnrolClass {

    private final StudentStore store;
    private final SessionLookup sessions;
    private final CandidateLookup candidates;
    private final CheckCandidates checks;
    private final SessionRoll roll;
    private final CandidateRegister register;
    private final TransactionOperations transaction;
    private final Clock clock;

    EnrolClass(
            StudentStore store,
            SessionLookup sessions,
            CandidateLookup candidates,
            CheckCandidates checks,
            SessionRoll roll,
            CandidateRegister register,
            TransactionOperations transaction,
            Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.candidates = candidates;
        this.checks = checks;
        this.roll = roll;
        this.register = register;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * A student who may be enrolled.
     *
     * @param missing what the register does not say, and a candidate needs
     * @param enrolled in which sessions to come he is, this one included
     */
    public record Row(StudentId id, Student student, List<Fault> missing, List<SessionId> enrolled) {

        public boolean isComplete() {
            return missing.isEmpty();
        }
    }

    /** A class before the session. */
    public record Found(Session session, List<Row> rows) {

        public boolean isHere(Row row) {
            return row.enrolled().contains(session.id());
        }

        /** Whether his box can be ticked. */
        public boolean canBeEnrolled(Row row) {
            return row.isComplete() && !isHere(row);
        }

        /** Whether there is anybody to be ticked. */
        public boolean anybody() {
            return rows.stream().anyMatch(this::canBeEnrolled);
        }
    }

    /**
     * The students of a class.
     *
     * @throws Refusal with {@link SessionProblem#SESSION_NOT_FOUND}
     */
    public Found look(Member by, SessionId id, String className) {
        var session = sessions.get(by.centre(), id);
        var students = store.ofClass(by.centre(), className);
        var enrolments = store.enrolments(by.centre(), className, id, LocalDate.now(clock.withZone(session.zone())));
        var checked = checks.check(
                by, students.values().stream().map(Student::toCheck).toList());
        var rows = new ArrayList<Row>();
        students.forEach((student, details) -> rows.add(new Row(
                student,
                details,
                checked.get(rows.size()) instanceof Checked.Faulty<CandidateDetails>(var faults) ? faults : List.of(),
                enrolments.getOrDefault(student, List.of()))));
        return new Found(session, List.copyOf(rows));
    }

    /** Enrols those of them of whom the register says enough, and who are not in the session: who they are there. */
    public List<CandidateId> enrol(Member by, SessionId session, List<StudentId> ids) {
        var typed = store.find(by.centre(), ids).values().stream()
                .map(Student::toCheck)
                .toList();
        var clear = checks.check(by, typed).stream()
                .filter(checked -> checked instanceof Checked.Valid<CandidateDetails>)
                .map(Checked::value)
                .toList();
        return transaction.execute(_ -> {
            var held = roll.hold(by.centre(), session);
            var present = new HashSet<>(candidates.of(by.centre(), session).stream()
                    .map(candidate -> candidate.details().key())
                    .toList());
            var added =
                    clear.stream().filter(details -> present.add(details.key())).toList();
            return register.enrol(by, held, null, added);
        });
    }
}
