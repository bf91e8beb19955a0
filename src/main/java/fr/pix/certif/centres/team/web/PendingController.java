package fr.pix.certif.centres.team.web;

import fr.pix.certif.access.SignedIn;
import fr.pix.certif.centres.TeamAdmin;
import fr.pix.certif.centres.team.CancelInvitation;
import fr.pix.certif.centres.team.InvitationId;
import fr.pix.certif.centres.team.RenewInvitation;
import fr.pix.certif.centres.team.RenewInvitation.Outcome;
import fr.pix.certif.kernel.Wait;
import fr.pix.certif.platform.web.PageFrame;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Sends again, or takes back, an invitation that nobody answered. */
@Controller
class PendingController {

    private final RenewInvitation renewInvitation;
    private final CancelInvitation cancelInvitation;

    PendingController(RenewInvitation renewInvitation, CancelInvitation cancelInvitation) {
        this.renewInvitation = renewInvitation;
        this.cancelInvitation = cancelInvitation;
    }

    @PostMapping(TeamPaths.RENEW)
    String renew(PageFrame page, TeamAdmin admin, SignedIn who, @PathVariable long id) {
        return switch (renewInvitation.renew(admin, who.name(), new InvitationId(id), page.locale())) {
            case Outcome.Renewed _ -> TeamDone.RENEWED.leadsTo();
            case Outcome.Answered _ -> TeamDone.ANSWERED.leadsTo();
            case Outcome.TooSoon(var remaining) -> TeamDone.TOO_SOON.leadsTo(new Wait(remaining).minutes());
            case Outcome.TooOften _ -> TeamDone.TOO_OFTEN.leadsTo();
        };
    }

    @PostMapping(TeamPaths.CANCEL)
    String cancel(TeamAdmin admin, @PathVariable long id) {
        var cancelled = cancelInvitation.cancel(admin, new InvitationId(id));
        return (cancelled ? TeamDone.CANCELLED : TeamDone.ANSWERED).leadsTo();
    }
}
