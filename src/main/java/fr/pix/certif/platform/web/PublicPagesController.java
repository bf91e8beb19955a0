package fr.pix.certif.platform.web;

import fr.pix.certif.pages.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages that the law asks for, open to all: long texts, hence a template for each language; and where everything is. */
@Controller
class PublicPagesController {

    private final Templates templates;

    PublicPagesController(Templates templates) {
        this.templates = templates;
    }

    @GetMapping("/mentions-legales")
    JteModel legal(PageFrame page) {
        return inEnglish(page) ? templates.pagesEnLegal(page) : templates.pagesFrLegal(page);
    }

    @GetMapping("/donnees-personnelles")
    JteModel privacy(PageFrame page) {
        return inEnglish(page) ? templates.pagesEnPrivacy(page) : templates.pagesFrPrivacy(page);
    }

    @GetMapping("/accessibilite")
    JteModel accessibility(PageFrame page) {
        var statement = AccessibilityStatement.CURRENT;
        return inEnglish(page)
                ? templates.pagesEnAccessibility(page, statement)
                : templates.pagesFrAccessibility(page, statement);
    }

    /** All that can be reached from anywhere, for who does not find it by the menu. */
    @GetMapping("/plan-du-site")
    JteModel siteMap(PageFrame page) {
        return templates.platformSiteMap(page);
    }

    @GetMapping("/conditions-d-utilisation")
    JteModel terms(PageFrame page) {
        return inEnglish(page) ? templates.pagesEnTerms(page) : templates.pagesFrTerms(page);
    }

    private static boolean inEnglish(PageFrame page) {
        return page.lang().equals("en");
    }
}
