package fr.pix.certif.access.web;

import fr.pix.certif.access.EndSignIn;
import fr.pix.certif.access.SignedIn;
import fr.pix.certif.platform.web.LocalPath;
import fr.pix.certif.platform.web.PageFrame;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** « Se déconnecter » (G20), and « Annuler » before the terms (G15); who came from the identity provider is led there. */
@Controller
class SignOutController {

    private final EndSignIn endSignIn;
    private final ProviderDoor provider;

    SignOutController(EndSignIn endSignIn, ProviderDoor provider) {
        this.endSignIn = endSignIn;
        this.provider = provider;
    }

    @PostMapping(SignInPaths.SIGN_OUT)
    Object signOut(
            PageFrame page,
            SignedIn who,
            @RequestParam(name = SignInPaths.BACK, defaultValue = SignInPaths.SIGN_IN) String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        SiteCookie.SIGN_IN.read(request).ifPresent(token -> endSignIn.end(who.account(), token.hash()));
        SiteCookie.SIGN_IN.takeBack(request, response);
        return provider.signOut(page, request, response).orElseGet(() -> "redirect:" + LocalPath.of(back));
    }
}
