package fr.pix.certif.platform.web;

import fr.pix.certif.pages.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The parts that pages are made of, each in its states; only where {@code certif.development} is set. */
@Controller
@ConditionalOnProperty("certif.development")
class DesignController {

    private final Templates templates;

    DesignController(Templates templates) {
        this.templates = templates;
    }

    @GetMapping("/design")
    JteModel design(PageFrame page) {
        return templates.pagesDesign(page);
    }
}
