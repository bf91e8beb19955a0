package fr.pix.certif.platform.mail;

import fr.pix.certif.platform.database.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The queue. Each of its statements stands for itself: no transaction is open while a server is waited for. */
@Repository
class MailStore {

    private final JdbcClient sql;

    MailStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Adds mails, but for those whose event has one: waiting to be sent, or only kept. */
    void add(List<Mail> mails, List<LetterPrinter.Printed> printed, Instant now, boolean toSend) {
        sql.sql("""
                        insert into mail (event, kind, recipient, language, subject, text, html, created_at, expires_at,
                                next_attempt_at, kept_at, attachment_name, attachment_type, attachment, answered_by,
                                centre_told)
                        select event, kind, recipient, language, subject, text, html, :now::timestamptz, expires,
                                :next::timestamptz, :kept::timestamptz, attachment_name, attachment_type, attachment,
                                answered_by, centre
                        from unnest(:event, :kind, :recipient, :language, :subject, :text, :html,
                                :expires::timestamptz[], :attachmentName, :attachmentType, :attachment, :answeredBy,
                                :centre::bigint[])
                            as added (event, kind, recipient, language, subject, text, html, expires,
                                attachment_name, attachment_type, attachment, answered_by, centre)
                        on conflict (event) do nothing
                        """)
                .param("event", each(mails, Mail::event))
                .param("kind", each(mails, Mail::kind))
                .param("recipient", each(mails, mail -> mail.recipient().address()))
                .param("language", each(mails, mail -> mail.letter().language().getLanguage()))
                .param("subject", each(mails, mail -> mail.letter().subject()))
                .param("text", each(printed, LetterPrinter.Printed::text))
                .param("html", each(printed, LetterPrinter.Printed::html))
                .param(
                        "expires",
                        each(
                                mails,
                                mail -> mail.expiresAt() == null
                                        ? null
                                        : mail.expiresAt().toString()))
                .param("attachmentName", attachments(mails, Attachment::name))
                .param("attachmentType", attachments(mails, Attachment::type))
                .param("attachment", attachments(mails, Attachment::content))
                .param(
                        "answeredBy",
                        each(
                                mails,
                                mail -> mail.answeredBy() == null
                                        ? null
                                        : mail.answeredBy().address()))
                .param(
                        "centre",
                        each(
                                mails,
                                mail -> mail.centre() == null
                                        ? null
                                        : mail.centre().toString()))
                .param("now", Moments.of(now))
                .param("next", toSend ? Moments.of(now) : null)
                .param("kept", toSend ? null : Moments.of(now))
                .update();
    }

    /** Takes the mail that has been due for longest, so that nobody else has it while the lease lasts. */
    Optional<QueuedMail> take(Instant now, Duration lease) {
        return sql.sql("""
                        update mail set leased_until = :until, attempts = attempts + 1
                        where id = (
                            select id from mail
                            where next_attempt_at <= :now
                                and (leased_until is null or leased_until <= :now)
                                and (expires_at is null or expires_at > :now)
                            order by next_attempt_at, id
                            limit 1
                            for update skip locked)
                        returning id, message_id, recipient, language, subject, text, html, attachment_name,
                            attachment_type, attachment, answered_by, attempts, leased_until
                        """)
                .param("now", Moments.of(now))
                .param("until", Moments.of(now.plus(lease)))
                .query(MailStore::queued)
                .optional();
    }

    /** How many wait to be sent, and how long the oldest has. */
    Waiting waiting(Instant now) {
        return sql.sql(
                        "select count(*) as mails, min(created_at) as oldest from mail where next_attempt_at is not null")
                .query((row, _) -> new Waiting(
                        row.getLong("mails"),
                        Moments.find(row, "oldest")
                                .map(oldest -> Duration.between(oldest, now))
                                .orElse(Duration.ZERO)))
                .single();
    }

    /** The queue at a moment. */
    record Waiting(long mails, Duration oldest) {}

    /** It left, whoever has it at hand by now. What it said is kept no longer: it may hold a secret link. */
    void sent(QueuedMail mail, Instant now) {
        sql.sql("""
                        update mail set sent_at = ?, next_attempt_at = null, leased_until = null, failed_at = null,
                            last_error = null, last_reply = null, text = '', html = '', attachment = null, answered_by = null
                        where id = ? and sent_at is null
                        """).params(Moments.of(now), mail.id().value()).update();
    }

    /** It did not leave: again then, unless another copy has taken it meanwhile. */
    void retry(QueuedMail mail, MailFault why, Instant then) {
        sql.sql("""
                        update mail set next_attempt_at = ?, leased_until = null, last_error = ?, last_reply = ?
                        where id = ? and leased_until = ?
                        """)
                .param(Moments.of(then))
                .param(why.reason().code())
                .param(why.reply())
                .param(mail.id().value())
                .param(Moments.of(mail.leasedUntil()))
                .update();
    }

