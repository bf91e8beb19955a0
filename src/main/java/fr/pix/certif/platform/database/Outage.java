package fr.pix.certif.platform.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionSystemException;

/**
 * What is to be known of a failure when the database went away: whether it is that, and whether trying once more makes
 * sense. A primary that dies, is stopped, cut off or becomes a follower says so in many ways, and Spring's translation
 * knows half of them.
 */
public final class Outage {

    /** Read-only: what was the primary follows another one now. */
    static final String FOLLOWS = "25006";

    /** Its administrator ends it, it crashed, it does not serve yet; no connection is left. */
    private static final Set<String> STATES = Set.of(FOLLOWS, "57P01", "57P02", "57P03", "53300");

    private static final String CONNECTION = "08";

    private Outage() {}

    /** Whether the database is away: nothing is wrong with what was asked. */
    public static boolean isBehind(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = before(cause)) {
            if (cause instanceof SQLException refused && isAway(refused)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a connection broke while it was used, so that another one may do. Not whether none could be had: that was
     * waited for already.
     */
    public static boolean brokeOff(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = before(cause)) {
            if (cause instanceof SQLTransientConnectionException) {
                return false;
            }
        }
        return isBehind(failure);
    }

    /** Does once more what may be done twice, if its connection broke off. */
    public static <T> T onceMore(Supplier<T> harmless) {
        try {
            return harmless.get();
        } catch (DataAccessException failed) {
            if (brokeOff(failed)) {
                return harmless.get();
            }
            throw failed;
        }
    }

    /** What led to a failure. One that could not even be rolled back tells of that, and holds what went wrong first. */
    private static @Nullable Throwable before(Throwable failure) {
        return failure instanceof TransactionSystemException stuck && stuck.getApplicationException() != null
                ? stuck.getApplicationException()
                : failure.getCause();
    }

    private static boolean isAway(SQLException refused) {
        var state = refused.getSQLState();
        return refused instanceof SQLTransientConnectionException
                || (state != null && (state.startsWith(CONNECTION) || STATES.contains(state)));
    }
}
