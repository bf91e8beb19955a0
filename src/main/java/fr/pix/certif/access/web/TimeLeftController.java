package fr.pix.certif.access.web;

import fr.pix.certif.access.OpenSignIn;
import fr.pix.certif.access.SignInLookup;
import fr.pix.certif.platform.web.TimeLeft;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Tells an open page how long its reader stays signed in, and lets him stay. */
@Controller
class TimeLeftController {

    private final SignInLookup signIns;
    private final SignInContexts contexts;

    TimeLeftController(SignInLookup signIns, SignInContexts contexts) {
        this.signIns = signIns;
        this.contexts = contexts;
    }

    /** To ask does not count as a request: a page that is merely open does not keep its reader signed in. */
    @GetMapping(SignInPaths.TIME_LEFT)
    ResponseEntity<Answer> ask(HttpServletRequest request) {
        return answer(request, SiteCookie.SIGN_IN.read(request).flatMap(token -> signIns.glance(token.hash())));
    }

    /** « Rester connecté ». */
    @PostMapping(SignInPaths.TIME_LEFT)
    ResponseEntity<Answer> stay(HttpServletRequest request) {
        return answer(request, SiteCookie.SIGN_IN.read(request).flatMap(token -> signIns.findAnew(token.hash())));
    }

    private ResponseEntity<Answer> answer(HttpServletRequest request, Optional<OpenSignIn> signIn) {
        var body = signIn.map(contexts::timeLeft)
                .map(left -> new Answer(left, ((CsrfToken) request.getAttribute(CsrfToken.class.getName())).getToken()))
                .orElse(Answer.NOBODY);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }

    /**
     * What an open page is told.
     *
     * @param left none if nobody is signed in any more
     * @param token what its forms are to send: its reader may have signed in again in another tab
     */
    record Answer(@Nullable TimeLeft left, String token) {

        private static final Answer NOBODY = new Answer(null, "");
    }
}
