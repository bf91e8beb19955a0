package fr.pix.certif.sessions.web;

import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.platform.web.PageFrame;
import fr.pix.certif.sessions.SessionPage;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
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

    /**
     * How many sessions there are, and which of them the page shows: told at both ends of the list. Between them nobody knows
     * how many stand before, for nothing counts them.
     */
    public String count(PageFrame page) {
        var shown = sessions.rows().size();
        if (countIsLeast()) {
            return page.t("sessions.list.count.least", sessions.count());
        }
        if (!sessions.hasPrevious() && !sessions.hasNext()) {
            return page.t("sessions.list.count", sessions.count());
        }
        if (sessions.hasPrevious() && sessions.hasNext()) {
            return page.t("sessions.list.count.of", shown, sessions.count());
        }
        var last = sessions.hasPrevious() ? sessions.count() : shown;
        return page.t("sessions.list.count.from", shown, last - shown + 1, last, sessions.count());
    }

    /** What was asked for, in words: paper has no fields to read it from. */
    public String inWords(PageFrame page) {
        var words = new ArrayList<String>();
        tell(words, page, "search", asked.q());
        tell(words, page, "site", asked.site());
        if (asked.periode().equals(SessionListParameters.BETWEEN)) {
            tell(words, page, "from", asked.du());
            tell(words, page, "to", asked.au());
        } else if (!asked.periode().isEmpty()) {
            words.add(page.t("sessions.list.period." + asked.periode()));
        }
        return String.join(" · ", words);
    }

    private static void tell(List<String> words, PageFrame page, String what, String value) {
        if (!value.isBlank()) {
            words.add(page.t("sessions.list.asked." + what, value));
        }
    }

    /** Whether counting stopped before the end. */
    private boolean countIsLeast() {
        return asked.filtered() && sessions.count() == SessionPage.COUNTED;
    }
}
