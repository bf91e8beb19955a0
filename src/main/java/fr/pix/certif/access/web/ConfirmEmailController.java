package fr.pix.certif.access.web;

import fr.pix.certif.access.ConfirmEmail;
import fr.pix.certif.access.ConfirmEmail.Outcome;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.web.HostCookie;
import fr.pix.certif.platform.web.PageFrame;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Where the link that was sent to a new e-mail leads. As for a password, its token moves from the address into a cookie,
 * and only the button uses it: mail scanners open every link.
 */
@Controller
class ConfirmEmailController {

    private final Templates templates;
    private final ConfirmEmail confirmEmail;

    ConfirmEmailController(Templates templates, ConfirmEmail confirmEmail) {
        this.templates = templates;
        this.confirmEmail = confirmEmail;
    }

    @GetMapping(AccountPaths.CONFIRM_EMAIL + "/{token}")
    String follow(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        SiteCookie.EMAIL.follow(token, request, response);
        return "redirect:" + AccountPaths.CONFIRM_EMAIL;
    }

    @GetMapping(AccountPaths.CONFIRM_EMAIL)
    Object show(PageFrame page, HttpServletRequest request, HttpServletResponse response) {
        HostCookie.sayNothingOfIt(response);
        return SiteCookie.EMAIL
                .read(request)
                .flatMap(confirmEmail::find)
                .<Object>map(email -> templates.accessEmailConfirm(page, email.address()))
                .orElseGet(() -> dead(page, request, response));
    }

    @PostMapping(AccountPaths.CONFIRM_EMAIL)
    Object confirm(PageFrame page, HttpServletRequest request, HttpServletResponse response) {
        HostCookie.sayNothingOfIt(response);
        var link = SiteCookie.EMAIL.read(request);
        if (link.isEmpty()) {
            return dead(page, request, response);
        }
        return switch (confirmEmail.confirm(link.get(), page.locale())) {
            case Outcome.Confirmed(var email) -> {
                SiteCookie.EMAIL.takeBack(request, response);
                yield templates.accessEmailConfirmed(page, email.address());
            }
            case Outcome.Taken _ -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield templates.accessEmailTaken(page);
            }
            case Outcome.DeadLink _ -> dead(page, request, response);
        };
    }

    private Object dead(PageFrame page, HttpServletRequest request, HttpServletResponse response) {
        SiteCookie.EMAIL.takeBack(request, response);
        response.setStatus(HttpStatus.GONE.value());
        return templates.accessEmailDead(page);
    }
}
