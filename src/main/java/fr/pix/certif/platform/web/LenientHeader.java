package fr.pix.certif.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.web.firewall.RequestRejectedException;

/**
 * A header that says how a page is to be shown. One with signs that no browser sends, which Spring Security refuses to read,
 * is as if it were not there: a page that says what is wrong must not fail for it.
 */
final class LenientHeader {

    private LenientHeader() {}

    static Optional<String> of(HttpServletRequest request, String name) {
        try {
            return Optional.ofNullable(request.getHeader(name));
        } catch (RequestRejectedException unreadable) {
            return Optional.empty();
        }
    }
}
