package fr.pix.certif.sessions;

import fr.pix.certif.kernel.CleanText;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.kernel.TypedDate;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What part of the list is asked for.
 *
 * @param search words, each of which number, site, room or invigilators must hold, without case and accents; or a day
 * @param from first day wanted, both included
 * @param site exactly this one; empty for any
 * @param start where the page begins
 */
public record SessionQuery(
        String search,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String site,
        SessionSort sort,
        boolean descending,
        Start start) {

    public SessionQuery {
        search = CleanText.line(search);
        site = CleanText.line(site);
    }

    /**
     * A page begins at one end of the order, or right beside a session of a neighbouring page: never at an offset.
     *
     * @param beside the neighbour, not on the page itself; none at an end
     * @param backwards whether the page is read from its end, towards the beginning of the list
     */
    public record Start(Optional<SessionId> beside, boolean backwards) {

        public static final Start FIRST = new Start(Optional.empty(), false);
        public static final Start LAST = new Start(Optional.empty(), true);

        public static Start after(SessionId session) {
            return new Start(Optional.of(session), false);
        }

        public static Start before(SessionId session) {
            return new Start(Optional.of(session), true);
        }
    }

    public static final SessionQuery ALL = new SessionQuery("", null, null, "", SessionSort.DATE, true, Start.FIRST);

    SessionQuery fromItsFirstPage() {
        return new SessionQuery(search, from, to, site, sort, descending, Start.FIRST);
    }

    /** The day that is searched: what is written 19/04/2019 is neither number nor name. */
    Optional<LocalDate> day() {
        return search.contains("/") ? TypedDate.parse(search) : Optional.empty();
    }

    /** Whether it asks for all of the centre's sessions. */
    boolean unfiltered() {
        return search.isBlank() && from == null && to == null && site.isEmpty();
    }
}
