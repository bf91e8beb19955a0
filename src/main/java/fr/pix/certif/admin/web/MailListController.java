package fr.pix.certif.admin.web;

import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.mail.MailId;
import fr.pix.certif.platform.mail.MailLookup;
import fr.pix.certif.platform.web.PageFrame;
import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All mails, the newest first. */
@Controller
class MailListController {

    private final Templates templates;
    private final MailLookup mails;

    MailListController(Templates templates, MailLookup mails) {
        this.templates = templates;
        this.mails = mails;
    }

    @GetMapping(AdminPaths.MAILS)
    JteModel list(PageFrame page, @RequestParam Optional<Long> avant, @RequestParam Optional<Long> apres) {
        var found = avant.map(id -> mails.olderThan(new MailId(id)))
                .or(() -> apres.map(id -> mails.newerThan(new MailId(id))))
                .orElseGet(mails::newest);
        return templates.adminMails(page, found);
    }
}
