package fr.pix.certif.documents;

import fr.pix.certif.kernel.SessionId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All that a PV shows of a session (G68): the one model of its .ods and its .pdf.
 *
 * @param date local to the site, as are the times
 * @param end as planned; none to let the room write it
 * @param zone where the clocks are those of the paper; none where they are the centre's
 * @param identifier what the centre calls its own identifier of a candidate
 */
public record PvSession(
        SessionId id,
        LocalDate date,
        LocalTime start,
        @Nullable LocalTime end,
        @Nullable String zone,
        String site,
        String room,
        String invigilators,
        String observations,
        String centre,
        String identifier,
        PvRevision revision,
        List<PvParticipant> participants) {

    private static final int LINES = 20;
    private static final int SPARE = 5;

    /** The participants, then empty numbered lines: up to 20 in all, and at least 5 for those who come unannounced. */
    public List<PvLine> lines() {
        var count = Math.max(LINES, participants.size() + SPARE);
        return IntStream.range(0, count)
                .mapToObj(i -> new PvLine(i + 1, i < participants.size() ? participants.get(i) : PvParticipant.UNKNOWN))
                .toList();
    }

    /** What a page or a row may be there for, or not. */
    static List<String> optional(@Nullable String text) {
        return text == null || text.isEmpty() ? List.of() : List.of(text);
    }
}
