package fr.pix.certif.documents;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.candidates.CandidateField;
import fr.pix.certif.candidates.Objection;
import fr.pix.certif.documents.PaperChangeStore.Corrected;
import fr.pix.certif.documents.PaperChangeStore.Placed;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Somebody between the time when a paper was taken and now.
 *
 * @param earliest the first that happened to him since
 * @param latest the last, with what he is now
 * @param changed what is not as it was, by its field
 */
record CandidateSince(Paper paper, Placed earliest, Placed latest, Map<String, AuditChange> changed) {

    /** What is wrong with him on the paper. */
    enum Change {
        ADDED,
        REMOVED,
        OBJECTED,
        CORRECTED,
        NONE
    }

    /** Of both lists the latest comes first. */
    static CandidateSince of(Paper paper, List<Placed> events, List<Corrected> corrections) {
        return new CandidateSince(
                paper,
                events.getLast(),
                events.getFirst(),
                AuditChange.net(corrections.stream().map(Corrected::event)).stream()
                        .collect(toMap(AuditChange::field, identity())));
    }

    Change change() {
        var then = wasThere() && (isElsewhere() || paper.shows(wasObjecting(), wasReachable()));
        var now = isThere() && paper.shows(isObjecting(), latest.reachable());
        if (wasThere() != isThere()) {
            return now ? Change.ADDED : then ? Change.REMOVED : Change.NONE;
        }
        if (then != now && wasObjecting() != isObjecting()) {
            return Change.OBJECTED;
        }
        return (then || now) && !fields().isEmpty() ? Change.CORRECTED : Change.NONE;
    }

    /** What the paper says of him otherwise, in the order of the form. */
    List<CandidateField> fields() {
        if (paper == Paper.KIT && !latest.extraTime() && !changed.containsKey(CandidateField.EXTRA_TIME.id())) {
            return List.of(); // it names those who have extra time, and nobody else
        }
        return Arrays.stream(CandidateField.values())
                .filter(field -> paper.shows(field) && changed.containsKey(field.id()))
                .toList();
    }

    private boolean wasThere() {
        return switch (earliest.operation()) {
            case CANDIDATES_ENROLLED, CANDIDATES_RESTORED, CANDIDATES_MOVED_IN -> false;
            default -> true;
        };
    }

    private boolean isThere() {
        return switch (latest.operation()) {
            case CANDIDATES_REMOVED, CANDIDATES_MOVED_OUT -> false;
            default -> true;
        };
    }

    /** Then what was corrected of him is told there: a sheet that he may not have had is taken for one, for it has the wrong room. */
    private boolean isElsewhere() {
        return latest.operation() == AuditOperation.CANDIDATES_MOVED_OUT;
    }

    private boolean wasObjecting() {
        return latest.objectedElsewhere() || had(Objection.Field.KIND, latest.objecting());
    }

    private boolean isObjecting() {
        return latest.objectsElsewhere() || latest.objecting();
    }

    private boolean wasReachable() {
        return had(CandidateField.CONVOCATION_EMAIL.id(), latest.reachable());
    }

    private boolean had(String field, boolean has) {
        var change = changed.get(field);
        return change == null ? has : change.from() != null && !change.from().isEmpty();
    }
}
