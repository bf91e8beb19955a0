package fr.pix.certif.access.web.oidc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Somebody who signs in on the provider's own page, without a screen, and is sent back. */
public final class ProviderVisit {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    /** The path and query of the application to which the provider sends back. */
    public String signIn(String departure, String email) {
        var page = follow(get(URI.create(departure)));
        var token = TOKEN.matcher(page.body());
        if (!token.find()) {
            throw new AssertionError("no sign-in page: " + page.statusCode() + " " + page.body());
        }
        var form = "username=" + encoded(email) + "&password=" + encoded(OidcServer.PASSWORD) + "&_csrf="
                + encoded(token.group(1));
        var back = follow(send(HttpRequest.newBuilder(page.uri())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))));
        var location = back.headers().firstValue("Location").orElse("");
        if (!location.startsWith("http://127.0.0.1:")) {
            throw new AssertionError("not sent back: " + back.statusCode() + " " + back.uri() + " " + back.body());
        }
        var uri = URI.create(location);
        return uri.getRawPath() + "?" + uri.getRawQuery();
    }

    /** Up to a page, or to where the application is. */
    private HttpResponse<String> follow(HttpResponse<String> response) {
        var location = response.headers().firstValue("Location");
        if (location.isEmpty() || location.get().startsWith("http://127.0.0.1:")) {
            return response;
        }
        return follow(get(response.uri().resolve(location.get())));
    }

    private HttpResponse<String> get(URI address) {
        return send(HttpRequest.newBuilder(address));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
