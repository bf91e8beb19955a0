package fr.pix.certif.access.web;

import fr.pix.certif.access.AccountLookup;
import fr.pix.certif.access.SecondFactor;
import fr.pix.certif.access.SecondFactorLookup;
import fr.pix.certif.access.SetUpSecondFactor;
import fr.pix.certif.access.SetUpSecondFactor.Outcome;
import fr.pix.certif.access.SignInLookup;
import fr.pix.certif.access.SignedIn;
import fr.pix.certif.access.TypedCode;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.web.LocalPath;
import fr.pix.certif.platform.web.PageFrame;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sets a second factor up, and shows the one there is. */
@Controller
class SecondFactorController {

    private final Templates templates;
    private final SecondFactorLookup secondFactors;
    private final SetUpSecondFactor setUp;
    private final AccountLookup accounts;
    private final SignInLookup signIns;

    SecondFactorController(
            Templates templates,
            SecondFactorLookup secondFactors,
            SetUpSecondFactor setUp,
            AccountLookup accounts,
            SignInLookup signIns) {
        this.templates = templates;
        this.secondFactors = secondFactors;
        this.setUp = setUp;
        this.accounts = accounts;
        this.signIns = signIns;
    }

    @GetMapping(AccountPaths.SECOND_FACTOR)
    Object show(
            PageFrame page,
            SignedIn who,
            @RequestParam(name = SignInPaths.BACK, defaultValue = AccountPaths.ACCOUNT) String back,
            HttpServletRequest request) {
        var goOn = LocalPath.of(back);
        return secondFactors
                .of(who.account())
                .map(factor -> inUse(page, who, factor, goOn, request))
                .orElseGet(() -> offer(page, who, goOn, null, null));
    }

    @PostMapping(AccountPaths.SECOND_FACTOR)
    Object confirm(
            PageFrame page,
            SignedIn who,
            @RequestParam(defaultValue = "") String currentPassword,
            @RequestParam(defaultValue = "") String secretCode,
            @RequestParam(name = SignInPaths.BACK, defaultValue = AccountPaths.ACCOUNT) String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        var goOn = LocalPath.of(back);
        var typed = new TypedCode(secretCode);
        return switch (setUp.confirm(
                who.account(), SiteCookie.present(request), currentPassword, typed, page.locale())) {
            case Outcome.Done(var codes) ->
                templates.accessRecoveryCodes(page, new RecoveryCodesPage(codes, true, goOn.path()));
            case Outcome.NotProved(var faults) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield offer(page, who, goOn, page.t(faults.getFirst()), null);
            }
            case Outcome.Wrong _ -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield offer(page, who, goOn, null, page.t("access.second_factor.first_code_wrong"));
            }
            case Outcome.Expired _ -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield offer(page, who, goOn, null, page.t("problem.access.code_expired"));
            }
            case Outcome.NothingOffered _ -> "redirect:" + AccountPaths.secondFactorThen(goOn.path());
        };
    }

    private Object offer(
            PageFrame page, SignedIn who, LocalPath goOn, @Nullable String passwordError, @Nullable String codeError) {
        var account = who.account();
        return setUp.offer(account)
                .<Object>map(secret -> templates.accessSecondFactorSetUp(
                        page,
                        new SetUpPage(
                                secret.uri(accounts.of(account).email()),
                                secret.base32(),
                                secondFactors.isRequired(account),
                                secondFactors.isMissing(who),
                                goOn.path(),
                                accounts.hasPassword(account),
                                passwordError,
                                codeError)))
                .orElseGet(() -> "redirect:" + AccountPaths.SECOND_FACTOR); // set up in another window right now
    }

    /**
     * Who was led here although he passed it, on another copy of the application, goes on; and so does, to sign in, who is
     * signed in no more because somebody set it up elsewhere a moment ago.
     */
    private Object inUse(
            PageFrame page, SignedIn who, SecondFactor factor, LocalPath goOn, HttpServletRequest request) {
        if (!who.secondFactor()) {
            var passed = signIns.findAnew(SiteCookie.present(request)).isPresent();
            if (!passed || !goOn.path().equals(AccountPaths.ACCOUNT)) {
                return "redirect:" + goOn;
            }
        }
        return templates.accessSecondFactor(
                page, new SecondFactorPage(factor, secondFactors.isRequired(who.account())));
    }
}
