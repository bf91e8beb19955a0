package fr.pix.certif.candidates;

import static java.util.stream.Collectors.toMap;

import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.audit.AuditSubject;
import fr.pix.certif.audit.AuditTrail;
import fr.pix.certif.centres.Member;
import fr.pix.certif.sessions.SessionRoll;
import fr.pix.certif.sessions.SessionRoll.Held;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes the candidates of a session, one or a whole list, counts them and tells the trail, in the transaction of whoever
 * holds the session. What is written keeps the rules already, and names nobody who is there: that is the use case's to see.
 */
@Component
public class CandidateRegister {

    /** The field of a change that says in which session a candidate is. */
    public static final String SESSION = "session";

    /** The field of an event of a session's list that has a candidate's number. */
    public static final String CANDIDATE = "candidate";

    /** The field of an event that names a field of the candidate before. */
    static final String FIELD = "field";

    private final CandidateStore candidates;
    private final PlacementStore placements;
    private final NoteStore notes;
    private final ChangeStore changes;
    private final CandidateMails mails;
    private final SessionRoll roll;
    private final AuditTrail audit;
    private final Clock clock;

    CandidateRegister(
            CandidateStore candidates,
            PlacementStore placements,
            NoteStore notes,
            ChangeStore changes,
            CandidateMails mails,
            SessionRoll roll,
            AuditTrail audit,
            Clock clock) {
        this.candidates = candidates;
        this.placements = placements;
        this.notes = notes;
        this.changes = changes;
        this.mails = mails;
        this.roll = roll;
        this.audit = audit;
        this.clock = clock;
    }

    /** Adds them to the session; their numbers, in their order. A form, if there is one, enrols one candidate. */
    public List<CandidateId> enrol(Member by, Held held, @Nullable UUID formKey, List<CandidateDetails> who) {
        if (who.isEmpty()) {
            return List.of();
        }
        var now = clock.instant();
        var added = candidates.add(by.centre(), held.session().id(), formKey, who, now);
        var told = new LinkedHashMap<CandidateId, List<AuditChange>>();
        for (var i = 0; i < added.size(); i++) {
            told.put(added.get(i), between(TypedCandidate.BLANK, TypedCandidate.of(who.get(i))));
        }
        tell(by, held, AuditOperation.CANDIDATES_ENROLLED, now, told, false);
        roll.count(held, added.size());
        return added;
    }

    /** Replaces what the centre says of them, each field that changes told. */
    public void correct(Member by, Held held, Map<Candidate, CandidateDetails> corrected) {
        var told = new LinkedHashMap<CandidateId, List<AuditChange>>();
        var written = new LinkedHashMap<CandidateId, CandidateDetails>();
        corrected.forEach((candidate, details) -> {
            if (!candidate.details().equals(details)) {
                written.put(candidate.id(), details);
                told.put(candidate.id(), between(TypedCandidate.of(candidate.details()), TypedCandidate.of(details)));
            }
        });
        if (!written.isEmpty()) {
            var now = clock.instant();
            candidates.change(by.centre(), written, now);
            tell(by, held, AuditOperation.CANDIDATES_CORRECTED, now, told, true);
        }
    }

    /** Replaces what was noted of them in the room by what a PV says, each field that changes told. */
    public void note(Member by, Held held, Map<CandidateId, CandidateNote> noted) {
        note(by, held, AuditOperation.CANDIDATES_NOTED, noted);
    }

    /** The same by hand. */
    void correctNote(Member by, Held held, CandidateId candidate, CandidateNote note) {
        note(by, held, AuditOperation.CANDIDATE_NOTE_CORRECTED, Map.of(candidate, note));
    }

    private void note(Member by, Held held, AuditOperation operation, Map<CandidateId, CandidateNote> noted) {
        var before = notes.of(by.centre(), held.session().id());
        var told = new LinkedHashMap<CandidateId, List<AuditChange>>();
        var written = new LinkedHashMap<CandidateId, CandidateNote>();
        noted.forEach((candidate, note) -> {
            var saved = before.getOrDefault(candidate, CandidateNote.NONE);
            if (!saved.equals(note)) {
                written.put(candidate, note);
                told.put(candidate, between(saved, note));
            }
        });
        if (!written.isEmpty()) {
            var now = clock.instant();
            notes.write(by.centre(), written, now);
            tell(by, held, operation, now, told, true);
        }
    }

    /**
     * Takes them out of the session.
     *
     * @return the removal's number, by which it can be taken back
     */
    public long remove(Member by, Held held, Collection<Candidate> who) {
        var now = clock.instant();
        var removal = tell(by, held, AuditOperation.CANDIDATES_REMOVED, now, each(who, List.of()), false);
        placements.remove(by.centre(), ids(who), removal, now);
        mails.withdraw(by.centre(), ids(who));
        roll.count(held, -who.size());
        return removal;
    }

