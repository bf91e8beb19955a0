package fr.pix.certif.access.web;

import fr.pix.certif.access.AccountLookup;
import fr.pix.certif.access.SecondFactorLookup;
import fr.pix.certif.access.SignInLookup;
import fr.pix.certif.access.SignedIn;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.web.PageFrame;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** « Mon compte ». */
@Controller
class AccountController {

    private final Templates templates;
    private final AccountLookup accounts;
    private final SecondFactorLookup secondFactors;
    private final BoundProviders providers;
    private final SignInLookup signIns;

    AccountController(
            Templates templates,
            AccountLookup accounts,
            SecondFactorLookup secondFactors,
            BoundProviders providers,
            SignInLookup signIns) {
        this.templates = templates;
        this.accounts = accounts;
        this.secondFactors = secondFactors;
        this.providers = providers;
        this.signIns = signIns;
    }

    @GetMapping(AccountPaths.ACCOUNT)
    Object show(PageFrame page, SignedIn who, @RequestParam(name = AccountPaths.DONE, defaultValue = "") String done) {
        var account = who.account();
        return templates.accessAccount(
                page,
                new AccountPage(
                        accounts.of(account),
                        secondFactors.of(account).orElse(null),
                        AccountPage.Done.of(done).orElse(null),
                        accounts.hasPassword(account),
                        providers.of(account).orElse(null),
                        signIns.of(account).size()));
    }
}