    /** It is not tried any more. What it says stays, so that an administrator can have it sent again. */
    void giveUp(QueuedMail mail, MailFault why, Instant now) {
        sql.sql("""
                        update mail set failed_at = ?, next_attempt_at = null, leased_until = null, last_error = ?,
                            last_reply = ?
                        where id = ? and leased_until = ?
                        """)
                .param(Moments.of(now))
                .param(why.reason().code())
                .param(why.reply())
                .param(mail.id().value())
                .param(Moments.of(mail.leasedUntil()))
                .update();
    }

    /** Those that wait, that nobody has at hand and whose link is dead. */
    void giveUpExpired(Instant now) {
        sql.sql("""
                        update mail set failed_at = :now, next_attempt_at = null, leased_until = null,
                            last_error = :expired, last_reply = null, text = '', html = '', attachment = null, answered_by = null
                        where next_attempt_at is not null and expires_at <= :now
                            and (leased_until is null or leased_until <= :now)
                        """)
                .param("now", Moments.of(now))
                .param("expired", MailFault.Reason.EXPIRED.code())
                .update();
    }

    /**
     * Not even if somebody has it at hand: should it not leave now, it is not tried again. One that was given up already keeps
     * why and when, and can be sent no more.
     */
    void withdraw(Collection<String> events, Instant now) {
        sql.sql("""
                        update mail set failed_at = coalesce(failed_at, :now), next_attempt_at = null, leased_until = null,
                            kept_at = null, last_error = case when failed_at is null then :withdrawn else last_error end,
                            last_reply = case when failed_at is not null then last_reply end,
                            text = '', html = '', attachment = null, answered_by = null
                        where event = any(:events) and sent_at is null
                        """)
                .param("now", Moments.of(now))
                .param("withdrawn", MailFault.Reason.WITHDRAWN.code())
                .param("events", events.toArray(String[]::new))
                .update();
    }

    void forget(Collection<String> events) {
        sql.sql("delete from mail where event = any(?)")
                .param(events.toArray(String[]::new))
                .update();
    }

    /** Whether it waits again, with all its attempts: its text must be there still, its link alive, and nobody sending it. */
    boolean queueAgain(MailId id, Instant now) {
        return sql.sql("""
                        update mail set next_attempt_at = :now, leased_until = null, attempts = 0, failed_at = null,
                            kept_at = null, last_error = null, last_reply = null
                        where id = :id and sent_at is null and text <> ''
                            and (leased_until is null or leased_until <= :now)
                            and (expires_at is null or expires_at > :now)
                        """)
                        .param("id", id.value())
                        .param("now", Moments.of(now))
                        .update()
                == 1;
    }

    /** What was given up, or kept for want of a server, can be sent only while its link is alive; then its text is of no use. */
    void emptyExpired(Instant now) {
        sql.sql("""
                        update mail set text = '', html = '', attachment = null, answered_by = null
                        where coalesce(failed_at, kept_at) is not null and expires_at <= ? and text <> ''
                        """).param(Moments.of(now)).update();
    }

    /** Those that were over before then; one that did not leave only once it is of no use either: until then it is told. */
    void forgetOver(Instant before, Instant now) {
        sql.sql("""
                        delete from mail
                        where coalesce(sent_at, failed_at, kept_at) < :before
                            and (sent_at is not null or expires_at is null or expires_at <= :now)
                        """)
                .param("before", Moments.of(before))
                .param("now", Moments.of(now))
                .update();
    }

    private static QueuedMail queued(ResultSet row, int number) throws SQLException {
        return new QueuedMail(
                new MailId(row.getLong("id")),
                row.getObject("message_id", UUID.class),
                new Recipient(row.getString("recipient")),
                Locale.of(row.getString("language")),
                row.getString("subject"),
                row.getString("text"),
                row.getString("html"),
                attachment(row),
                answeredBy(row),
                row.getInt("attempts"),
                Moments.in(row, "leased_until"));
    }

    private static @Nullable Recipient answeredBy(ResultSet row) throws SQLException {
        var address = row.getString("answered_by");
        return address == null ? null : new Recipient(address);
    }

    private static @Nullable Attachment attachment(ResultSet row) throws SQLException {
        var content = row.getString("attachment");
        return content == null
                ? null
                : new Attachment(row.getString("attachment_name"), row.getString("attachment_type"), content);
    }

    private static @Nullable String[] attachments(List<Mail> mails, Function<Attachment, String> part) {
        return each(mails, mail -> mail.attachment() == null ? null : part.apply(mail.attachment()));
    }

    private static <T> @Nullable String[] each(List<T> all, Function<T, @Nullable String> part) {
        return all.stream().map(part).toArray(String[]::new);
    }
}
