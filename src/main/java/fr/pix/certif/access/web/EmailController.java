package fr.pix.certif.access.web;

import fr.pix.certif.access.AccountLookup;
import fr.pix.certif.access.AskForEmailChange;
import fr.pix.certif.access.SignedIn;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.mail.MailOutbox;
import fr.pix.certif.platform.web.KeptForm;
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

/** Where a person asks for another e-mail. Where no mail leaves, the page says whom to ask instead. */
@Controller
class EmailController {

    private static final String FIELD = "email";

    private final Templates templates;
    private final AskForEmailChange askForEmailChange;
    private final AccountLookup accounts;
    private final MailOutbox outbox;

    EmailController(
            Templates templates, AskForEmailChange askForEmailChange, AccountLookup accounts, MailOutbox outbox) {
        this.templates = templates;
        this.askForEmailChange = askForEmailChange;
        this.accounts = accounts;
        this.outbox = outbox;
    }

    @GetMapping(AccountPaths.EMAIL)
    Object show(PageFrame page, SignedIn who, KeptForm kept) {
        return outbox.reachesReaders()
                ? page(page, who, new AccountForm(Map.of(FIELD, kept.field(FIELD)), List.of()))
                : templates.accessAccountEmailWhom(page);
    }

    @PostMapping(AccountPaths.EMAIL)
    Object ask(
            PageFrame page,
            SignedIn who,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String currentPassword,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!outbox.reachesReaders()) {
            return templates.accessAccountEmailWhom(page);
        }
        var present = SiteCookie.present(request);
        var faults = askForEmailChange.ask(who.account(), present, email, currentPassword, page.locale());
        if (faults.isEmpty()) {
            return "redirect:" + AccountPaths.done(AccountPage.Done.EMAIL_SENT);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(page, who, new AccountForm(Map.of(FIELD, email), faults));
    }

    private Object page(PageFrame page, SignedIn who, AccountForm form) {
        return templates.accessAccountEmail(page, accounts.hasPassword(who.account()), form);
    }
}
