package fr.pix.certif.admin.web;

import fr.pix.certif.access.HandOverLink;
import fr.pix.certif.admin.Administrator;
import fr.pix.certif.admin.HelpWithPassword;
import fr.pix.certif.centres.Reason;
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
    private final HelpedMembers members;
    private final HelpWithPassword help;

    MemberPasswordController(Templates templates, HelpedMembers members, HelpWithPassword help) {
        this.templates = templates;
        this.members = members;
        this.help = help;
    }

    @GetMapping(AdminPaths.PASSWORD_LINK)
    Object ask(PageFrame page, Administrator by, @PathVariable long id, @PathVariable long account, KeptForm kept) {
        var shown = find(id, account);
        HelpWithPassword.needsAnother(by, shown.member().account());
        return asked(page, by, shown.with(kept.field(Reason.FIELD), FormFaults.NONE));
    }

    @PostMapping(AdminPaths.PASSWORD_LINK)
    Object draw(
            PageFrame page,
            Administrator by,
            @PathVariable long id,
            @PathVariable long account,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response) {
        var shown = find(id, account);
        return switch (Reason.parse(reason)) {
            case Checked.Valid<Reason>(var why) -> {
                var link = help.draw(by, shown.centre().id(), shown.member().account(), why)
                        .orElseThrow(MemberPasswordController::none);
                yield templates.adminMemberPasswordLink(page, shown, link, HandOverLink.LIVES.toHours());
            }
            case Checked.Faulty<Reason>(var faults) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield asked(page, by, shown.with(reason, new FormFaults(faults)));
            }
        };
    }

    private Object asked(PageFrame page, Administrator by, MemberHelpPage shown) {
        return members.isShown(shown, by)
                ? templates.adminMemberPassword(page, shown)
                : "redirect:" + AdminPaths.of(shown.centre().id()) + "#members";
    }

    private MemberHelpPage find(long centre, long account) {
        if (!help.isNeeded()) {
            throw none();
        }
        return members.find(centre, account);
    }

    private static Refusal none() {
        return new Refusal(PlatformProblem.PAGE_NOT_FOUND);
    }
}
