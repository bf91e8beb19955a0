package fr.pix.certif.centres.team.web;

import fr.pix.certif.centres.CentreProblem;
import fr.pix.certif.centres.Member;
import fr.pix.certif.centres.TeamAdmin;
import fr.pix.certif.centres.team.ChangeRole;
import fr.pix.certif.centres.team.ChangeRole.Outcome;
import fr.pix.certif.centres.team.RemoveMember;
import fr.pix.certif.centres.team.TeamRoll;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.Refusal;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.web.PageFrame;
import gg.jte.models.runtime.JteModel;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What an administrator does about one other member: his role, his removal, and its undoing. */
@Controller
class TeamMemberController {

    private final Templates templates;
    private final TeamRoll team;
    private final ChangeRole changeRole;
    private final RemoveMember removeMember;

    TeamMemberController(Templates templates, TeamRoll team, ChangeRole changeRole, RemoveMember removeMember) {
        this.templates = templates;
        this.team = team;
        this.changeRole = changeRole;
        this.removeMember = removeMember;
    }

    @PostMapping(TeamPaths.ROLE)
    String changeRole(TeamAdmin admin, @PathVariable long account, @RequestParam Member.Role role) {
        return switch (changeRole.change(admin, new AccountId(account), role)) {
            case Outcome.CHANGED -> TeamDone.ROLE_CHANGED.leadsTo(account);
            case Outcome.ONESELF -> throw new Refusal(CentreProblem.OWN_ROLE);
            case Outcome.NO_MEMBER -> throw new Refusal(CentreProblem.MEMBER_NOT_FOUND);
        };
    }

    @GetMapping(TeamPaths.REMOVE)
    JteModel ask(PageFrame page, TeamAdmin admin, @PathVariable long account) {
        return team.member(admin.centre(), new AccountId(account))
                .filter(row -> !row.account().equals(admin.account()))
                .map(row -> templates.centresRemoval(page, row, admin.member()))
                .orElseThrow(() -> new Refusal(CentreProblem.MEMBER_NOT_FOUND));
    }

    @PostMapping(TeamPaths.REMOVE)
    String remove(TeamAdmin admin, @PathVariable long account) {
        if (!removeMember.remove(admin, new AccountId(account))) {
            throw new Refusal(CentreProblem.MEMBER_NOT_FOUND);
        }
        return TeamDone.REMOVED.leadsTo(account);
    }

    @PostMapping(TeamPaths.UNDO)
    String undo(TeamAdmin admin, @PathVariable long account) {
        return removeMember.undo(admin, new AccountId(account))
                ? TeamDone.RESTORED.leadsTo(account)
                : TeamDone.NOT_RESTORED.leadsTo();
    }
}
