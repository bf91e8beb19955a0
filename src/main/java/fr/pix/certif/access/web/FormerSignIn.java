package fr.pix.certif.access.web;

import fr.pix.certif.access.EndSignIn;
import fr.pix.certif.access.SignInLookup;
import fr.pix.certif.kernel.AccountId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
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

    /** Whose it is, or was until a moment ago: whoever has its cookie gave his password then. */
    Optional<AccountId> holder(HttpServletRequest request) {
        return SiteCookie.SIGN_IN.read(request).flatMap(token -> signIns.formerHolder(token.hash()));
    }

    void end(HttpServletRequest request) {
        SiteCookie.SIGN_IN
                .read(request)
                .flatMap(token -> signIns.find(token.hash()))
                .ifPresent(former -> endSignIn.end(former.signedIn().account(), former.hash()));
    }
}
