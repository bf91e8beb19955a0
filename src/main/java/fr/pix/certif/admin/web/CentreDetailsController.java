package fr.pix.certif.admin.web;

import fr.pix.certif.centres.Centre;
import fr.pix.certif.centres.CentreHistory;
import fr.pix.certif.centres.CentreLookup;
import fr.pix.certif.centres.MemberRoll;
import fr.pix.certif.centres.web.CentreHistoryPage;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.Refusal;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.web.PageFrame;
import fr.pix.certif.platform.web.PlatformProblem;
import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class CentreDetailsController {

    private final Templates templates;
    private final CentreLookup centres;
    private final MemberRoll members;
    private final CentreHistory history;

    CentreDetailsController(Templates templates, CentreLookup centres, MemberRoll members, CentreHistory history) {
        this.templates = templates;
        this.centres = centres;
        this.members = members;
        this.history = history;
    }

    @GetMapping(AdminPaths.CENTRE)
    JteModel show(
            PageFrame page,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long apres,
            @RequestParam Optional<Integer> importes) {
        var centre = get(centres, id);
        return templates.adminCentre(
                page,
                new CentreDetailsPage(
                        centre,
                        members.after(centre.id(), apres),
                        new CentreHistoryPage(history.of(centre.id()), Moments.ZONE),
                        importes));
    }

    static Centre get(CentreLookup centres, long id) {
        return centres.find(new CentreId(id)).orElseThrow(() -> new Refusal(PlatformProblem.PAGE_NOT_FOUND));
    }
}
