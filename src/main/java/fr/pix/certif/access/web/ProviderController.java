package fr.pix.certif.access.web;

import fr.pix.certif.access.SecretToken;
import fr.pix.certif.access.SignInWithProvider;
import fr.pix.certif.access.SignInWithProvider.Attempt;
import fr.pix.certif.access.SignInWithProvider.Outcome;
import fr.pix.certif.access.SignedIn;
import fr.pix.certif.access.web.ProviderDoor.Way;
import fr.pix.certif.access.web.StartedSignInStore.Started;
import fr.pix.certif.access.web.oidc.OidcAnswer;
import fr.pix.certif.access.web.oidc.OidcProvider;
import fr.pix.certif.access.web.oidc.OidcReturn;
import fr.pix.certif.kernel.Refusal;
import fr.pix.certif.platform.web.KeptForm;
import fr.pix.certif.platform.web.LocalPath;
import fr.pix.certif.platform.web.PageFrame;
import fr.pix.certif.platform.web.PlatformProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in with the identity provider: out to it by a link, or by a form where another form waits; and back. */
@Controller
class ProviderController {

    private final OidcProvider provider;
    private final ProviderDoor door;
    private final SignInPages pages;
    private final StartedSignInStore started;
    private final SignInWithProvider signIn;
    private final FormerSignIn formerSignIn;
    private final KeptForms keptForms;

    ProviderController(
            OidcProvider provider,
            ProviderDoor door,
            SignInPages pages,
            StartedSignInStore started,
            SignInWithProvider signIn,
            FormerSignIn formerSignIn,
            KeptForms keptForms) {
        this.provider = provider;
        this.door = door;
        this.pages = pages;
        this.started = started;
        this.signIn = signIn;
        this.formerSignIn = formerSignIn;
        this.keptForms = keptForms;
    }

    @GetMapping(SignInPaths.PROVIDER)
    Object leave(
            PageFrame page,
            @RequestParam(name = SignInPaths.BACK, defaultValue = SignInPaths.HOME) String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        needsProvider();
        var goingOn = new Started(SignInPaths.goOn(back), KeptForm.NONE);
        if (SignedIn.current().isPresent()) {
            return "redirect:" + goingOn.back();
        }
        if ("cross-site".equals(request.getHeader("Sec-Fetch-Site"))) {
            // the provider may know the person still: another site must not sign her in without a word of hers
            return "redirect:" + SignInPaths.signInThen(goingOn.back().path());
        }
        return switch (door.signIn(goingOn, request, response)) {
            case Way.Open(var to) -> "redirect:" + to;
            case Way.Closed(var why) -> pages.failed(page, why, goingOn.back(), goingOn.kept(), response);
        };
    }

    /** The same, with a form that waits for the sign-in. */
    @PostMapping(SignInPaths.PROVIDER)
    Object leaveWithForm(
            PageFrame page,
            @RequestParam(name = SignInPaths.BACK, defaultValue = SignInPaths.HOME) String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        needsProvider();
        var goingOn = goingOn(SignInPaths.goOn(back), CarriedForm.in(request), request);
        return switch (door.signIn(goingOn, request, response)) {
            case Way.Open(var to) -> door.leave(page, false, to, response);
            case Way.Closed(var why) -> pages.failed(page, why, goingOn.back(), goingOn.kept(), response);
        };
    }

    /**
     * With a form that is on its way for anybody where it is little. Else it waits for the person whose sign-in this browser
     * had until now, and for nobody where there was none: no table is filled by strangers.
     */
    private Started goingOn(LocalPath back, KeptForm form, HttpServletRequest request) {
        return form.hasLittle()
                ? new Started(back, form)
                : formerSignIn
                        .holder(request)
                        .map(account -> LocalPath.of(keptForms.keep(account, back.path(), form)))
                        .map(kept -> new Started(kept, KeptForm.NONE))
                        .orElseGet(() -> new Started(back, KeptForm.NONE));
    }

