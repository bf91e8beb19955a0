package fr.pix.certif.sessions.web;

import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.sessions.SessionPage;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The list as it is shown (G21–G33).
 *
 * @param asked the address' parameters, from which all links of the page are made
 * @param empty whether the centre has no session at all, which shows the picture of G21 instead of a table
 * @param removed the session that was just removed, if one was
 */
public record SessionListPage(
        SessionPage sessions,
        SessionListParameters asked,
        LocalDate today,
        boolean empty,
        @Nullable SessionId removed) {

    /** Beyond that many days, a coming session is not announced. */
    private static final int SOON = 7;

    /** In how many days a session takes place, if it is soon. */
    public OptionalLong soon(SessionPage.Row row) {
        var days = ChronoUnit.DAYS.between(today, row.date());
        return days >= 0 && days <= SOON ? OptionalLong.of(days) : OptionalLong.empty();
    }

    /** Whether counting stopped before the end. */
    public boolean countIsLeast() {
        return asked.filtered() && sessions.count() == SessionPage.COUNTED;
    }
}
