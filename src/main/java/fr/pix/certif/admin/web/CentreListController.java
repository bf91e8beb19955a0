package fr.pix.certif.admin.web;

import fr.pix.certif.centres.SearchCentres;
import fr.pix.certif.centres.SearchCentres.Start;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.web.PageFrame;
import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds a centre among all. What an address says wrongly is as if it said nothing. */
@Controller
class CentreListController {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private final Templates templates;
    private final SearchCentres searchCentres;

    CentreListController(Templates templates, SearchCentres searchCentres) {
        this.templates = templates;
        this.searchCentres = searchCentres;
    }

    @GetMapping(AdminPaths.HOME)
    String home() {
        return "redirect:" + AdminPaths.CENTRES;
    }

    @GetMapping(AdminPaths.CENTRES)
    JteModel list(
            PageFrame page,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String etat,
            @RequestParam Optional<Integer> importes,
            @RequestParam(defaultValue = "") String apres,
            @RequestParam(defaultValue = "") String avant) {
        var state = CentreListPage.state(etat);
        var found = searchCentres.search(q, state, start(apres, avant));
        return templates.adminCentres(page, new CentreListPage(found, q, state, importes));
    }

    private static Start start(String after, String before) {
        if (NUMBER.matcher(after).matches()) {
            return new Start.After(new CentreId(Long.parseLong(after)));
        }
        return NUMBER.matcher(before).matches()
                ? new Start.Before(new CentreId(Long.parseLong(before)))
                : new Start.First();
    }
}
