package fr.pix.certif.admin.web;

import fr.pix.certif.admin.Administrator;
import fr.pix.certif.centres.CentreLookup;
import fr.pix.certif.centres.Reason;
import fr.pix.certif.centres.SuspendCentre;
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

/** Suspends a centre and opens it again, after a page that says what that does. */
@Controller
class CentreSuspensionController {

    private final Templates templates;
    private final CentreLookup centres;
    private final SuspendCentre suspendCentre;

    CentreSuspensionController(Templates templates, CentreLookup centres, SuspendCentre suspendCentre) {
        this.templates = templates;
        this.centres = centres;
        this.suspendCentre = suspendCentre;
    }

    @GetMapping(AdminPaths.SUSPENSION)
    Object askWhySuspend(PageFrame page, @PathVariable long id, KeptForm kept) {
        return ask(page, id, true, kept);
    }

    @GetMapping(AdminPaths.REOPENING)
    Object askWhyReopen(PageFrame page, @PathVariable long id, KeptForm kept) {
        return ask(page, id, false, kept);
    }

    /** Where it is so already, there is nothing to ask. */
    private Object ask(PageFrame page, long id, boolean suspends, KeptForm kept) {
        var centre = CentreDetailsController.get(centres, id);
        return centre.isSuspended() == suspends
                ? "redirect:" + AdminPaths.of(centre.id())
                : templates.adminCentreSuspension(
                        page, new CentreSuspensionPage(centre, suspends, kept.field(Reason.FIELD), FormFaults.NONE));
    }

    @PostMapping(AdminPaths.SUSPENSION)
    Object suspend(
            PageFrame page,
            Administrator by,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response) {
        return act(page, by, id, true, reason, response);
    }

    @PostMapping(AdminPaths.REOPENING)
    Object reopen(
            PageFrame page,
            Administrator by,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response) {
        return act(page, by, id, false, reason, response);
    }

    private Object act(
            PageFrame page, Administrator by, long id, boolean suspends, String typed, HttpServletResponse response) {
        var centre = CentreDetailsController.get(centres, id);
        return switch (Reason.parse(typed)) {
            case Checked.Valid<Reason>(var reason) -> {
                if (suspends) {
                    suspendCentre.suspend(by.account(), centre.id(), reason);
                } else {
                    suspendCentre.reopen(by.account(), centre.id(), reason);
                }
                yield (suspends ? CentreDone.SUSPENDED : CentreDone.REOPENED).leadsTo(centre.id());
            }
            case Checked.Faulty<Reason>(var faults) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield templates.adminCentreSuspension(
                        page, new CentreSuspensionPage(centre, suspends, typed, new FormFaults(faults)));
            }
        };
    }
}
