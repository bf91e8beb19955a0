package fr.pix.certif.centres.web;

import fr.pix.certif.audit.AuditPage;
import fr.pix.certif.centres.CentreHistory;
import fr.pix.certif.centres.Member;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.web.PageFrame;
import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows a centre what was done to its space, by whom and why. */
@Controller
class CentreHistoryController {

    private final Templates templates;
    private final CentreHistory history;

    CentreHistoryController(Templates templates, CentreHistory history) {
        this.templates = templates;
        this.history = history;
    }

    @GetMapping(CentrePaths.HISTORY)
    JteModel show(
            PageFrame page,
            Member member,
            @RequestParam(name = CentreHistoryPage.AFTER) Optional<Long> after,
            @RequestParam(name = CentreHistoryPage.BEFORE) Optional<Long> before) {
        var found = history.of(member.centre(), AuditPage.Start.of(after, before));
        return templates.centresHistory(
                page, new CentreHistoryPage(found, member.zone(), start -> page.to(CentrePaths.HISTORY + "?" + start)));
    }
}
