package fr.pix.certif.centres.team;

import fr.pix.certif.access.Email;
import fr.pix.certif.access.SecretToken;
import fr.pix.certif.centres.Member;
import fr.pix.certif.centres.TeamAdmin;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.platform.database.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class InvitationStore {

    private static final String PENDING = " and accepted_at is null and cancelled_at is null";

    private final JdbcClient sql;

    InvitationStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<InvitationId> add(TeamAdmin by, UUID formKey, Member.Role role, List<InvitationLink> links) {
        return sql.sql("""
                        insert into invitation (centre_id, email, role, token_hash, form_key, invited_by, sent_at, expires_at)
                        select :centre, email, :role, token, :form, :by, :sent, :expires
                        from unnest(:emails, :tokens) with ordinality as link (email, token, place)
                        order by place
                        returning id
                        """)
                .param("centre", by.centre().value())
                .param("role", role.name())
                .param("form", formKey)
                .param("by", by.account().value())
                .param("sent", Moments.of(links.getFirst().sentAt()))
                .param("expires", Moments.of(links.getFirst().expiresAt()))
                .param(
                        "emails",
                        links.stream().map(link -> link.email().address()).toArray(String[]::new))
                .param(
                        "tokens",
                        links.stream().map(link -> link.token().hash().bytes()).toArray(byte[][]::new))
                .query((row, _) -> new InvitationId(row.getLong("id")))
                .list();
    }

    /** What a form brought about already. */
    List<Sent> sentBy(CentreId centre, UUID formKey) {
        return sql.sql("""
                        select email, role, cancelled_at is not null as cancelled
                        from invitation where centre_id = ? and form_key = ?
                        """)
                .params(centre.value(), formKey)
                .query((row, _) -> new Sent(
                        new Email(row.getString("email")),
                        Member.Role.valueOf(row.getString("role")),
                        row.getBoolean("cancelled")))
                .list();
    }

    /** Who was invited, to what, and whether that was taken back. */
    record Sent(Email email, Member.Role role, boolean cancelled) {}

    /** Of these addresses, those whose invitation may still be accepted. */
    Set<Email> pendingAmong(CentreId centre, Collection<Email> emails, Instant now) {
        return Set.copyOf(sql.sql("""
                        select email from invitation
                        where centre_id = ? and email = any(?) and expires_at > ?
                        """ + PENDING)
                .params(centre.value(), addresses(emails), Moments.of(now))
                .query((row, _) -> new Email(row.getString("email")))
                .list());
    }

    Optional<RenewInvitation.Pending> pending(CentreId centre, InvitationId id) {
        return sql.sql("select email, role, sent_at, token_hash from invitation where centre_id = ? and id = ?"
                        + PENDING)
                .params(centre.value(), id.value())
                .query((row, _) -> new RenewInvitation.Pending(
                        new Email(row.getString("email")),
                        Member.Role.valueOf(row.getString("role")),
                        Moments.in(row, "sent_at"),
                        token(row)))
                .optional();
    }

    /** Another link for an invitation that nobody answered; how often it was sent is counted anew where it last was before then. */
    void renew(TeamAdmin by, InvitationId id, InvitationLink link, Instant counted) {
        sql.sql("""
                        update invitation
                        set token_hash = ?, invited_by = ?, sent_at = ?, expires_at = ?,
                            sent_times = case when sent_at > ? then sent_times + 1 else 1 end
                        where centre_id = ? and id = ?
                        """ + PENDING)
                .params(
                        link.token().hash().bytes(),
                        by.account().value(),
                        Moments.of(link.sentAt()),
                        Moments.of(link.expiresAt()),
                        Moments.of(counted),
                        by.centre().value(),
                        id.value())
                .update();
    }

    /** Of these addresses, those to which invitations were sent so many times or more, the last one since then. */
    Set<Email> writtenTo(CentreId centre, Collection<Email> emails, int times, Instant since) {
        return Set.copyOf(sql.sql("""
                        select email from invitation
                        where centre_id = ? and email = any(?) and sent_at > ?
                        group by email
                        having sum(sent_times) >= ?
                        """)
                .params(centre.value(), addresses(emails), Moments.of(since), times)
                .query((row, _) -> new Email(row.getString("email")))
                .list());
    }

    boolean exists(CentreId centre, InvitationId id) {
        return sql.sql("select exists (select from invitation where centre_id = ? and id = ?)")
                .params(centre.value(), id.value())
                .query(Boolean.class)
                .single();
    }

    /** The link that is dead by it, if there was anything to cancel. */
    Optional<SecretToken.Hash> cancel(CentreId centre, InvitationId id, Instant now) {
        return sql.sql("update invitation set cancelled_at = ? where centre_id = ? and id = ?" + PENDING
                        + " returning token_hash")
                .params(Moments.of(now), centre.value(), id.value())
                .query((row, _) -> token(row))
                .optional();
    }

    /** Whatever was sent to these addresses can be accepted no more: the links that are dead by it. */
    List<SecretToken.Hash> cancelAll(CentreId centre, Collection<Email> emails, Instant now) {
        return sql.sql("update invitation set cancelled_at = ? where centre_id = ? and email = any(?)" + PENDING
                        + " returning token_hash")
                .params(Moments.of(now), centre.value(), addresses(emails))
                .query((row, _) -> token(row))
                .list();
    }

    void accept(CentreId centre, InvitationId id, Instant now) {
        sql.sql("update invitation set accepted_at = ? where centre_id = ? and id = ?" + PENDING)
                .params(Moments.of(now), centre.value(), id.value())
                .update();
    }

    boolean awaits(AccountId account, Instant now) {
        return sql.sql("""
                        select exists (
                            select from invitation
                            where email = (select lower(email) from account where id = ?) and expires_at > ?
                        """ + PENDING + ")")
                .params(account.value(), Moments.of(now))
                .query(Boolean.class)
                .single();
    }

    void forgetOver(Instant before) {
        sql.sql("delete from invitation where coalesce(accepted_at, cancelled_at, expires_at) < ?")
                .param(Moments.of(before))
                .update();
    }

    private static SecretToken.Hash token(ResultSet row) throws SQLException {
        return SecretToken.Hash.of(row.getBytes("token_hash"));
    }

    private static String[] addresses(Collection<Email> emails) {
        return emails.stream().map(Email::address).toArray(String[]::new);
    }
}
