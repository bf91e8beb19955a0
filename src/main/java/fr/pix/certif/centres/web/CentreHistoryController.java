package fr.pix.certif.centres.web;

import fr.pix.certif.audit.AuditSubject;
import fr.pix.certif.audit.AuditTrail;
import fr.pix.certif.centres.Member;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.web.PageFrame;
import gg.jte.models.runtime.JteModel;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows a centre what was done to its space, by whom and why. */
@Controller
class CentreHistoryController {

    private final Templates templates;
    private final AuditTrail audit;

    CentreHistoryController(Templates templates, AuditTrail audit) {
        this.templates = templates;
        this.audit = audit;
    }

    @GetMapping(CentrePaths.HISTORY)
    JteModel show(PageFrame page, Member member) {
        var events = audit.of(member.centre(), AuditSubject.of(member.centre()));
        return templates.centresHistory(page, new CentreHistoryPage(events, member.zone()));
    }
}
