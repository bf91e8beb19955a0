package fr.pix.certif.centres.team;

import fr.pix.certif.access.SecretToken;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.platform.database.Moments;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes in the invitations of a centre that comes from another installation. Nobody knows their links: they are sent again. */
public final class InvitationArrivals {

    private final JdbcClient sql;

    public InvitationArrivals(JdbcClient sql) {
        this.sql = sql;
    }

    /** Adds an invitation; its number here. */
    public InvitationId add(CentreId centre, ArrivingInvitation invitation) {
        return sql.sql("""
                        insert into invitation (centre_id, email, role, token_hash, form_key, invited_by, sent_at, sent_times,
                            expires_at, accepted_at, cancelled_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        returning id
                        """)
                .param(centre.value())
                .param(invitation.email().address())
                .param(invitation.role().name())
                .param(SecretToken.draw().hash().bytes())
                .param(UUID.randomUUID())
                .param(invitation.invitedBy().value())
                .param(Moments.of(invitation.sentAt()))
                .param(invitation.sentTimes())
                .param(Moments.of(invitation.expiresAt()))
                .param(invitation.acceptedAt().map(Moments::of).orElse(null))
                .param(invitation.cancelledAt().map(Moments::of).orElse(null))
                .query((row, _) -> new InvitationId(row.getLong("id")))
                .single();
    }
}
