package fr.pix.certif.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * A cookie of this host. Scripts never see it, other sites cannot have it sent with a form, and over TLS the prefix
 * {@code __Host-} keeps a neighbouring host from planting one ({@code __Secure-} where the path is not the whole site's).
 *
 * @param kept for how long; until the browser is closed if negative
 * @param path what the addresses begin with to which it is sent
 */
public record HostCookie(String name, Duration kept, String path) {

    private static final String EVERYWHERE = "/";

    public HostCookie(String name, Duration kept) {
        this(name, kept, EVERYWHERE);
    }

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
                .path(path)
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private String name(HttpServletRequest request) {
        if (!request.isSecure()) {
            return name;
        }
        return (path.equals(EVERYWHERE) ? "__Host-" : "__Secure-") + name;
    }
}
