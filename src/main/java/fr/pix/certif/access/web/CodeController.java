package fr.pix.certif.access.web;

import fr.pix.certif.access.PassSecondFactor;
import fr.pix.certif.access.PassSecondFactor.Attempt;
import fr.pix.certif.access.PassSecondFactor.Outcome;
import fr.pix.certif.access.SecretToken;
import fr.pix.certif.access.TypedCode;
import fr.pix.certif.kernel.Wait;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.web.ClientAddress;
import fr.pix.certif.platform.web.LocalPath;
import fr.pix.certif.platform.web.PageFrame;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The second step of signing in, for who has a second factor. A form that waits is kept already, and is gone on to. */
@Controller
class CodeController {

    private static final SecretToken NONE = new SecretToken("");

    private final Templates templates;
    private final PassSecondFactor passSecondFactor;

    CodeController(Templates templates, PassSecondFactor passSecondFactor) {
        this.templates = templates;
        this.passSecondFactor = passSecondFactor;
    }

    @GetMapping(SignInPaths.CODE)
    Object show(
            PageFrame page,
            @RequestParam(name = SignInPaths.BACK, defaultValue = SignInPaths.HOME) String back,
            @RequestParam(name = SignInPaths.RECOVERY, defaultValue = "") String recovery,
            HttpServletRequest request) {
        var goOn = SignInPaths.goOn(back);
        return passSecondFactor.isHalfWay(halfWay(request), browser(request))
                ? templates.accessCode(page, new CodePage(!recovery.isEmpty(), goOn.path(), null))
                : "redirect:" + SignInPaths.signInThen(goOn.path());
    }

    @PostMapping(SignInPaths.CODE)
    Object pass(
            PageFrame page,
            @RequestParam(defaultValue = "") String secretCode,
            @RequestParam(name = SignInPaths.BACK, defaultValue = SignInPaths.HOME) String back,
            @RequestParam(name = SignInPaths.RECOVERY, defaultValue = "") String recovery,
            HttpServletRequest request,
            HttpServletResponse response) {
        var goOn = SignInPaths.goOn(back);
        var browser = browser(request);
        var attempt = new Attempt(
                halfWay(request),
                new TypedCode(secretCode),
                ClientAddress.of(request),
                browser,
                BrowserName.of(request),
                page.locale());
        return switch (passSecondFactor.pass(attempt)) {
            case Outcome.Welcome welcome -> {
                SiteCookie.SIGN_IN.give(welcome.token(), request, response);
                SiteCookie.BROWSER.give(browser, request, response);
                SiteCookie.HALF_WAY.takeBack(request, response);
                SiteCookie.FORMS.takeBack(request, response);
                yield "redirect:" + goOn;
            }
            case Outcome.Wrong _ ->
                refuse(page, !recovery.isEmpty(), goOn, page.t("problem.access.wrong_code"), response);
            case Outcome.Expired _ ->
                refuse(page, !recovery.isEmpty(), goOn, page.t("problem.access.code_expired"), response);
            case Outcome.Blocked(var remaining) -> {
                var wait = new Wait(remaining);
                TooOften.tell(response, wait);
                var text = page.t("problem.access.too_many_codes", wait.minutes());
                yield templates.accessCode(page, new CodePage(!recovery.isEmpty(), goOn.path(), text));
            }
            case Outcome.Over _ -> {
                SiteCookie.HALF_WAY.takeBack(request, response);
                yield "redirect:" + SignInPaths.lateThen(goOn.path());
            }
        };
    }

    private Object refuse(PageFrame page, boolean recovery, LocalPath goOn, String text, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return templates.accessCode(page, new CodePage(recovery, goOn.path(), text));
    }

    private static SecretToken halfWay(HttpServletRequest request) {
        return SiteCookie.HALF_WAY.read(request).orElse(NONE);
    }

    private static SecretToken browser(HttpServletRequest request) {
        return SiteCookie.BROWSER.read(request).orElse(NONE);
    }
}
