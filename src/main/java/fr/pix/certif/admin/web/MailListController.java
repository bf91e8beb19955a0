package fr.pix.certif.admin.web;

import fr.pix.certif.admin.Administrator;
import fr.pix.certif.admin.ReadMail;
import fr.pix.certif.centres.Reason;
import fr.pix.certif.kernel.Checked;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.mail.MailId;
import fr.pix.certif.platform.mail.MailLookup;
import fr.pix.certif.platform.web.PageFrame;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All mails, the newest first; to whom they go for who says why he asks. */
@Controller
class MailListController {

    private final Templates templates;
    private final MailLookup mails;
    private final ReadMail readMail;

    MailListController(Templates templates, MailLookup mails, ReadMail readMail) {
        this.templates = templates;
        this.mails = mails;
        this.readMail = readMail;
    }

    @GetMapping(AdminPaths.MAILS)
    JteModel list(
            PageFrame page, Administrator by, @RequestParam Optional<Long> avant, @RequestParam Optional<Long> apres) {
        var found = avant.map(id -> mails.olderThan(new MailId(id)))
                .or(() -> apres.map(id -> mails.newerThan(new MailId(id))))
                .orElseGet(mails::newest);
        return templates.adminMails(page, new MailListPage(found, readMail.seeRecipients(by), "", FormFaults.NONE));
    }

    /** Why he wants to know. */
    @PostMapping(AdminPaths.MAIL_RECIPIENTS)
    Object show(
            PageFrame page,
            Administrator by,
            @RequestParam(defaultValue = "") String motif,
            HttpServletResponse response) {
        return switch (Reason.parse(motif)) {
            case Checked.Valid<Reason>(var why) -> {
                readMail.begin(by, why);
                yield "redirect:" + AdminPaths.MAILS;
            }
            case Checked.Faulty<Reason>(var faults) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield templates.adminMails(
                        page, new MailListPage(mails.newest(), false, motif, new FormFaults(faults)));
            }
        };
    }
}
