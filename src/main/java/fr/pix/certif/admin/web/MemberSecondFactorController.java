package fr.pix.certif.admin.web;

import fr.pix.certif.admin.Administrator;
import fr.pix.certif.admin.HelpWithSecondFactor;
import fr.pix.certif.admin.HelpWithSecondFactor.Outcome;
import fr.pix.certif.admin.ReadMembers;
import fr.pix.certif.centres.Centre;
import fr.pix.certif.centres.CentreLookup;
import fr.pix.certif.centres.MemberRoll;
import fr.pix.certif.centres.Reason;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.CentreId;
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

/** Takes the second factor from a member who lost his phone and his recovery codes, after a page that says what that does. */
@Controller
class MemberSecondFactorController {

    private final Templates templates;
    private final CentreLookup centres;
    private final MemberRoll roll;
    private final ReadMembers readMembers;
    private final HelpWithSecondFactor help;

    MemberSecondFactorController(
            Templates templates,
            CentreLookup centres,
            MemberRoll roll,
            ReadMembers readMembers,
            HelpWithSecondFactor help) {
        this.templates = templates;
        this.centres = centres;
        this.roll = roll;
        this.readMembers = readMembers;
        this.help = help;
    }

    @GetMapping(AdminPaths.SECOND_FACTOR)
    Object ask(PageFrame page, Administrator by, @PathVariable long id, @PathVariable long account, KeptForm kept) {
        var centre = CentreDetailsController.get(centres, id);
        var member = member(centre, account);
        HelpWithSecondFactor.needsAnother(by, member.account());
        return asked(page, by, new MemberSecondFactorPage(centre, member, kept.field(Reason.FIELD), FormFaults.NONE));
    }

    @PostMapping(AdminPaths.SECOND_FACTOR)
    Object remove(
            PageFrame page,
            Administrator by,
            @PathVariable long id,
            @PathVariable long account,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response) {
        var centre = CentreDetailsController.get(centres, id);
        var member = member(centre, account);
        return switch (Reason.parse(reason)) {
            case Checked.Valid<Reason>(var why) ->
                back(centre.id(), help.remove(by, centre.id(), member.account(), why) == Outcome.REMOVED);
            case Checked.Faulty<Reason>(var faults) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield asked(page, by, new MemberSecondFactorPage(centre, member, reason, new FormFaults(faults)));
            }
        };
    }

    /** Who the member is, is told to who said why he looks at the centre's members; the others begin there. */
    private Object asked(PageFrame page, Administrator by, MemberSecondFactorPage shown) {
        var centre = shown.centre().id();
        return shown.member().secondFactor() && readMembers.isAllowed(by, centre)
                ? templates.adminMemberSecondFactor(page, shown)
                : back(centre, false);
    }

    private MemberRoll.Row member(Centre centre, long account) {
        return roll.find(centre.id(), new AccountId(account))
                .orElseThrow(() -> new Refusal(PlatformProblem.PAGE_NOT_FOUND));
    }

    private static String back(CentreId centre, boolean removed) {
        return "redirect:" + AdminPaths.of(centre) + (removed ? "?" + CentreDetailsController.HELPED + "=1" : "")
                + "#members";
    }
}
