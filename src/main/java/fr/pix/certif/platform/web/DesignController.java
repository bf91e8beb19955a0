package fr.pix.certif.platform.web;

import fr.pix.certif.kernel.Refusal;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.Settings;
import gg.jte.models.runtime.JteModel;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The parts that pages are made of, each in its states; only where {@code certif.development} is set. */
@Controller
class DesignController {

    private final Templates templates;
    private final Settings settings;

    DesignController(Templates templates, Settings settings) {
        this.templates = templates;
        this.settings = settings;
    }

    @GetMapping("/design")
    JteModel design(PageFrame page) {
        if (!settings.development()) {
            throw new Refusal(PlatformProblem.PAGE_NOT_FOUND);
        }
        return templates.pagesDesign(page);
    }
}
