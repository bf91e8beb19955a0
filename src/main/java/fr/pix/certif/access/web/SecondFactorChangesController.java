package fr.pix.certif.access.web;

import fr.pix.certif.access.AccountLookup;
import fr.pix.certif.access.DrawRecoveryCodes;
import fr.pix.certif.access.RecoveryCode;
import fr.pix.certif.access.SecondFactorLookup;
import fr.pix.certif.access.SignedIn;
import fr.pix.certif.access.SwitchOffSecondFactor;
import fr.pix.certif.access.TypedCode;
import fr.pix.certif.kernel.Checked;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.web.PageFrame;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** New recovery codes, and the end of a second factor: for who has one. */
@Controller
class SecondFactorChangesController {

    private final Templates templates;
    private final SecondFactorLookup secondFactors;
    private final DrawRecoveryCodes drawRecoveryCodes;
    private final SwitchOffSecondFactor switchOff;
    private final AccountLookup accounts;

    SecondFactorChangesController(
            Templates templates,
            SecondFactorLookup secondFactors,
            DrawRecoveryCodes drawRecoveryCodes,
            SwitchOffSecondFactor switchOff,
            AccountLookup accounts) {
        this.templates = templates;
        this.secondFactors = secondFactors;
        this.drawRecoveryCodes = drawRecoveryCodes;
        this.switchOff = switchOff;
        this.accounts = accounts;
    }

    @GetMapping(AccountPaths.CODES)
    Object codes(PageFrame page, SignedIn who) {
        return hasNone(who) ? toTheFactor() : templates.accessRecoveryCodesNew(page, AccountForm.EMPTY);
    }

    @PostMapping(AccountPaths.CODES)
    Object draw(
            PageFrame page,
            SignedIn who,
            @RequestParam(defaultValue = "") String secretCode,
            HttpServletResponse response) {
        if (hasNone(who)) {
            return toTheFactor();
        }
        return switch (drawRecoveryCodes.draw(who.account(), new TypedCode(secretCode))) {
            case Checked.Valid<List<RecoveryCode>>(var codes) ->
                templates.accessRecoveryCodes(page, new RecoveryCodesPage(codes, false, AccountPaths.SECOND_FACTOR));
            case Checked.Faulty<List<RecoveryCode>>(var faults) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield templates.accessRecoveryCodesNew(page, AccountForm.faulty(faults));
            }
        };
    }

    @GetMapping(AccountPaths.OFF)
    Object off(PageFrame page, SignedIn who) {
        return hasNone(who) || secondFactors.isRequired(who.account())
                ? toTheFactor()
                : off(page, who, AccountForm.EMPTY);
    }

    @PostMapping(AccountPaths.OFF)
    Object switchOff(
            PageFrame page,
            SignedIn who,
            @RequestParam(defaultValue = "") String currentPassword,
            @RequestParam(defaultValue = "") String secretCode,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (hasNone(who)) {
            return toTheFactor();
        }
        var present = SiteCookie.present(request);
        var faults =
                switchOff.switchOff(who.account(), present, currentPassword, new TypedCode(secretCode), page.locale());
        if (faults.isEmpty()) {
            return "redirect:" + AccountPaths.done(AccountPage.Done.SECOND_FACTOR_OFF);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return off(page, who, AccountForm.faulty(faults));
    }

    private Object off(PageFrame page, SignedIn who, AccountForm form) {
        return templates.accessSecondFactorOff(page, accounts.hasPassword(who.account()), form);
    }

    private boolean hasNone(SignedIn who) {
        return secondFactors.of(who.account()).isEmpty();
    }

    private static String toTheFactor() {
        return "redirect:" + AccountPaths.SECOND_FACTOR;
    }
}
