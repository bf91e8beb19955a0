package fr.pix.certif.documents.filled;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import fr.pix.certif.candidates.Candidate;
import fr.pix.certif.candidates.CandidateDetails;
import fr.pix.certif.candidates.CandidateField;
import fr.pix.certif.candidates.CandidateId;
import fr.pix.certif.candidates.CandidateLookup;
import fr.pix.certif.candidates.CandidateNote;
import fr.pix.certif.candidates.CandidateProblem;
import fr.pix.certif.candidates.CandidateRegister;
import fr.pix.certif.candidates.CandidateToCheck;
import fr.pix.certif.candidates.CheckCandidates;
import fr.pix.certif.candidates.NoteField;
import fr.pix.certif.candidates.TypedCandidate;
import fr.pix.certif.centres.Member;
import fr.pix.certif.documents.filled.CheckedPvs.Taken;
import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.platform.table.HandedOver.Kept;
import fr.pix.certif.sessions.SessionRoll;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes over from a filled PV the differences that were accepted, as they were shown: all of them, or none. The others stay
 * as they are, and may be accepted afterwards.
 */
@Component
public class AcceptFilledPv {

    /** The field that the boxes to tick belong to. */
    public static final String ACCEPTED = "accepte";

    private final CheckedPvs pvs;
    private final CheckFilledPv checkFilledPv;
    private final SessionRoll roll;
    private final CandidateLookup candidates;
    private final CheckCandidates checks;
    private final CandidateRegister register;
    private final RemarksStore remarks;
    private final TransactionOperations transaction;

    AcceptFilledPv(
            CheckedPvs pvs,
            CheckFilledPv checkFilledPv,
            SessionRoll roll,
            CandidateLookup candidates,
            CheckCandidates checks,
            CandidateRegister register,
            RemarksStore remarks,
            TransactionOperations transaction) {
        this.pvs = pvs;
        this.checkFilledPv = checkFilledPv;
        this.roll = roll;
        this.candidates = candidates;
        this.checks = checks;
        this.register = register;
        this.remarks = remarks;
        this.transaction = transaction;
    }

    /**
     * A confirmation.
     *
     * @param key of the PV
     * @param print of the report that was shown
     * @param accepted the differences, by their ids
     */
    public record Order(UUID key, String print, Set<String> accepted) {

        public Order {
            accepted = Set.copyOf(accepted);
        }
    }

    /** What became of a confirmed PV. */
    public sealed interface Outcome {

        /** So many differences were taken over; also when it is confirmed a second time. */
        record Accepted(int differences) implements Outcome {}

        /** Nothing was written: the session changed since, and the differences are others than those shown. */
        record Overtaken() implements Outcome {}

        /** Nothing was written. */
        record Refused(Fault fault) implements Outcome {}

        /** It is kept no longer. */
        record Lost() implements Outcome {}
    }

    /** Takes over what was accepted: once, however often the same report is confirmed. */
    public Outcome accept(Member by, SessionId session, Order order) {
        return transaction.execute(_ -> {
            var held = roll.hold(by.centre(), session);
            return pvs.find(by, session, order.key())
                    .map(kept -> unlessOvertaken(by, held, order, kept))
                    .orElseGet(Outcome.Lost::new);
        });
    }

    private Outcome unlessOvertaken(Member by, SessionRoll.Held held, Order order, Kept<FilledPv, Taken> kept) {
        var report = checkFilledPv.check(by, held.session().id(), kept.content());
        if (!report.print().equals(order.print())) {
            return kept.outcome()
                    .filter(taken -> taken.print().equals(order.print()))
                    .<Outcome>map(taken -> new Outcome.Accepted(taken.differences()))
                    .orElseGet(Outcome.Overtaken::new);
        }
        var accepted = report.differences().stream()
                .map(Difference::id)
                .filter(order.accepted()::contains)
                .toList();
        if (accepted.isEmpty()) {
            return refused(FilledProblem.NOTHING_ACCEPTED);
        }
        var fault = write(by, held, report, Set.copyOf(accepted));
        if (fault.isPresent()) {
            return new Outcome.Refused(fault.get());
        }
        pvs.accepted(order.key(), new Taken(order.print(), accepted.size()));
        return new Outcome.Accepted(accepted.size());
    }

