package fr.pix.certif.candidates;

import fr.pix.certif.centres.Member;
import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.kernel.Refusal;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.sessions.SessionProblem;
import fr.pix.certif.sessions.SessionRoll;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Corrects by hand what was noted of a candidate in the room, where the filled PV said something wrong or nothing. */
@Component
public class CorrectNote {

    private final SessionRoll roll;
    private final CandidateLookup candidates;
    private final CandidateRegister register;
    private final TransactionOperations transaction;

    CorrectNote(
            SessionRoll roll,
            CandidateLookup candidates,
            CandidateRegister register,
            TransactionOperations transaction) {
        this.roll = roll;
        this.candidates = candidates;
        this.register = register;
        this.transaction = transaction;
    }

    /** What became of what was typed. */
    public sealed interface Outcome {

        /** It stands so; also where it did before. */
        record Noted() implements Outcome {}

        record Refused(List<Fault> faults) implements Outcome {}

        /** Somebody changed the candidate since the form was shown; nothing is written until the member chose. */
        record Overtaken(Candidate saved, CandidateNote note) implements Outcome {}
    }

    /**
     * Notes what was typed, in place of what was noted before.
     *
     * @param version the candidate's when the form was shown
     * @throws Refusal with {@link SessionProblem#SESSION_NOT_FOUND} or {@link CandidateProblem#CANDIDATE_NOT_FOUND}
     */
    public Outcome correct(Member by, SessionId session, CandidateId id, int version, TypedNote typed) {
        return switch (check(typed)) {
            case Checked.Faulty<CandidateNote>(var faults) -> new Outcome.Refused(faults);
            case Checked.Valid<CandidateNote>(var noted) ->
                transaction.execute(_ -> write(by, roll.hold(by.centre(), session), id, version, noted));
        };
    }

    private Outcome write(Member by, SessionRoll.Held held, CandidateId id, int version, CandidateNote noted) {
        var session = held.session().id();
        var saved = candidates.get(by.centre(), session, id);
        var all = candidates.notes(by.centre(), session);
        var note = all.getOrDefault(id, CandidateNote.NONE);
        var other = noted.certificationNumber().equals(note.certificationNumber())
                ? Optional.<CandidateId>empty() // where two have one since before, that is not this correction's
                : holder(noted.certificationNumber(), id, all);
        if (other.isPresent()) {
            var name =
                    candidates.get(by.centre(), session, other.get()).details().name();
            return new Outcome.Refused(List.of(
                    Fault.of(NoteField.CERTIFICATION_NUMBER.id(), CandidateProblem.CERTIFICATION_NUMBER_TAKEN, name)));
        }
        if (!noted.equals(note) && saved.version() != version) {
            return new Outcome.Overtaken(saved, note);
        }
        register.correctNote(by, held, id, noted);
        return new Outcome.Noted();
    }

    private static Checked<CandidateNote> check(TypedNote typed) {
        var note = CandidateNote.NONE;
        var faults = new ArrayList<Fault>();
        for (var field : NoteField.values()) {
            switch (field.check(typed.text(field))) {
                case Checked.Valid<String>(var text) -> note = note.with(field, text);
                case Checked.Faulty<String>(var found) -> faults.addAll(found);
            }
        }
        return faults.isEmpty() ? Checked.valid(note) : new Checked.Faulty<>(faults);
    }

    /** Who else has the number: it is one candidate's. */
    private static Optional<CandidateId> holder(String number, CandidateId id, Map<CandidateId, CandidateNote> all) {
        return all.entrySet().stream()
                .filter(each -> !number.isEmpty() && !each.getKey().equals(id))
                .filter(each -> each.getValue().certificationNumber().equals(number))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
