package fr.pix.certif.outages;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a window: it keeps cookies, follows redirections and fills in forms with what is hidden in them. */
final class Browser {

    private static final Pattern HIDDEN = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .cookieHandler(cookies)
            .build();

    /** A page that waits to be filled in. */
    record Form(String path, Map<String, String> fields) {
        Form with(Map<String, String> typed) {
            var all = new LinkedHashMap<>(fields);
            all.putAll(typed);
            return new Form(path, all);
        }
    }

    HttpResponse<String> get(String address, String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address + path)));
    }

    HttpResponse<byte[]> download(String address, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    Form form(String address, String path) throws IOException, InterruptedException {
        return formOn(path, get(address, path).body());
    }

    /** The form of a page that was shown. */
    static Form formOn(String path, String page) {
        var fields = new LinkedHashMap<String, String>();
        HIDDEN.matcher(page)
                .results()
                .forEach(tag -> fields.put(attribute("name", tag.group()), attribute("value", tag.group())));
        return new Form(path, fields);
    }

    HttpResponse<String> submit(String address, Form form) throws IOException, InterruptedException {
        var body = form.fields().entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(address + form.path()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** As the first member that the demonstration told of. */
    void signIn(String address, String told) throws IOException, InterruptedException {
        var email = Pattern.compile("e-mail (\\S+@[\\w.-]+)").matcher(told);
        if (!email.find()) {
            throw new IllegalStateException("no demonstration: " + told);
        }
        signInAs(address, email.group(1), Application.PASSWORD);
    }

    void signInAs(String address, String email, String password) throws IOException, InterruptedException {
        var typed = Map.of("email", email, "password", password);
        submit(address, form(address, "/connexion").with(typed));
        submit(address, form(address, "/cgu"));
    }

    /** The value of a cookie that it has. */
    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String attribute(String name, String tag) {
        var found = Pattern.compile(name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1) : "";
    }
}