    /** Puts them back where they were removed. */
    void restore(Member by, Held held, Collection<Candidate> who) {
        var now = clock.instant();
        placements.restore(by.centre(), ids(who), now);
        tell(by, held, AuditOperation.CANDIDATES_RESTORED, now, each(who, List.of()), false);
        roll.count(held, who.size());
    }

    /** Replaces what a candidate objects to; nothing where it is the same. */
    void object(Member by, Held held, Candidate who, Optional<Objection> objection) {
        var changed = between(who.objection(), objection);
        if (!changed.isEmpty()) {
            candidates.object(by.centre(), who.id(), objection);
            if (objection.isPresent()) {
                mails.withdraw(
                        by.centre(),
                        ids(candidates.everywhere(by.centre(), who.details().key())));
            }
            tell(
                    by,
                    held,
                    objection.isPresent() ? AuditOperation.OBJECTION_NOTED : AuditOperation.OBJECTION_WITHDRAWN,
                    clock.instant(),
                    Map.of(who.id(), changed),
                    true);
        }
    }

    /** Tells that all that is kept of a candidate was taken; nothing is changed of him. */
    public void tellTaken(Member by, Held held, Candidate who) {
        tell(by, held, AuditOperation.CANDIDATE_DATA_TAKEN, clock.instant(), each(List.of(who), List.of()), false);
    }

    /** Tells that they were sent a convocation; nothing is changed of them. */
    public void tellSummoned(Member by, Held held, Collection<Candidate> who) {
        tell(by, held, AuditOperation.CONVOCATIONS_SENT, clock.instant(), each(who, List.of()), false);
    }

    void move(Member by, Held from, Held to, Collection<Candidate> who) {
        var now = clock.instant();
        placements.move(by.centre(), ids(who), to.session().id(), now);
        var moved = new AuditChange(
                SESSION, from.session().id().toString(), to.session().id().toString());
        audit.append(
                by.centre(), now, by.account(), AuditOperation.CANDIDATES_MOVED_OUT, subject(from), moved(who, moved));
        var movedIn =
                audit.parameters(by.centre(), now, by.account(), AuditOperation.CANDIDATES_MOVED_IN, moved(who, moved));
        changes.tell(subject(to), movedIn, each(who, List.of(moved)));
        roll.count(from, -who.size());
        roll.count(to, who.size());
    }

    /** Numbers and names of fields go to the trail; values stay beside the candidate, to go with him. */
    private long tell(
            Member by,
            Held held,
            AuditOperation operation,
            Instant now,
            Map<CandidateId, List<AuditChange>> told,
            boolean fields) {
        var inTrail = told.entrySet().stream()
                .flatMap(each -> Stream.concat(
                        Stream.of(candidate(each.getKey())),
                        each.getValue().stream()
                                .filter(_ -> fields)
                                .map(change -> new AuditChange(FIELD, null, change.field()))))
                .toList();
        return changes.tell(subject(held), audit.parameters(by.centre(), now, by.account(), operation, inTrail), told);
    }

    private static List<AuditChange> moved(Collection<Candidate> who, AuditChange moved) {
        return Stream.concat(Stream.of(moved), who.stream().map(each -> candidate(each.id())))
                .toList();
    }

    private static AuditChange candidate(CandidateId id) {
        return new AuditChange(CANDIDATE, null, id.toString());
    }

    private static AuditSubject subject(Held held) {
        return AuditSubject.ofCandidates(held.session().id());
    }

    private static List<CandidateId> ids(Collection<Candidate> who) {
        return who.stream().map(Candidate::id).toList();
    }

    private static Map<CandidateId, List<AuditChange>> each(Collection<Candidate> who, List<AuditChange> changes) {
        return ids(who).stream().collect(toMap(Function.identity(), _ -> changes));
    }

    private static List<AuditChange> between(Optional<Objection> from, Optional<Objection> to) {
        var before = typed(from);
        var after = typed(to);
        return Stream.of(
                        new AuditChange(Objection.Field.KIND, before.kind(), after.kind()),
                        new AuditChange(Objection.Field.SINCE, before.since(), after.since()),
                        new AuditChange(Objection.Field.ABOUT, before.about(), after.about()))
                .filter(change -> !change.to().equals(change.from()))
                .toList();
    }

    private static Objection.Typed typed(Optional<Objection> objection) {
        return objection.map(Objection.Typed::of).orElse(new Objection.Typed("", "", ""));
    }

    private static List<AuditChange> between(CandidateNote from, CandidateNote to) {
        return Arrays.stream(NoteField.values())
                .filter(field -> !from.text(field).equals(to.text(field)))
                .map(field -> new AuditChange(field.id(), from.text(field), to.text(field)))
                .toList();
    }

    private static List<AuditChange> between(TypedCandidate from, TypedCandidate to) {
        return Arrays.stream(CandidateField.values())
                .filter(field -> !from.text(field).equals(to.text(field)))
                .map(field -> new AuditChange(
                        field.id(), from.equals(TypedCandidate.BLANK) ? null : from.text(field), to.text(field)))
                .toList();
    }
}
