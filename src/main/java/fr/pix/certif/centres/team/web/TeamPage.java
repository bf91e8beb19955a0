package fr.pix.certif.centres.team.web;

import fr.pix.certif.centres.Member;
import fr.pix.certif.centres.team.PendingInvitation;
import fr.pix.certif.centres.team.TeamRoll;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
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

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm");

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
        return DAY.format(instant.atZone(viewer.zone()));
    }

    public String moment(Instant instant) {
        return MOMENT.format(instant.atZone(viewer.zone()));
    }
}
