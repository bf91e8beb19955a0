package fr.pix.certif.platform.mail;

import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.platform.database.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What administrators see of the mails: all of them a page at a time, by key, and one as it was written. */
@Component
public class MailLookup {

    static final String COLUMNS = """
            id, kind, recipient, language, subject, created_at, attempts, next_attempt_at, sent_at, failed_at, kept_at,
            last_error, last_reply, centre_told""";

    private final JdbcClient sql;

    MailLookup(JdbcClient sql) {
        this.sql = sql;
    }

    public MailPage newest() {
        return olderThan(new MailId(Long.MAX_VALUE));
    }

    public MailPage olderThan(MailId neighbour) {
        var found = rows("id < ? order by id desc", neighbour);
        return new MailPage(onePage(found), neighbour.value() != Long.MAX_VALUE, isMore(found));
    }

    /** The page that ends right before the neighbour; the newest one where there are not enough for another. */
    public MailPage newerThan(MailId neighbour) {
        var found = rows("id > ? order by id", neighbour);
        return isMore(found) ? new MailPage(onePage(found).reversed(), true, true) : newest();
    }

    public Optional<ReadableMail> find(MailId id) {
        return sql.sql("select " + COLUMNS + ", expires_at, text, html from mail where id = ?")
                .param(id.value())
                .query((row, number) -> new ReadableMail(
                        row(row, number),
                        Moments.find(row, "expires_at"),
                        row.getString("text"),
                        row.getString("html")))
                .optional();
    }

    /** What became of the mails of these events; nothing of those that are forgotten by now. */
    public Map<String, MailState> states(Collection<String> events) {
        var states = new HashMap<String, MailState>();
        sql.sql("select event, " + COLUMNS + " from mail where event = any(?)")
                .param(events.toArray(String[]::new))
                .query(row -> {
                    states.put(row.getString("event"), state(row));
                });
        return states;
    }

    /** The mails of these events with all that is kept of them; nothing of those that are forgotten by now. */
    public Map<String, WrittenMail> written(Collection<String> events) {
        var mails = new HashMap<String, WrittenMail>();
        sql.sql("select event, text, html, attachment_name, attachment, " + COLUMNS + " from mail where event = any(?)")
                .param(events.toArray(String[]::new))
                .query(row -> {
                    mails.put(
                            row.getString("event"),
                            new WrittenMail(
                                    row.getString("recipient"),
                                    row.getString("subject"),
                                    row.getString("text"),
                                    row.getString("html"),
                                    row.getString("attachment_name"),
                                    row.getString("attachment"),
                                    row.getString("last_error"),
                                    state(row)));
                });
        return mails;
    }

    /** One more than a page holds, which tells whether there is another. */
    private List<MailPage.Row> rows(String condition, MailId neighbour) {
        return sql.sql("select %s from mail where %s limit %d".formatted(COLUMNS, condition, MailPage.SIZE + 1))
                .param(neighbour.value())
                .query(MailLookup::row)
                .list();
    }

    private static boolean isMore(List<MailPage.Row> found) {
        return found.size() > MailPage.SIZE;
    }

    private static List<MailPage.Row> onePage(List<MailPage.Row> found) {
        return found.subList(0, Math.min(found.size(), MailPage.SIZE));
    }

    static MailPage.Row row(ResultSet row, int number) throws SQLException {
        return new MailPage.Row(
                new MailId(row.getLong("id")),
                row.getString("kind"),
                new Recipient(row.getString("recipient")),
                Locale.of(row.getString("language")),
                row.getString("subject"),
                Moments.in(row, "created_at"),
                row.getInt("attempts"),
                state(row),
                Optional.ofNullable(row.getObject("centre_told", Long.class)).map(CentreId::new));
    }

    private static MailState state(ResultSet row) throws SQLException {
        var sent = Moments.find(row, "sent_at").orElse(null);
        if (sent != null) {
            return new MailState.Sent(sent);
        }
        var kept = Moments.find(row, "kept_at").orElse(null);
        if (kept != null) {
            return new MailState.Kept(kept);
        }
        var error = row.getString("last_error");
        if (error == null) {
            return new MailState.Waiting();
        }
        var why = new MailFault(MailFault.Reason.ofCode(error), row.getObject("last_reply", Integer.class));
        var failed = Moments.find(row, "failed_at").orElse(null);
        return failed != null
                ? new MailState.GivenUp(failed, why)
                : new MailState.Retrying(Moments.in(row, "next_attempt_at"), why);
    }
}
