package fr.pix.certif.access.web;

import fr.pix.certif.access.AcceptTerms;
import fr.pix.certif.access.SignedIn;
import fr.pix.certif.access.Terms;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.web.PageFrame;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The terms of use, read and accepted before anything else (G15). */
@Controller
class TermsController {

    private final Templates templates;
    private final AcceptTerms acceptTerms;

    TermsController(Templates templates, AcceptTerms acceptTerms) {
        this.templates = templates;
        this.acceptTerms = acceptTerms;
    }

    @GetMapping(SignInPaths.TERMS)
    Object show(
            PageFrame page,
            SignedIn who,
            @RequestParam(name = SignInPaths.BACK, defaultValue = SignInPaths.HOME) String back) {
        var goOn = SignInPaths.goOn(back);
        return who.termsAccepted()
                ? "redirect:" + goOn
                : templates.accessTerms(page, new TermsPage(Terms.VERSION, goOn.path()));
    }

    @PostMapping(SignInPaths.TERMS)
    String accept(
            SignedIn who,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(name = SignInPaths.BACK, defaultValue = SignInPaths.HOME) String back) {
        acceptTerms.accept(who.account(), version);
        return "redirect:" + SignInPaths.goOn(back);
    }
}
