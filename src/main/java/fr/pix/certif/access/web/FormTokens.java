package fr.pix.certif.access.web;

import fr.pix.certif.access.SecretToken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * Binds each form to the sign-in of the browser that it was shown to, or, before that, to a cookie of its own: nothing
 * is kept on the server, and no other site can make one up.
 */
final class FormTokens implements CsrfTokenRepository {

    private static final String HEADER = "X-CSRF-TOKEN";
    private static final String FIELD = "_csrf";
    /** 128 bits: each page masks as many random ones anew. */
    private static final int LENGTH = 32;

    private static final String DRAWN = FormTokens.class.getName();

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return SiteCookie.SIGN_IN
                .read(request)
                .or(() -> SiteCookie.FORMS.read(request))
                .map(FormTokens::boundTo)
                .orElse(null);
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        var drawn = SecretToken.draw();
        request.setAttribute(DRAWN, drawn);
        return boundTo(drawn);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token != null && request.getAttribute(DRAWN) instanceof SecretToken drawn) {
            SiteCookie.FORMS.give(drawn, request, response);
        }
    }

    private static CsrfToken boundTo(SecretToken secret) {
        return new DefaultCsrfToken(HEADER, FIELD, secret.hashFor("form").hex().substring(0, LENGTH));
    }
}
