package fr.pix.certif.centres.web;

import fr.pix.certif.access.SignedIn;
import fr.pix.certif.kernel.Folded;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.web.PageFrame;
import fr.pix.certif.platform.web.Visitor;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists the centres that somebody acts for, with a search where they are many. */
@Controller
class CentresController {

    private final Templates templates;

    CentresController(Templates templates) {
        this.templates = templates;
    }

    @GetMapping(CentrePaths.CENTRES)
    JteModel show(PageFrame page, SignedIn who, @RequestParam(defaultValue = "") String q) {
        var choices = Optional.ofNullable(page.visitor()).map(Visitor::choices).orElse(List.of());
        var sought = Folded.of(q).text();
        var found = choices.stream()
                .filter(choice -> Folded.of(choice.name()).text().contains(sought))
                .toList();
        return templates.centresChoice(page, new CentresPage(q, found, choices.size() > Visitor.MENU));
    }
}
