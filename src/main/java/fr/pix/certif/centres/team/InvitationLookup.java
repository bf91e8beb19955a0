package fr.pix.certif.centres.team;

import fr.pix.certif.access.AccountLookup;
import fr.pix.certif.access.Email;
import fr.pix.certif.access.SecretToken;
import fr.pix.certif.centres.Member;
import fr.pix.certif.centres.team.InvitationState.Invited;
import fr.pix.certif.centres.team.InvitationState.Reason;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.PersonName;
import fr.pix.certif.platform.database.Moments;
import fr.pix.certif.platform.mail.MailLookup;
import fr.pix.certif.platform.mail.MailState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The invitations of a centre, and what a link leads to. Looking uses nothing up: mail scanners open every link. */
@Component
public class InvitationLookup {

    private static final int MOST_SHOWN = 500;

    private final JdbcClient sql;
    private final AccountLookup accounts;
    private final MailLookup mails;
    private final Clock clock;

    InvitationLookup(JdbcClient sql, AccountLookup accounts, MailLookup mails, Clock clock) {
        this.sql = sql;
        this.accounts = accounts;
        this.mails = mails;
        this.clock = clock;
    }

    /** What a link leads to. */
    public InvitationState find(SecretToken token) {
        var now = clock.instant();
        return sql.sql("""
                        select i.id, i.centre_id, c.name, i.email, i.role, i.expires_at, i.accepted_at, i.cancelled_at,
                               a.first_name, a.last_name,
                               exists (select from account r join membership m on m.account_id = r.id
                                       where lower(r.email) = i.email and m.centre_id = i.centre_id
                                           and m.disabled_at is null) as member
                        from invitation i
                        join centre c on c.id = i.centre_id
                        join account a on a.id = i.invited_by
                        where i.token_hash = ?
                        """)
                .param(token.hash().bytes())
                .query((row, _) -> state(row, now))
                .optional()
                .orElseGet(InvitationState.Unknown::new);
    }

    private InvitationState state(ResultSet row, Instant now) throws SQLException {
        var invited = new Invited(
                new InvitationId(row.getLong("id")),
                new CentreId(row.getLong("centre_id")),
                row.getString("name"),
                new Email(row.getString("email")),
                Member.Role.valueOf(row.getString("role")),
                new PersonName(row.getString("first_name"), row.getString("last_name")),
                Moments.in(row, "expires_at"));
        if (Moments.find(row, "accepted_at").isPresent()) {
            return new InvitationState.Over(invited, Reason.ACCEPTED);
        }
        if (Moments.find(row, "cancelled_at").isPresent()) {
            return new InvitationState.Over(invited, row.getBoolean("member") ? Reason.MEMBER : Reason.CANCELLED);
        }
        if (!now.isBefore(invited.expiresAt())) {
            return new InvitationState.Over(invited, Reason.EXPIRED);
        }
        var account =
                Optional.ofNullable(accounts.find(List.of(invited.email())).get(invited.email()));
        return new InvitationState.Open(invited, account);
    }

    /** Those that nobody answered, the latest first, each with what became of its mail. */
    public List<PendingInvitation> pending(CentreId centre) {
        var now = clock.instant();
        var rows = sql.sql("""
                        select i.id, i.email, i.role, i.sent_at, i.expires_at, i.token_hash, a.first_name, a.last_name
                        from invitation i join account a on a.id = i.invited_by
                        where i.centre_id = ? and i.accepted_at is null and i.cancelled_at is null
                        order by i.sent_at desc, i.id desc
                        limit %d
                        """.formatted(MOST_SHOWN))
                .param(centre.value())
                .query((row, _) -> new Row(pending(row, now), event(row)))
                .list();
        var states = mails.states(rows.stream().map(Row::event).toList());
        return rows.stream().map(row -> row.with(states)).toList();
    }

    private static PendingInvitation pending(ResultSet row, Instant now) throws SQLException {
        var expires = Moments.in(row, "expires_at");
        return new PendingInvitation(
                new InvitationId(row.getLong("id")),
                new Email(row.getString("email")),
                Member.Role.valueOf(row.getString("role")),
                new PersonName(row.getString("first_name"), row.getString("last_name")),
                Moments.in(row, "sent_at"),
                expires,
                !now.isBefore(expires),
                Optional.empty());
    }

    private static String event(ResultSet row) throws SQLException {
        return InvitationLink.event(SecretToken.Hash.of(row.getBytes("token_hash")));
    }

    private record Row(PendingInvitation invitation, String event) {

        PendingInvitation with(Map<String, MailState> states) {
            return new PendingInvitation(
                    invitation.id(),
                    invitation.email(),
                    invitation.role(),
                    invitation.by(),
                    invitation.sentAt(),
                    invitation.expiresAt(),
                    invitation.expired(),
                    Optional.ofNullable(states.get(event)));
        }
    }
}
