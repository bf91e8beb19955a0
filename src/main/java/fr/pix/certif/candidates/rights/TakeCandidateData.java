package fr.pix.certif.candidates.rights;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.partitioningBy;

import fr.pix.certif.candidates.Candidate;
import fr.pix.certif.candidates.CandidateHistory;
import fr.pix.certif.candidates.CandidateId;
import fr.pix.certif.candidates.CandidateLookup;
import fr.pix.certif.candidates.CandidateProblem;
import fr.pix.certif.candidates.CandidateRegister;
import fr.pix.certif.candidates.convocation.ListConvocations;
import fr.pix.certif.candidates.convocation.ToldConvocation;
import fr.pix.certif.candidates.students.StudentLookup;
import fr.pix.certif.centres.CentreLookup;
import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.Folded;
import fr.pix.certif.kernel.Refusal;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.places.BirthPlace;
import fr.pix.certif.sessions.Retention;
import fr.pix.certif.sessions.SessionLookup;
import fr.pix.certif.sessions.SessionProblem;
import fr.pix.certif.sessions.SessionRoll;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Collects all that a centre keeps about a person who is a candidate, to be handed to him (RGPD, articles 15 and 20), and
 * tells the trail that somebody did.
 */
@Component
public class TakeCandidateData {

    private final SessionRoll roll;
    private final SessionLookup sessions;
    private final CentreLookup centres;
    private final CandidateLookup candidates;
    private final CandidateRegister register;
    private final CandidateHistory history;
    private final ListConvocations convocations;
    private final StudentLookup students;
    private final Retention retention;
    private final TransactionOperations transaction;
    private final Clock clock;

    TakeCandidateData(
            SessionRoll roll,
            SessionLookup sessions,
            CentreLookup centres,
            CandidateLookup candidates,
            CandidateRegister register,
            CandidateHistory history,
            ListConvocations convocations,
            StudentLookup students,
            Retention retention,
            TransactionOperations transaction,
            Clock clock) {
        this.roll = roll;
        this.sessions = sessions;
        this.centres = centres;
        this.candidates = candidates;
        this.register = register;
        this.history = history;
        this.convocations = convocations;
        this.students = students;
        this.retention = retention;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * All about him, that it was taken just now included.
     *
     * @throws Refusal with {@link SessionProblem#SESSION_NOT_FOUND} or {@link CandidateProblem#CANDIDATE_NOT_FOUND}
     */
    public CandidateData take(Member by, SessionId session, CandidateId id) {
        var asked = transaction.execute(_ -> {
            var held = roll.hold(by.centre(), session);
            var candidate = candidates.get(by.centre(), session, id);
            register.tellTaken(by, held, candidate);
            return candidate;
        });
        var others = candidates.everywhere(by.centre(), asked.details().key()).stream()
                .filter(other -> !other.id().equals(asked.id()))
                .collect(partitioningBy(other ->
                        isSame(other.details().birthPlace(), asked.details().birthPlace())));
        var same = Stream.concat(Stream.of(asked), others.getOrDefault(true, List.of()).stream())
                .toList();
        var told = convocations.told(by, same.stream().map(Candidate::id).toList()).stream()
                .collect(groupingBy(each -> each.sent().candidate()));
        return new CandidateData(
                centres.find(by.centre()).orElseThrow(),
                clock.instant(),
                same.stream()
                        .map(each -> enrolment(by, each, told.getOrDefault(each.id(), List.of())))
                        .toList(),
                others.getOrDefault(false, List.of()),
                students.like(by, asked.details().key()));
    }

    private Enrolment enrolment(Member by, Candidate candidate, List<ToldConvocation> told) {
        var session = sessions.get(by.centre(), candidate.session());
        return new Enrolment(
                session,
                candidate,
                candidates.note(by.centre(), candidate.id()),
                history.of(by.centre(), candidate.id()),
                told,
                retention.until(session));
    }

    /** A town may be known by INSEE's code in one session, and by its postal code in another. */
    private static boolean isSame(BirthPlace one, BirthPlace other) {
        if (!one.countryCode().equals(other.countryCode())) {
            return false;
        }
        if (one.inseeCode() != null && other.inseeCode() != null) {
            return one.inseeCode().equals(other.inseeCode());
        }
        var samePostal = one.postalCode() == null
                || other.postalCode() == null
                || one.postalCode().equals(other.postalCode());
        return samePostal && Folded.of(one.town()).equals(Folded.of(other.town()));
    }
}
