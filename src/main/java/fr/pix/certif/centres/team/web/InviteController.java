package fr.pix.certif.centres.team.web;

import fr.pix.certif.access.SignedIn;
import fr.pix.certif.centres.TeamAdmin;
import fr.pix.certif.centres.team.InviteToTeam;
import fr.pix.certif.centres.team.InviteToTeam.Order;
import fr.pix.certif.centres.team.InviteToTeam.Outcome;
import fr.pix.certif.centres.team.TypedInvitations;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.mail.MailOutbox;
import fr.pix.certif.platform.web.KeptForm;
import fr.pix.certif.platform.web.PageFrame;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Invites people to the team, several at once. */
@Controller
class InviteController {

    private final Templates templates;
    private final InviteToTeam inviteToTeam;
    private final MailOutbox outbox;

    InviteController(Templates templates, InviteToTeam inviteToTeam, MailOutbox outbox) {
        this.templates = templates;
        this.inviteToTeam = inviteToTeam;
        this.outbox = outbox;
    }

    @GetMapping(TeamPaths.INVITE)
    JteModel show(PageFrame page, TeamAdmin admin, KeptForm kept) {
        var typed = kept.isEmpty()
                ? TypedInvitations.BLANK
                : new TypedInvitations(kept.field("emails"), kept.field("role"), false);
        return form(page, kept.formKey(), typed, List.of(), false, 0);
    }

    @PostMapping(TeamPaths.INVITE)
    Object invite(
            PageFrame page,
            TeamAdmin admin,
            SignedIn who,
            @RequestParam UUID formKey,
            @RequestParam(defaultValue = "") String emails,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "false") boolean others,
            HttpServletResponse response) {
        var typed = new TypedInvitations(emails, role, others);
        return switch (inviteToTeam.invite(new Order(admin, who.name(), formKey, typed, page.locale()))) {
            case Outcome.Invited(var people) -> TeamDone.INVITED.leadsTo(people);
            case Outcome.Refused(var faults, var othersLeft) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield form(page, formKey, typed, faults, othersLeft, 0);
            }
            case Outcome.SentBefore(var people) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield form(page, UUID.randomUUID(), typed, List.of(), false, people);
            }
        };
    }

    private JteModel form(
            PageFrame page,
            UUID formKey,
            TypedInvitations typed,
            List<Fault> faults,
            boolean othersLeft,
            int sentBefore) {
        return templates.centresInvite(
                page, new InvitePage(formKey, typed, faults, othersLeft, sentBefore, outbox.reachesReaders()));
    }
}
