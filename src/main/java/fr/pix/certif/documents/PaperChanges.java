package fr.pix.certif.documents;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.audit.AuditEvent;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.candidates.CandidateField;
import fr.pix.certif.documents.PaperChangeStore.Corrected;
import fr.pix.certif.documents.PaperChangeStore.Happened;
import fr.pix.certif.documents.PaperChangeStore.Placed;
import fr.pix.certif.sessions.SessionField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * What a paper does not show, or shows wrongly: what happened since comes to this. Somebody who was enrolled and removed
 * again, or a name that was corrected to what it was before, is no change.
 *
 * @param session each fact of the session that is another one now
 * @param code whether another access code was drawn, whose letters the trail does not keep
 * @param added who is not on the paper; nobody's name where he is forgotten by now
 * @param removed who is on the paper and takes no part any more
 * @param corrected of whom the paper says something else
 * @param objected who is on the paper although he objects now, or is not although he objects no more
 */
public record PaperChanges(
        List<AuditChange> session,
        boolean code,
        List<Optional<String>> added,
        List<Optional<String>> removed,
        List<Correction> corrected,
        List<Optional<String>> objected) {

    /** Of what the paper says of somebody, in the order of the form. */
    public record Correction(Optional<String> name, List<CandidateField> fields) {}

    public boolean isEmpty() {
        return session.isEmpty()
                && !code
                && added.isEmpty()
                && removed.isEmpty()
                && corrected.isEmpty()
                && objected.isEmpty();
    }

    static PaperChanges of(Paper paper, Happened since) {
        var added = new ArrayList<Optional<String>>();
        var removed = new ArrayList<Optional<String>>();
        var corrected = new ArrayList<Correction>();
        var objected = new ArrayList<Optional<String>>();
        var corrections = since.corrections().stream().collect(groupingBy(Corrected::candidate));
        for (var events : byCandidate(since.placed()).values()) {
            var last = events.getFirst();
            var who = CandidateSince.of(paper, events, corrections.getOrDefault(last.candidate(), List.of()));
            switch (who.change()) {
                case ADDED -> added.add(last.name());
                case REMOVED -> removed.add(last.name());
                case OBJECTED -> objected.add(last.name());
                case CORRECTED -> corrected.add(new Correction(last.name(), who.fields()));
                case NONE -> {}
            }
        }
        return new PaperChanges(
                facts(paper, since.session()), code(paper, since.session()), added, removed, corrected, objected);
    }

    private static boolean code(Paper paper, List<AuditEvent> events) {
        return paper.showsCode()
                && events.stream().anyMatch(event -> event.operation() == AuditOperation.SESSION_CODE_DRAWN);
    }

    private static List<AuditChange> facts(Paper paper, List<AuditEvent> events) {
        return AuditChange.net(events.stream()).stream()
                .filter(change ->
                        change.field().equals(SessionField.NUMBER) || paper.shows(SessionField.ofId(change.field())))
                .toList();
    }

    /** The events of each, the latest first. */
    private static LinkedHashMap<Long, List<Placed>> byCandidate(List<Placed> events) {
        return events.stream().collect(groupingBy(Placed::candidate, LinkedHashMap::new, toList()));
    }
}