    @GetMapping(SignInPaths.PROVIDER_RETURN)
    String comeBack(
            PageFrame page,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String error,
            HttpServletRequest request,
            HttpServletResponse response) {
        needsProvider();
        var left = SiteCookie.PROVIDER.read(request);
        var waiting = left.flatMap(token -> started.find(token.hash()));
        if (waiting.isEmpty()) {
            return "redirect:" + SignInPaths.faultThen(ProviderFault.LATE, SignInPaths.HOME);
        }
        var token = left.orElseThrow();
        var goingOn = waiting.get();
        var then = switch (provider.arrival(token, new OidcReturn(code, state, error))) {
            case OidcAnswer.Identified identified -> enter(page, identified, token, goingOn, request, response);
            case OidcAnswer.Cancelled _ -> failed(ProviderFault.CANCELLED, token, goingOn, request, response);
            case OidcAnswer.TooWeak _ -> failed(ProviderFault.TOO_WEAK, token, goingOn, request, response);
            case OidcAnswer.Untrusted _ -> failed(ProviderFault.UNTRUSTED, token, goingOn, request, response);
            case OidcAnswer.Unavailable _ -> failed(ProviderFault.UNAVAILABLE, token, goingOn, request, response);
        };
        started.end(token.hash()); // at last: where the database breaks off before, what waits is there still
        return then;
    }

    private String enter(
            PageFrame page,
            OidcAnswer.Identified identified,
            SecretToken left,
            Started goingOn,
            HttpServletRequest request,
            HttpServletResponse response) {
        var browser = SiteCookie.BROWSER.read(request).orElseGet(SecretToken::draw);
        var attempt = new Attempt(identified.identity(), browser, BrowserName.of(request), page.locale());
        return switch (signIn.signIn(attempt)) {
            case Outcome.Welcome(var account, var token) -> {
                formerSignIn.end(request);
                SiteCookie.SIGN_IN.give(token, request, response);
                SiteCookie.BROWSER.give(browser, request, response);
                SiteCookie.FORMS.takeBack(request, response);
                SiteCookie.PROVIDER.takeBack(request, response);
                door.remember(identified.idToken(), request, response);
                yield "redirect:" + keptForms.keep(account, goingOn.back().path(), goingOn.kept());
            }
            case Outcome.HalfWay(var account, var token) -> {
                formerSignIn.end(request);
                SiteCookie.SIGN_IN.takeBack(request, response);
                SiteCookie.HALF_WAY.give(token, request, response);
                SiteCookie.BROWSER.give(browser, request, response);
                SiteCookie.PROVIDER.takeBack(request, response);
                door.remember(identified.idToken(), request, response);
                var then = keptForms.keep(account, goingOn.back().path(), goingOn.kept());
                yield "redirect:" + SignInPaths.codeThen(then);
            }
            case Outcome.NotAdmitted(var _, var why) ->
                failed(ProviderFault.ofNotAdmitted(why), left, goingOn, request, response);
            case Outcome.EmailNotVerified _ ->
                failed(ProviderFault.EMAIL_NOT_VERIFIED, left, goingOn, request, response);
            case Outcome.NoAccount _ -> failed(ProviderFault.NO_ACCOUNT, left, goingOn, request, response);
            case Outcome.BoundToAnother _ -> failed(ProviderFault.BOUND_TO_ANOTHER, left, goingOn, request, response);
        };
    }

    /**
     * Not at this address, which bears a code; under another token, for the former one's departure is over. The row stays
     * one, however many returns come at once: nobody counts them.
     */
    private String failed(
            ProviderFault fault,
            SecretToken left,
            Started goingOn,
            HttpServletRequest request,
            HttpServletResponse response) {
        var token = SecretToken.draw();
        if (!goingOn.kept().isEmpty() && started.goOn(left.hash(), token.hash())) {
            SiteCookie.PROVIDER.give(token, request, response);
        }
        return "redirect:" + SignInPaths.faultThen(fault, goingOn.back().path());
    }

    private void needsProvider() {
        if (!provider.isSet()) {
            throw new Refusal(PlatformProblem.PAGE_NOT_FOUND);
        }
    }
}