    /** Judged first, all of it, and then written. */
    private Optional<Fault> write(Member by, SessionRoll.Held held, FilledPvReport report, Set<String> accepted) {
        var session = held.session().id();
        var present = candidates.of(by.centre(), session);
        var differences = new LinkedHashMap<Candidate, List<Difference>>();
        for (var line : report.differing()) {
            differences.put(
                    line.candidate(),
                    line.differences().stream()
                            .filter(difference -> accepted.contains(difference.id()))
                            .toList());
        }
        var notes = new HashMap<>(candidates.notes(by.centre(), session));
        differences.forEach((candidate, some) ->
                notes.merge(candidate.id(), noted(CandidateNote.NONE, some), (before, _) -> noted(before, some)));
        var shared = shared(present, notes, numbered(differences));
        if (shared.isPresent()) {
            return shared.map(names -> Fault.of(ACCEPTED, FilledProblem.NUMBER_SHARED, names));
        }
        return switch (corrected(by, present, differences)) {
            case Checked.Faulty<Map<Candidate, CandidateDetails>>(var faults) -> Optional.of(faults.getFirst());
            case Checked.Valid<Map<Candidate, CandidateDetails>>(var corrected) -> {
                register.correct(by, held, corrected);
                register.note(by, held, notes);
                report.remarks()
                        .filter(difference -> accepted.contains(difference.id()))
                        .ifPresent(difference -> remarks.write(by, session, difference.after()));
                yield Optional.empty();
            }
        };
    }

    /** All at once: what is refused is so in whatever order the lines are. */
    private Checked<Map<Candidate, CandidateDetails>> corrected(
            Member by, List<Candidate> present, Map<Candidate, List<Difference>> differences) {
        var typed = new LinkedHashMap<Candidate, CandidateToCheck>();
        differences.forEach((candidate, some) -> {
            var before = TypedCandidate.of(candidate.details());
            var after = corrected(before, some);
            if (!after.equals(before)) {
                typed.put(candidate, CandidateToCheck.ofCorrection(candidate.details(), after));
            }
        });
        var checked = checks.check(by, List.copyOf(typed.values())).iterator();
        var corrected = new LinkedHashMap<Candidate, CandidateDetails>();
        for (var candidate : typed.keySet()) {
            switch (checked.next()) {
                case Checked.Faulty<CandidateDetails>(var faults) -> {
                    return new Checked.Faulty<>(faults);
                }
                case Checked.Valid<CandidateDetails>(var details) -> corrected.put(candidate, details);
            }
        }
        return makesNamesakes(present, corrected)
                ? Checked.faulty(Fault.of(CandidateField.BIRTH_NAME.id(), CandidateProblem.ALREADY_ENROLLED))
                : Checked.valid(corrected);
    }

    private static TypedCandidate corrected(TypedCandidate before, List<Difference> differences) {
        var typed = before;
        for (var difference : differences) {
            var field = CandidateField.ofId(difference.field());
            if (field.isPresent()) {
                typed = typed.with(field.get(), difference.after());
            }
        }
        return typed;
    }

    /** Whether somebody would be called as somebody else is or will be. */
    private static boolean makesNamesakes(List<Candidate> present, Map<Candidate, CandidateDetails> corrected) {
        var taken = present.stream().map(each -> each.details().key()).collect(toCollection(HashSet::new));
        return corrected.entrySet().stream()
                .filter(each ->
                        !each.getValue().key().equals(each.getKey().details().key()))
                .anyMatch(each -> !taken.add(each.getValue().key()));
    }

    private static CandidateNote noted(CandidateNote before, List<Difference> differences) {
        var note = before;
        for (var difference : differences) {
            for (var field : NoteField.values()) {
                if (field.id().equals(difference.field())) {
                    note = note.with(field, difference.after());
                }
            }
        }
        return note;
    }

    /** Who would get another certification number. */
    private static Set<Candidate> numbered(Map<Candidate, List<Difference>> differences) {
        return differences.entrySet().stream()
                .filter(each -> each.getValue().stream()
                        .anyMatch(difference -> difference.field().equals(NoteField.CERTIFICATION_NUMBER.id())))
                .map(Map.Entry::getKey)
                .collect(toSet());
    }

    /**
     * Those who would have one certification number, if only a part was accepted of numbers that were exchanged. Where two had
     * one before, and none of them gets another, that is not this PV's.
     */
    private static Optional<String> shared(
            List<Candidate> present, Map<CandidateId, CandidateNote> notes, Set<Candidate> numbered) {
        return present.stream()
                .filter(candidate -> !number(notes, candidate).isEmpty())
                .collect(groupingBy(candidate -> number(notes, candidate)))
                .values()
                .stream()
                .filter(same -> same.size() > 1 && same.stream().anyMatch(numbered::contains))
                .map(same -> same.stream()
                        .map(candidate -> candidate.details().name())
                        .collect(joining(", ")))
                .findFirst();
    }

    private static String number(Map<CandidateId, CandidateNote> notes, Candidate candidate) {
        return notes.getOrDefault(candidate.id(), CandidateNote.NONE).certificationNumber();
    }

    private static Outcome refused(FilledProblem problem) {
        return new Outcome.Refused(Fault.of(ACCEPTED, problem));
    }
}
