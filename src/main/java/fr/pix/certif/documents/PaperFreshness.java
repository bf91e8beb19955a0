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

    /** Since which papers of a session anything happened: usually none, and then there is no more to ask. */
    public Question<TakenPaper> older() {
        return PaperChangeStore.OLDER;
    }

    /** Those of them that are out of date, the one that was taken first before the others. */
    public List<OutdatedPaper> outdated(CentreId centre, SessionId session, List<TakenPaper> older) {
        var happened = older.stream()
                .map(TakenPaper::sequence)
                .distinct()
                .collect(toMap(identity(), sequence -> changes.since(centre, session, sequence)));
        return older.stream()
                .map(taken -> new OutdatedPaper(
                        taken, PaperChanges.of(taken.paper(), Objects.requireNonNull(happened.get(taken.sequence())))))
                .filter(paper -> !paper.changes().isEmpty())
                .toList();
    }
}
