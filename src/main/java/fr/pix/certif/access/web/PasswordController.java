package fr.pix.certif.access.web;

import fr.pix.certif.access.AccountLinkLookup;
import fr.pix.certif.access.ChoosePassword;
import fr.pix.certif.access.ChoosePassword.Outcome;
import fr.pix.certif.access.LinkHolder;
import fr.pix.certif.access.TypedPassword;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.web.HostCookie;
import fr.pix.certif.platform.web.PageFrame;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where a link by mail leads: the password is chosen here. The link's token moves from the address into a cookie before
 * anything is shown, so that no page, history entry nor picture of the screen bears it. Only sending the form uses it.
 */
@Controller
class PasswordController {

    private final Templates templates;
    private final AccountLinkLookup links;
    private final ChoosePassword choosePassword;
    private final FormerSignIn formerSignIn;

    PasswordController(
            Templates templates, AccountLinkLookup links, ChoosePassword choosePassword, FormerSignIn formerSignIn) {
        this.templates = templates;
        this.links = links;
        this.choosePassword = choosePassword;
        this.formerSignIn = formerSignIn;
    }

    @GetMapping(SignInPaths.PASSWORD + "/{token}")
    String follow(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        SiteCookie.LINK.follow(token, request, response);
        return "redirect:" + SignInPaths.PASSWORD;
    }

    @GetMapping(SignInPaths.PASSWORD)
    Object show(PageFrame page, HttpServletRequest request, HttpServletResponse response) {
        HostCookie.sayNothingOfIt(response);
        return SiteCookie.LINK
                .read(request)
                .flatMap(links::find)
                .<Object>map(holder -> templates.accessPassword(page, pageOf(holder, List.of())))
                .orElseGet(() -> dead(page, request, response));
    }

    @PostMapping(SignInPaths.PASSWORD)
    Object choose(
            PageFrame page,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String passwordAgain,
            HttpServletRequest request,
            HttpServletResponse response) {
        HostCookie.sayNothingOfIt(response);
        var link = SiteCookie.LINK.read(request);
        var holder = link.flatMap(links::find);
        if (link.isEmpty() || holder.isEmpty()) {
            return dead(page, request, response);
        }
        return switch (choosePassword.choose(link.get(), new TypedPassword(password, passwordAgain), page.locale())) {
            case Outcome.Chosen _ -> {
                SiteCookie.LINK.takeBack(request, response);
                formerSignIn.end(request);
                yield "redirect:" + SignInPaths.PASSWORD_CHOSEN;
            }
            case Outcome.Refused(var faults) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield templates.accessPassword(page, pageOf(holder.get(), faults));
            }
            case Outcome.DeadLink _ -> dead(page, request, response);
        };
    }

    private static PasswordPage pageOf(LinkHolder holder, List<Fault> faults) {
        return new PasswordPage(holder.email().address(), faults);
    }

    private Object dead(PageFrame page, HttpServletRequest request, HttpServletResponse response) {
        SiteCookie.LINK.takeBack(request, response);
        response.setStatus(HttpStatus.GONE.value());
        return templates.accessLinkDead(page);
    }
}
