package fr.pix.certif.admin.web;

import fr.pix.certif.access.HandOverLink;
import fr.pix.certif.admin.Administrator;
import fr.pix.certif.admin.HelpWithPassword;
import fr.pix.certif.admin.ReadMembers;
import fr.pix.certif.centres.Centre;
import fr.pix.certif.centres.CentreLookup;
import fr.pix.certif.centres.MemberRoll;
import fr.pix.certif.centres.Reason;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.Refusal;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.web.KeptForm;
import fr.pix.certif.platform.web.PageFrame;
import fr.pix.certif.platform.web.PlatformProblem;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Gives an administrator a link for a member who forgot his password, after a page that says what that does. There is no
 * such page where mails leave. The link is shown this once, and no address leads to it.
 */
@Controller
class MemberPasswordController {

    private final Templates templates;
    private final CentreLookup centres;
    private final MemberRoll roll;
    private final ReadMembers readMembers;
    private final HelpWithPassword help;

    MemberPasswordController(
            Templates templates,
            CentreLookup centres,
            MemberRoll roll,
            ReadMembers readMembers,
            HelpWithPassword help) {
        this.templates = templates;
        this.centres = centres;
        this.roll = roll;
        this.readMembers = readMembers;
        this.help = help;
    }

    @GetMapping(AdminPaths.PASSWORD_LINK)
    Object ask(PageFrame page, Administrator by, @PathVariable long id, @PathVariable long account, KeptForm kept) {
        var centre = CentreDetailsController.get(centres, id);
        var member = member(centre, account);
        HelpWithPassword.needsAnother(by, member.account());
        return asked(page, by, new MemberPasswordPage(centre, member, kept.field(Reason.FIELD), FormFaults.NONE));
    }

    @PostMapping(AdminPaths.PASSWORD_LINK)
    Object draw(
            PageFrame page,
            Administrator by,
            @PathVariable long id,
            @PathVariable long account,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response) {
        var centre = CentreDetailsController.get(centres, id);
        var member = member(centre, account);
        return switch (Reason.parse(reason)) {
            case Checked.Valid<Reason>(var why) -> {
                var shown = new MemberPasswordPage(centre, member, reason, FormFaults.NONE);
                var link =
                        help.draw(by, centre.id(), member.account(), why).orElseThrow(MemberPasswordController::none);
                yield templates.adminMemberPasswordLink(page, shown, link, HandOverLink.LIVES.toHours());
            }
            case Checked.Faulty<Reason>(var faults) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield asked(page, by, new MemberPasswordPage(centre, member, reason, new FormFaults(faults)));
            }
        };
    }

    /** Who the member is, is told to who said why he looks at the centre's members; the others begin there. */
    private Object asked(PageFrame page, Administrator by, MemberPasswordPage shown) {
        var centre = shown.centre().id();
        return readMembers.isAllowed(by, centre)
                ? templates.adminMemberPassword(page, shown)
                : "redirect:" + AdminPaths.of(centre) + "#members";
    }

    private MemberRoll.Row member(Centre centre, long account) {
        return roll.find(centre.id(), new AccountId(account))
                .filter(_ -> help.isNeeded())
                .orElseThrow(MemberPasswordController::none);
    }

    private static Refusal none() {
        return new Refusal(PlatformProblem.PAGE_NOT_FOUND);
    }
}
