package fr.pix.certif.access.web;

import fr.pix.certif.access.AccountLookup;
import fr.pix.certif.access.ChangePassword;
import fr.pix.certif.access.SignedIn;
import fr.pix.certif.access.TypedPassword;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.web.PageFrame;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where who knows his password chooses another. */
@Controller
class OwnPasswordController {

    private final Templates templates;
    private final ChangePassword changePassword;
    private final AccountLookup accounts;

    OwnPasswordController(Templates templates, ChangePassword changePassword, AccountLookup accounts) {
        this.templates = templates;
        this.changePassword = changePassword;
        this.accounts = accounts;
    }

    @GetMapping(AccountPaths.PASSWORD)
    Object show(PageFrame page, SignedIn who) {
        return templates.accessAccountPassword(page, form(who, List.of()));
    }

    @PostMapping(AccountPaths.PASSWORD)
    Object change(
            PageFrame page,
            SignedIn who,
            @RequestParam(defaultValue = "") String currentPassword,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String passwordAgain,
            HttpServletRequest request,
            HttpServletResponse response) {
        var present = SiteCookie.present(request);
        var typed = new TypedPassword(password, passwordAgain);
        var faults = changePassword.change(who.account(), present, currentPassword, typed, page.locale());
        if (faults.isEmpty()) {
            return "redirect:" + AccountPaths.done(AccountPage.Done.PASSWORD);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return templates.accessAccountPassword(page, form(who, faults));
    }

    /** With the e-mail, so that a password manager knows whose password changes. */
    private AccountForm form(SignedIn who, List<Fault> faults) {
        return new AccountForm(
                Map.of("email", accounts.of(who.account()).email().address()), faults);
    }
}
