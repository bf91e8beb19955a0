package fr.pix.certif.access.web;

import fr.pix.certif.access.EndOtherSignIns;
import fr.pix.certif.access.EndSignIn;
import fr.pix.certif.access.OpenSignIn;
import fr.pix.certif.access.SecretToken;
import fr.pix.certif.access.SignInLookup;
import fr.pix.certif.access.SignedIn;
import fr.pix.certif.access.web.SignInsPage.Row;
import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.web.PageFrame;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows a person where he is signed in, and ends what should not be. */
@Controller
class SignInsController {

    private final Templates templates;
    private final SignInLookup signIns;
    private final EndSignIn endSignIn;
    private final EndOtherSignIns endOthers;

    SignInsController(Templates templates, SignInLookup signIns, EndSignIn endSignIn, EndOtherSignIns endOthers) {
        this.templates = templates;
        this.signIns = signIns;
        this.endSignIn = endSignIn;
        this.endOthers = endOthers;
    }

    @GetMapping(SignInPaths.SIGN_INS)
    Object show(PageFrame page, SignedIn who, HttpServletRequest request) {
        var present = present(request);
        var rows = signIns.of(who.account()).stream()
                .map(signIn -> row(signIn, present))
                .toList();
        return templates.accessSignIns(page, new SignInsPage(rows));
    }

    @PostMapping(SignInPaths.END_ONE)
    String end(SignedIn who, @RequestParam(defaultValue = "") String connexion) {
        SecretToken.Hash.parse(connexion).ifPresent(signIn -> endSignIn.end(who.account(), signIn));
        return "redirect:" + SignInPaths.SIGN_INS;
    }

    @PostMapping(SignInPaths.END_OTHERS)
    String endOthers(SignedIn who, HttpServletRequest request) {
        present(request).ifPresent(kept -> endOthers.endAllBut(who.account(), kept));
        return "redirect:" + SignInPaths.SIGN_INS;
    }

    private static Row row(OpenSignIn signIn, Optional<SecretToken.Hash> present) {
        return new Row(
                signIn,
                Moment.of(signIn.since()),
                Moment.of(signIn.lastSeen()),
                present.filter(signIn.hash()::equals).isPresent());
    }

    private static Optional<SecretToken.Hash> present(HttpServletRequest request) {
        return SiteCookie.SIGN_IN.read(request).map(SecretToken::hash);
    }
}
