package fr.pix.certif.access.web;

import fr.pix.certif.access.AskForEmailChange;
import fr.pix.certif.access.SignedIn;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.mail.MailOutbox;
import fr.pix.certif.platform.web.KeptForm;
import fr.pix.certif.platform.web.PageFrame;
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
    private final MailOutbox outbox;

    EmailController(Templates templates, AskForEmailChange askForEmailChange, MailOutbox outbox) {
        this.templates = templates;
        this.askForEmailChange = askForEmailChange;
        this.outbox = outbox;
    }

    @GetMapping(AccountPaths.EMAIL)
    Object show(PageFrame page, SignedIn who, KeptForm kept) {
        return outbox.reachesReaders()
                ? templates.accessAccountEmail(page, new AccountForm(Map.of(FIELD, kept.field(FIELD)), List.of()))
                : templates.accessAccountEmailWhom(page);
    }

    @PostMapping(AccountPaths.EMAIL)
    Object ask(
            PageFrame page,
            SignedIn who,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String currentPassword,
            HttpServletResponse response) {
        if (!outbox.reachesReaders()) {
            return templates.accessAccountEmailWhom(page);
        }
        var faults = askForEmailChange.ask(who.account(), email, currentPassword, page.locale());
        if (faults.isEmpty()) {
            return "redirect:" + AccountPaths.done(AccountPage.Done.EMAIL_SENT);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return templates.accessAccountEmail(page, new AccountForm(Map.of(FIELD, email), faults));
    }
}
