package fr.pix.certif.admin.web;

import fr.pix.certif.admin.Administrator;
import fr.pix.certif.admin.HelpWithSecondFactor;
import fr.pix.certif.admin.HelpWithSecondFactor.Outcome;
import fr.pix.certif.centres.Reason;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.Checked;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.web.KeptForm;
import fr.pix.certif.platform.web.PageFrame;
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
    private final HelpedMembers members;
    private final HelpWithSecondFactor help;

    MemberSecondFactorController(Templates templates, HelpedMembers members, HelpWithSecondFactor help) {
        this.templates = templates;
        this.members = members;
        this.help = help;
    }

    @GetMapping(AdminPaths.SECOND_FACTOR)
    Object ask(PageFrame page, Administrator by, @PathVariable long id, @PathVariable long account, KeptForm kept) {
        var shown = members.find(id, account);
        HelpWithSecondFactor.needsAnother(by, shown.member().account());
        return asked(page, by, shown.with(kept.field(Reason.FIELD), FormFaults.NONE));
    }

    @PostMapping(AdminPaths.SECOND_FACTOR)
    Object remove(
            PageFrame page,
            Administrator by,
            @PathVariable long id,
            @PathVariable long account,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response) {
        var shown = members.find(id, account);
        var centre = shown.centre().id();
        return switch (Reason.parse(reason)) {
            case Checked.Valid<Reason>(var why) ->
                back(centre, help.remove(by, centre, shown.member().account(), why) == Outcome.REMOVED);
            case Checked.Faulty<Reason>(var faults) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield asked(page, by, shown.with(reason, new FormFaults(faults)));
            }
        };
    }

    private Object asked(PageFrame page, Administrator by, MemberHelpPage shown) {
        return shown.member().secondFactor() && members.isShown(shown, by)
                ? templates.adminMemberSecondFactor(page, shown)
                : back(shown.centre().id(), false);
    }

    private static String back(CentreId centre, boolean removed) {
        return "redirect:" + AdminPaths.of(centre) + (removed ? "?" + CentreDetailsController.HELPED + "=1" : "")
                + "#members";
    }
}
