package fr.pix.certif.access.web;

import fr.pix.certif.access.AccountLookup;
import fr.pix.certif.access.SignedIn;
import fr.pix.certif.access.UnbindProvider;
import fr.pix.certif.access.web.AccountPage.Done;
import fr.pix.certif.access.web.oidc.OidcSettings;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.web.PageFrame;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where who signs in with the identity provider undoes that; with the password, which is all that he has then. */
@Controller
class UnbindController {

    private final Templates templates;
    private final OidcSettings settings;
    private final BoundProviders providers;
    private final AccountLookup accounts;
    private final UnbindProvider unbindProvider;

    UnbindController(
            Templates templates,
            OidcSettings settings,
            BoundProviders providers,
            AccountLookup accounts,
            UnbindProvider unbindProvider) {
        this.templates = templates;
        this.settings = settings;
        this.providers = providers;
        this.accounts = accounts;
        this.unbindProvider = unbindProvider;
    }

    @GetMapping(AccountPaths.PROVIDER)
    Object show(PageFrame page, SignedIn who) {
        return page(page, who, AccountForm.EMPTY);
    }

    @PostMapping(AccountPaths.PROVIDER)
    Object unbind(
            PageFrame page,
            SignedIn who,
            @RequestParam(defaultValue = "") String currentPassword,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (providers.of(who.account()).isEmpty()) {
            return "redirect:" + AccountPaths.ACCOUNT;
        }
        var present = SiteCookie.present(request);
        var faults =
                unbindProvider.unbind(who.account(), settings.knownIssuer(), present, currentPassword, page.locale());
        if (faults.isEmpty()) {
            return "redirect:" + AccountPaths.done(Done.PROVIDER_UNBOUND);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(page, who, AccountForm.faulty(faults));
    }

    private Object page(PageFrame page, SignedIn who, AccountForm form) {
        return providers
                .of(who.account())
                .<Object>map(bound -> templates.accessProviderOff(
                        page, new UnbindPage(bound, accounts.hasPassword(who.account()), form)))
                .orElse("redirect:" + AccountPaths.ACCOUNT);
    }
}
