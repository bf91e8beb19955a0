package fr.pix.certif.documents;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.platform.database.Together.Question;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Tells whether the papers that were taken last still say what the session is and who takes part. A change that was
 * undone since does not count: the paper is right again.
 */
@Component
public class PaperFreshness {

    private final PaperChangeStore changes;

    PaperFreshness(PaperChangeStore changes) {
        this.changes = changes;
    }

    /**
     * Which papers of a session were taken, the one that was taken first before the others. Usually nothing happened since,
     * and then there is no more to ask.
     */
    public Question<TakenPaper> taken() {
        return PaperChangeStore.TAKEN;
    }

    /** Those of them that are out of date, in the same order. */
    public List<OutdatedPaper> outdated(CentreId centre, SessionId session, List<TakenPaper> taken) {
        var older = taken.stream().filter(TakenPaper::older).toList();
        var happened = older.stream()
                .map(TakenPaper::sequence)
                .distinct()
                .collect(toMap(identity(), sequence -> changes.since(centre, session, sequence)));
        return older.stream()
                .map(paper -> new OutdatedPaper(
                        paper, PaperChanges.of(paper.paper(), Objects.requireNonNull(happened.get(paper.sequence())))))
                .filter(paper -> !paper.changes().isEmpty())
                .toList();
    }
}
