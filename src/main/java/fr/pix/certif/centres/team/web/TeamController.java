package fr.pix.certif.centres.team.web;

import fr.pix.certif.centres.Member;
import fr.pix.certif.centres.team.InvitationLookup;
import fr.pix.certif.centres.team.TeamRoll;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.mail.MailOutbox;
import fr.pix.certif.platform.web.PageFrame;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows a centre's team to its members. */
@Controller
class TeamController {

    private final Templates templates;
    private final TeamRoll team;
    private final InvitationLookup invitations;
    private final MailOutbox outbox;

    TeamController(Templates templates, TeamRoll team, InvitationLookup invitations, MailOutbox outbox) {
        this.templates = templates;
        this.team = team;
        this.invitations = invitations;
        this.outbox = outbox;
    }

    @GetMapping(TeamPaths.TEAM)
    JteModel show(
            PageFrame page,
            Member member,
            @RequestParam(name = "page", defaultValue = "1") int number,
            @RequestParam(defaultValue = "") String fait,
            @RequestParam(defaultValue = "0") long n) {
        var administers = member.role() == Member.Role.ADMIN;
        var done = TeamDone.of(fait).filter(_ -> administers);
        return templates.centresTeam(
                page,
                new TeamPage(
                        member,
                        team.page(member.centre(), Math.clamp(number, 1, 1_000_000)),
                        administers ? invitations.pending(member.centre()) : List.of(),
                        done,
                        n,
                        done.flatMap(what -> concerned(what, member, new AccountId(n))),
                        outbox.reachesReaders()));
    }

    private Optional<TeamRoll.Row> concerned(TeamDone done, Member member, AccountId account) {
        return switch (done) {
            case REMOVED -> team.removed(member.centre(), account);
            case ROLE_CHANGED, RESTORED -> team.member(member.centre(), account);
            case INVITED, RENEWED, CANCELLED, ANSWERED, TOO_SOON, TOO_OFTEN, NOT_RESTORED -> Optional.empty();
        };
    }
}
