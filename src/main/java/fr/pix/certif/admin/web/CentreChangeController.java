package fr.pix.certif.admin.web;

import fr.pix.certif.admin.Administrator;
import fr.pix.certif.admin.web.CentreFormPage.Purpose;
import fr.pix.certif.centres.CentreDetails;
import fr.pix.certif.centres.CentreLookup;
import fr.pix.certif.centres.ChangeCentre;
import fr.pix.certif.centres.ChangeCentre.Outcome;
import fr.pix.certif.centres.Reason;
import fr.pix.certif.centres.TypedCentre;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.web.KeptForm;
import fr.pix.certif.platform.web.PageFrame;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class CentreChangeController {

    private final Templates templates;
    private final CentreLookup centres;
    private final ChangeCentre changeCentre;

    CentreChangeController(Templates templates, CentreLookup centres, ChangeCentre changeCentre) {
        this.templates = templates;
        this.centres = centres;
        this.changeCentre = changeCentre;
    }

    @GetMapping(AdminPaths.CHANGE)
    Object show(PageFrame page, @PathVariable long id, KeptForm kept) {
        var centre = CentreDetailsController.get(centres, id);
        var typed = kept.isEmpty() ? TypedCentre.of(centre.details()) : CentreForms.typed(kept.fields());
        var version =
                kept.field("version").matches("\\d{1,9}") ? Integer.parseInt(kept.field("version")) : centre.version();
        return templates.adminCentreForm(
                page,
                new CentreFormPage(
                        change(centre.id(), version, null), typed, kept.field(Reason.FIELD), FormFaults.NONE));
    }

    @PostMapping(AdminPaths.CHANGE)
    Object change(
            PageFrame page,
            Administrator by,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response) {
        CentreDetailsController.get(centres, id);
        var centre = new CentreId(id);
        var typed = CentreForms.typed(fields);
        var reason = CentreForms.field(fields, Reason.FIELD);
        return switch (changeCentre.change(by.account(), centre, version, typed, Reason.parse(reason))) {
            case Outcome.Changed() -> CentreDone.CHANGED.leadsTo(centre);
            case Outcome.Refused(var faults) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield templates.adminCentreForm(
                        page, new CentreFormPage(change(centre, version, null), typed, reason, new FormFaults(faults)));
            }
            case Outcome.Overtaken(var saved) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield templates.adminCentreForm(
                        page,
                        new CentreFormPage(
                                change(centre, saved.version(), saved.details()), typed, reason, FormFaults.NONE));
            }
        };
    }

    private Purpose.Change change(CentreId centre, int version, @Nullable CentreDetails saved) {
        return new Purpose.Change(centre, version, saved, changeCentre.students(centre));
    }
}
