package fr.pix.certif.centres.team.web;

import fr.pix.certif.centres.Member;
import fr.pix.certif.centres.team.PendingInvitation;
import fr.pix.certif.centres.team.TeamRoll;
import fr.pix.certif.kernel.InFigures;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A centre's team as a member sees it: all names and roles, the addresses of those who may help. An administrator sees
 * everything and what he can do.
 *
 * @param pending invitations that nobody answered; none for other members
 * @param done what has just been done
 * @param count how many people that concerned
 * @param concerned the member that it concerned
 * @param mailLeaves whether there is a server that sends mails
 */
public record TeamPage(
        Member viewer,
        TeamRoll.Page team,
        List<PendingInvitation> pending,
        Optional<TeamDone> done,
        long count,
        Optional<TeamRoll.Row> concerned,
        boolean mailLeaves) {

    public boolean administers() {
        return viewer.role() == Member.Role.ADMIN;
    }

    public boolean isViewer(TeamRoll.Row row) {
        return row.account().equals(viewer.account());
    }

    /** Whether the viewer needs the address: he administers, or this is whom to ask. */
    public boolean showsEmail(TeamRoll.Row row) {
        return administers() || row.isAdmin() || isViewer(row);
    }

    public String day(Instant instant) {
        return InFigures.of(instant.atZone(viewer.zone()).toLocalDate());
    }

    public String moment(Instant instant) {
        return InFigures.of(instant, viewer.zone());
    }
}
