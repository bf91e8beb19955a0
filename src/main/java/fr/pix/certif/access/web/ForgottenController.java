package fr.pix.certif.access.web;

import fr.pix.certif.access.AskForReset;
import fr.pix.certif.access.AskForReset.Outcome;
import fr.pix.certif.access.AskForReset.Request;
import fr.pix.certif.kernel.Wait;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.mail.MailOutbox;
import fr.pix.certif.platform.web.ClientAddress;
import fr.pix.certif.platform.web.PageFrame;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A link to choose a new password, asked for (G14). Where no mail leaves, the page says whom to ask instead. */
@Controller
class ForgottenController {

    private static final String SENT = "envoi";

    private final Templates templates;
    private final AskForReset askForReset;
    private final MailOutbox outbox;

    ForgottenController(Templates templates, AskForReset askForReset, MailOutbox outbox) {
        this.templates = templates;
        this.askForReset = askForReset;
        this.outbox = outbox;
    }

    @GetMapping(SignInPaths.FORGOTTEN)
    Object show(PageFrame page, @RequestParam(name = SENT, defaultValue = "") String sent) {
        if (!outbox.reachesReaders()) {
            return templates.accessForgottenWhom(page);
        }
        return sent.isEmpty()
                ? templates.accessForgotten(page, new ForgottenPage("", null, null))
                : templates.accessForgottenSent(page);
    }

    @PostMapping(SignInPaths.FORGOTTEN)
    Object ask(
            PageFrame page,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!outbox.reachesReaders()) {
            return templates.accessForgottenWhom(page);
        }
        return switch (askForReset.ask(new Request(email, ClientAddress.of(request), page.locale()))) {
            case Outcome.Asked _ -> "redirect:" + SignInPaths.FORGOTTEN + "?" + SENT + "=1";
            case Outcome.Refused(var faults) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                var error = page.t(faults.getFirst());
                yield templates.accessForgotten(page, new ForgottenPage(email, error, null));
            }
            case Outcome.TooMany(var remaining) -> {
                var wait = new Wait(remaining);
                TooOften.tell(response, wait);
                var notice = page.t("problem.access.too_many_links", wait.minutes());
                yield templates.accessForgotten(page, new ForgottenPage(email, null, notice));
            }
        };
    }
}
