package fr.pix.certif.candidates;

import static java.util.stream.Collectors.toMap;

import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.SessionId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds whose certification number somebody in another session has as well. */
@Component
public class SharedNumbers {

    private final CandidateStore store;
    private final NoteStore notes;

    SharedNumbers(CandidateStore store, NoteStore notes) {
        this.store = store;
        this.notes = notes;
    }

    /** What two of one session would share if these came from theirs to the other. */
    public List<SameNumber> between(CentreId centre, SessionId from, Collection<Candidate> moving, SessionId to) {
        var numbers = numbers(notes.of(centre, from));
        var holders = moving.stream().anyMatch(each -> numbers.containsKey(each.id()))
                ? holders(centre, to)
                : Map.<String, Candidate>of();
        return moving.stream()
                .flatMap(each -> shared(each, Optional.ofNullable(numbers.get(each.id())), holders).stream())
                .toList();
    }

    private static Optional<SameNumber> shared(
            Candidate moving, Optional<String> number, Map<String, Candidate> holders) {
        return number.flatMap(
                his -> Optional.ofNullable(holders.get(his)).map(there -> new SameNumber(his, moving, there)));
    }

    private Map<String, Candidate> holders(CentreId centre, SessionId session) {
        var numbers = numbers(notes.of(centre, session));
        return store.find(centre, session, numbers.keySet()).stream()
                .collect(toMap(each -> numbers.get(each.id()), each -> each, (first, _) -> first));
    }

    private static Map<CandidateId, String> numbers(Map<CandidateId, CandidateNote> notes) {
        return notes.entrySet().stream()
                .filter(each -> !each.getValue().certificationNumber().isEmpty())
                .collect(toMap(Map.Entry::getKey, each -> each.getValue().certificationNumber()));
    }
}
