package fr.pix.certif.platform.web;

import fr.pix.certif.kernel.Refusal;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.Settings;
import gg.jte.models.runtime.JteModel;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/** The parts that pages are made of, each in its states, and all that can go wrong; only where {@code certif.development} is set. */
@Controller
class DesignController {

    private final Templates templates;
    private final Settings settings;
    private final KnownProblems problems;

    DesignController(Templates templates, Settings settings, JsonMapper json) {
        this.templates = templates;
        this.settings = settings;
        this.problems = new KnownProblems(json);
    }

    @GetMapping("/design")
    JteModel design(PageFrame page) {
        forDevelopers();
        return templates.pagesDesign(page);
    }

    @GetMapping("/design/erreurs")
    JteModel errors(PageFrame page) {
        forDevelopers();
        return templates.pagesErrors(page, problems.all(page.in(Locale.FRENCH), page.in(Locale.ENGLISH)));
    }

    private void forDevelopers() {
        if (!settings.development()) {
            throw new Refusal(PlatformProblem.PAGE_NOT_FOUND);
        }
    }
}
