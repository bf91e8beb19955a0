package fr.pix.certif.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * A cookie of this host. Scripts never see it, other sites cannot have it sent with a form, and over TLS the prefix
 * {@code __Host-} keeps a neighbouring host from planting one.
 *
 * @param kept for how long; until the browser is closed if negative
 */
public record HostCookie(String name, Duration kept) {

    /** What the browser brought back; nothing if that is empty. */
    public Optional<String> read(HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies != null) {
            var sought = name(request);
            for (var cookie : cookies) {
                if (cookie.getName().equals(sought) && !cookie.getValue().isEmpty()) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    public void give(String value, HttpServletRequest request, HttpServletResponse response) {
        write(value, kept, request, response);
    }

    public void takeBack(HttpServletRequest request, HttpServletResponse response) {
        write("", Duration.ZERO, request, response);
    }

    /**
     * Moves what a link by mail brought out of the address, which histories and proxies remember, into the cookie; what
     * cannot be one is forgotten.
     */
    public void follow(Optional<String> token, HttpServletRequest request, HttpServletResponse response) {
        token.ifPresentOrElse(brought -> give(brought, request, response), () -> takeBack(request, response));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        sayNothingOfIt(response);
    }

    /** Where a page of a link leads on, its address is not told. */
    public static void sayNothingOfIt(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    private void write(String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(name(request), value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private String name(HttpServletRequest request) {
        return request.isSecure() ? "__Host-" + name : name;
    }
}
