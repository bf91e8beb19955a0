package fr.pix.certif.admin.web;

import fr.pix.certif.admin.Administrator;
import fr.pix.certif.admin.web.CentreFormPage.Purpose;
import fr.pix.certif.centres.OpenCentre;
import fr.pix.certif.centres.OpenCentre.Outcome;
import fr.pix.certif.centres.Reason;
import fr.pix.certif.centres.TypedCentre;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.web.KeptForm;
import fr.pix.certif.platform.web.PageFrame;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class CentreOpeningController {

    private final Templates templates;
    private final OpenCentre openCentre;

    CentreOpeningController(Templates templates, OpenCentre openCentre) {
        this.templates = templates;
        this.openCentre = openCentre;
    }

    @GetMapping(AdminPaths.OPENING)
    Object show(PageFrame page, KeptForm kept) {
        var typed = kept.isEmpty() ? TypedCentre.BLANK : CentreForms.typed(kept.fields());
        return templates.adminCentreForm(
                page,
                new CentreFormPage(
                        new Purpose.Opening(kept.formKey(), null), typed, kept.field(Reason.FIELD), FormFaults.NONE));
    }

    @PostMapping(AdminPaths.OPENING)
    Object open(
            PageFrame page,
            Administrator by,
            @RequestParam UUID formKey,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response) {
        var typed = CentreForms.typed(fields);
        var reason = CentreForms.field(fields, Reason.FIELD);
        return switch (openCentre.open(by.account(), formKey, typed, Reason.parse(reason))) {
            case Outcome.Opened(var centre) -> CentreDone.OPENED.leadsTo(centre);
            case Outcome.Refused(var faults) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield templates.adminCentreForm(
                        page,
                        new CentreFormPage(new Purpose.Opening(formKey, null), typed, reason, new FormFaults(faults)));
            }
            case Outcome.SentBefore(var centre) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield templates.adminCentreForm(
                        page,
                        new CentreFormPage(
                                new Purpose.Opening(UUID.randomUUID(), centre), typed, reason, FormFaults.NONE));
            }
        };
    }
}
