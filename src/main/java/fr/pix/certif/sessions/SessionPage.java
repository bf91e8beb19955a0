package fr.pix.certif.sessions;

import fr.pix.certif.kernel.SessionId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * One page of the list.
 *
 * @param count how many sessions the query finds in all, at most {@link #COUNTED}
 * @param sites those that the centre used, to filter by
 */
public record SessionPage(List<Row> rows, long count, boolean hasPrevious, boolean hasNext, List<String> sites) {

    public static final int SIZE = 25;

    /** Counting stops there when something is searched: beyond, people refine rather than read. */
    public static final int COUNTED = 1000;

    /**
     * What the list shows of a session (G26).
     *
     * @param candidates how many there are, for who chooses one to move others to
     */
    public record Row(
            SessionId id,
            String site,
            String room,
            LocalDate date,
            LocalTime time,
            String invigilators,
            int candidates) {}
}
