package fr.pix.certif.platform.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a screen: keeps cookies, sends forms with the token of the page it shows, follows nothing itself. */
public final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String site;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private String token = "";

    public Browser(int port) {
        this.site = "http://127.0.0.1:" + port;
    }

    /** With a cookie {@code name=value}. */
    public Browser with(String cookie) {
        var name = cookie.substring(0, cookie.indexOf('='));
        cookies.put(name, cookie.substring(name.length() + 1));
        return this;
    }

    public Browser saying(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** The value of a cookie, empty if there is none. */
    public String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    public Page get(String path) {
        return send(request(path).GET());
    }

    /** A file, as it is. */
    public byte[] download(String path) {
        try {
            return CLIENT.send(request(path).GET().build(), BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Sends a form as the page shown last would: fields as name, value, name, value… */
    public Page submit(String path, String... fields) {
        var all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("_csrf", token));
        return post(path, all.toArray(String[]::new));
    }

    /** Sends a form with these fields and no others. */
    public Page post(String path, String... fields) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(query(fields))));
    }

    /** Fields as an address or a body bears them. */
    public static String query(String... fields) {
        var query = new ArrayList<String>();
        for (var i = 0; i < fields.length; i += 2) {
            query.add(encoded(fields[i]) + "=" + encoded(fields[i + 1]));
        }
        return String.join("&", query);
    }

    /** Sends a file as the page shown last would, in a form of several parts, the token one of them. */
    public Page upload(String path, String field, String fileName, byte[] file) {
        var boundary = "part-" + UUID.randomUUID();
        var body = new ByteArrayOutputStream();
        body.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n%s\r\n"
                .formatted(boundary, token)
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n"
                .formatted(boundary, field, fileName)
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(site + path));
        headers.forEach(request::header);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private Page send(HttpRequest.Builder request) {
        try {
            var page = new Page(CLIENT.send(request.build(), BodyHandlers.ofString()));
            page.all("Set-Cookie").forEach(this::keep);
            var shown = TOKEN.matcher(page.text());
            if (shown.find()) {
                token = shown.group(1);
            }
            return page;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void keep(String setCookie) {
        var pair = setCookie.substring(0, setCookie.indexOf(';'));
        if (setCookie.contains("Max-Age=0")) {
            cookies.remove(pair.substring(0, pair.indexOf('=')));
        } else {
            with(pair);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What came back. */
    public record Page(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        /** What was sent, but for the places where an e-mail may go on on the next line: it is there or not all the same. */
        public String text() {
            return response.body().replace("<wbr>", "");
        }

        /** What a field of a form on it says that nobody types. */
        public String hidden(String name) {
            var field =
                    Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(text());
            if (!field.find()) {
                throw new AssertionError("no field " + name + " in " + text());
            }
            return field.group(1);
        }

        /** Where a redirect leads, empty if it is none. */
        public String leadsTo() {
            return header("Location");
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public List<String> all(String name) {
            return response.headers().allValues(name);
        }
    }
}
