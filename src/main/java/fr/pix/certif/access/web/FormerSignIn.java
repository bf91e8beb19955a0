package fr.pix.certif.access.web;

import fr.pix.certif.access.EndSignIn;
import fr.pix.certif.access.SignInLookup;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** The sign-in that a browser has before it signs in anew: nobody is left signed in behind. */
@Component
class FormerSignIn {

    private final SignInLookup signIns;
    private final EndSignIn endSignIn;

    FormerSignIn(SignInLookup signIns, EndSignIn endSignIn) {
        this.signIns = signIns;
        this.endSignIn = endSignIn;
    }

    void end(HttpServletRequest request) {
        SiteCookie.SIGN_IN
                .read(request)
                .flatMap(token -> signIns.find(token.hash()))
                .ifPresent(former -> endSignIn.end(former.signedIn().account(), former.hash()));
    }
}
