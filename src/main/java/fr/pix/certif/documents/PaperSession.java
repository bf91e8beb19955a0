package fr.pix.certif.documents;

import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.sessions.SessionEnd;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A session as its papers show it (G68): the one model of all of them, in .ods and in .pdf.
 *
 * @param date local to the site, as are the times
 * @param duration as planned; zero to let the room write when it ends
 * @param zone where the clocks are those of the paper
 * @param zoneName that zone's, where its clocks are not the centre's
 * @param remarks what was noted of the session as a whole and came back; on the PV alone
 * @param identifier what the centre calls its own identifier of a candidate
 * @param code what opens the session to the candidates
 * @param until when what is printed must be destroyed, as the session is removed
 * @param participants by name in French order
 */
public record PaperSession(
        SessionId id,
        LocalDate date,
        LocalTime start,
        Duration duration,
        ZoneId zone,
        @Nullable String zoneName,
        String site,
        String room,
        String invigilators,
        String observations,
        String remarks,
        String centre,
        String identifier,
        String code,
        PaperRevision revision,
        LocalDate until,
        List<PaperParticipant> participants) {

    private static final int LINES = 20;
    private static final int SPARE = 5;

    /** When it ends for most; none where it is to be written by hand. */
    public @Nullable LocalTime end() {
        return end(0);
    }

    /** When it ends for who has so many percent more time. */
    public @Nullable LocalTime end(int extraTime) {
        return SessionEnd.of(ZonedDateTime.of(date, start, zone), duration, extraTime)
                .map(ZonedDateTime::toLocalTime)
                .orElse(null);
    }

    /** The participants, then empty numbered lines: up to 20 in all, and at least 5 for those who come unannounced. */
    public List<PaperLine> lines() {
        var count = Math.max(LINES, participants.size() + SPARE);
        return IntStream.range(0, count)
                .mapToObj(i ->
                        new PaperLine(i + 1, i < participants.size() ? participants.get(i) : PaperParticipant.UNKNOWN))
                .toList();
    }

    PaperSession with(List<PaperParticipant> those) {
        return new PaperSession(
                id,
                date,
                start,
                duration,
                zone,
                zoneName,
                site,
                room,
                invigilators,
                observations,
                remarks,
                centre,
                identifier,
                code,
                revision,
                until,
                those);
    }

    /** What a page or a row may be there for, or not. */
    static List<String> optional(@Nullable String text) {
        return text == null || text.isEmpty() ? List.of() : List.of(text);
    }

    /** Kept out of logs. */
    @Override
    public String toString() {
        return "PaperSession " + id;
    }
}
