package fr.pix.certif.access.web;

import fr.pix.certif.access.AccountPages;
import fr.pix.certif.access.SecretToken;
import fr.pix.certif.access.SignIn;
import fr.pix.certif.access.SignIn.Outcome;
import fr.pix.certif.access.SignedIn;
import fr.pix.certif.access.web.SignInPage.Notice;
import fr.pix.certif.kernel.Problem;
import fr.pix.certif.kernel.Wait;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.web.ClientAddress;
import fr.pix.certif.platform.web.KeptForm;
import fr.pix.certif.platform.web.LocalPath;
import fr.pix.certif.platform.web.PageFrame;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SignInController {

    private final Templates templates;
    private final SignIn signIn;
    private final FormerSignIn formerSignIn;
    private final KeptForms keptForms;
    private final SignInPages pages;
    private final StartedSignInStore started;

    SignInController(
            Templates templates,
            SignIn signIn,
            FormerSignIn formerSignIn,
            KeptForms keptForms,
            SignInPages pages,
            StartedSignInStore started) {
        this.templates = templates;
        this.signIn = signIn;
        this.formerSignIn = formerSignIn;
        this.keptForms = keptForms;
        this.pages = pages;
        this.started = started;
    }

    @GetMapping(SignInPaths.SIGN_IN)
    Object show(
            PageFrame page,
            @RequestParam(name = SignInPaths.BACK, defaultValue = SignInPaths.HOME) String back,
            @RequestParam(name = SignInPaths.CHOSEN, defaultValue = "") String chosen,
            @RequestParam(name = SignInPaths.LATE, defaultValue = "") String late,
            @RequestParam(name = SignInPaths.EXPIRED, defaultValue = "") String expired,
            @RequestParam(name = SignInPaths.FAULT, defaultValue = "") String fault,
            HttpServletRequest request,
            HttpServletResponse response) {
        var goOn = SignInPaths.goOn(back);
        if (SignedIn.current().isPresent()) {
            return "redirect:" + goOn;
        }
        var failed = pages.hasProvider() ? ProviderFault.of(fault) : Optional.<ProviderFault>empty();
        if (failed.isPresent()) {
            return pages.failed(page, failed.get(), goOn, waiting(request), response);
        }
        return templates.accessSignIn(page, pages.of("", goOn, KeptForm.NONE, notice(page, chosen, late, expired)));
    }

    /** A form that waited while its sender was at the identity provider. */
    private KeptForm waiting(HttpServletRequest request) {
        return SiteCookie.PROVIDER
                .read(request)
                .flatMap(token -> started.find(token.hash()))
                .map(StartedSignInStore.Started::kept)
                .orElse(KeptForm.NONE);
    }

    @PostMapping(SignInPaths.SIGN_IN)
    Object signIn(
            PageFrame page,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(name = SignInPaths.BACK, defaultValue = SignInPaths.HOME) String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        var goOn = SignInPaths.goOn(back);
        var browser = SiteCookie.BROWSER.read(request).orElseGet(SecretToken::draw);
        var attempt = new SignIn.Attempt(email, password, ClientAddress.of(request), browser, BrowserName.of(request));
        var kept = CarriedForm.in(request);
        return switch (signIn.signIn(attempt)) {
            case Outcome.Welcome welcome -> {
                formerSignIn.end(request);
                SiteCookie.SIGN_IN.give(welcome.token(), request, response);
                SiteCookie.BROWSER.give(browser, request, response);
                SiteCookie.FORMS.takeBack(request, response);
                yield "redirect:" + keptForms.keep(welcome.account(), goOn.path(), kept);
            }
            case Outcome.HalfWay half -> {
                formerSignIn.end(request);
                SiteCookie.SIGN_IN.takeBack(request, response);
                SiteCookie.HALF_WAY.give(half.token(), request, response);
                SiteCookie.BROWSER.give(browser, request, response);
                yield "redirect:" + SignInPaths.codeThen(keptForms.keep(half.account(), goOn.path(), kept));
            }
            case Outcome.Wrong _ ->
                refuse(page, email, goOn, kept, page.t("problem.access.wrong_credentials"), response);
            case Outcome.Blocked blocked -> {
                var wait = new Wait(blocked.remaining());
                TooOften.tell(response, wait);
                yield again(page, email, goOn, kept, page.t("problem.access.too_many_failures", wait.minutes()));
            }
            case Outcome.NotAdmitted(var _, var why) ->
                refuse(page, email, goOn, kept, withAdvice(page, why), response);
        };
    }

    private static String withAdvice(PageFrame page, Problem why) {
        var key = "problem." + why.code();
        return page.t(key) + ". " + page.t(key + ".advice");
    }

    private Object refuse(
            PageFrame page, String email, LocalPath goOn, KeptForm kept, String text, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return again(page, email, goOn, kept, text);
    }

    private Object again(PageFrame page, String email, LocalPath goOn, KeptForm kept, String text) {
        return templates.accessSignIn(page, pages.of(email, goOn, kept, new Notice(true, text)));
    }

    private static @Nullable Notice notice(PageFrame page, String chosen, String late, String expired) {
        if (!chosen.isEmpty()) {
            var joined = chosen.equals(AccountPages.BY_INVITATION);
            return new Notice(false, page.t(joined ? "access.password.joined" : "access.password.chosen"));
        }
        if (!expired.isEmpty()) {
            return new Notice(false, page.t("access.sign_in.expired.anew"));
        }
        return late.isEmpty() ? null : new Notice(false, page.t("access.code.late"));
    }
}
