package fr.pix.certif.access.web;

import fr.pix.certif.access.AccountLookup;
import fr.pix.certif.access.EndOtherSignIns;
import fr.pix.certif.access.OpenSignIn;
import fr.pix.certif.access.SecretToken;
import fr.pix.certif.access.SignInLookup;
import fr.pix.certif.access.SignedIn;
import fr.pix.certif.access.web.SignInsPage.Row;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.kernel.InFigures;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.web.PageFrame;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows a person where he is signed in, and ends what should not be. */
@Controller
class SignInsController {

    private final Templates templates;
    private final SignInLookup signIns;
    private final AccountLookup accounts;
    private final EndOtherSignIns endOthers;

    SignInsController(Templates templates, SignInLookup signIns, AccountLookup accounts, EndOtherSignIns endOthers) {
        this.templates = templates;
        this.signIns = signIns;
        this.accounts = accounts;
        this.endOthers = endOthers;
    }

    @GetMapping(SignInPaths.SIGN_INS)
    Object show(PageFrame page, SignedIn who, HttpServletRequest request) {
        return page(page, who, SiteCookie.present(request), AccountForm.EMPTY);
    }

    @PostMapping(SignInPaths.END_ONE)
    Object end(
            PageFrame page,
            SignedIn who,
            @RequestParam(defaultValue = "") String connexion,
            @RequestParam(defaultValue = "") String currentPassword,
            HttpServletRequest request,
            HttpServletResponse response) {
        var present = SiteCookie.present(request);
        var faults = SecretToken.Hash.parse(connexion)
                .map(other -> endOthers.endOne(who.account(), present, other, currentPassword))
                .orElse(List.of());
        return answer(page, who, present, faults, response);
    }

    @PostMapping(SignInPaths.END_OTHERS)
    Object endOthers(
            PageFrame page,
            SignedIn who,
            @RequestParam(defaultValue = "") String currentPassword,
            HttpServletRequest request,
            HttpServletResponse response) {
        var present = SiteCookie.present(request);
        var faults = endOthers.endAllBut(who.account(), present, currentPassword);
        return answer(page, who, present, faults, response);
    }

    private Object answer(
            PageFrame page, SignedIn who, SecretToken.Hash present, List<Fault> faults, HttpServletResponse response) {
        if (faults.isEmpty()) {
            return "redirect:" + SignInPaths.SIGN_INS;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(page, who, present, AccountForm.faulty(faults));
    }

    private Object page(PageFrame page, SignedIn who, SecretToken.Hash present, AccountForm form) {
        var rows = signIns.of(who.account()).stream()
                .map(signIn -> row(signIn, present))
                .toList();
        return templates.accessSignIns(page, new SignInsPage(rows, accounts.hasPassword(who.account()), form));
    }

    private static Row row(OpenSignIn signIn, SecretToken.Hash present) {
        return new Row(
                signIn,
                InFigures.of(signIn.since()),
                InFigures.of(signIn.lastSeen()),
                signIn.hash().equals(present));
    }
}
