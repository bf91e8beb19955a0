package fr.pix.certif.access.web;

import fr.pix.certif.access.EndSignIn;
import fr.pix.certif.access.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** « Se déconnecter » (G20), and « Annuler » before the terms (G15). */
@Controller
class SignOutController {

    private final EndSignIn endSignIn;

    SignOutController(EndSignIn endSignIn) {
        this.endSignIn = endSignIn;
    }

    @PostMapping(SignInPaths.SIGN_OUT)
    String signOut(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        SiteCookie.SIGN_IN.read(request).ifPresent(token -> endSignIn.end(who.account(), token.hash()));
        SiteCookie.SIGN_IN.takeBack(request, response);
        return "redirect:" + SignInPaths.SIGN_IN;
    }
}
