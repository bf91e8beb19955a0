/*
 * The visit of a first user, for the training run of the JVM's cache (./certif build): every page and paper once or
 * a few times. Run from its source: java bench/Visit.java ADDRESS LOG-WITH-THE-E-MAIL PASSWORD
 */

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How often: enough for the JVM to see what is common, short enough for a build. */
static final int ROUNDS = 3;

final HttpClient browser = HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NORMAL)
        .cookieHandler(new CookieManager())
        .build();
String address = "";
int refusals;

void main(String[] arguments) throws IOException, InterruptedException {
    address = arguments[0];
    get("/connexion");
    var email = first("e-mail (\\S+@[\\w.-]+)", Files.readString(Path.of(arguments[1])));
    if (email.isEmpty()) {
        System.out.println("no demonstration, so only the public pages were visited");
        return;
    }
    submit("/connexion", get("/connexion"), Map.of("email", email, "password", arguments[2]));
    var terms = get("/cgu");
    if (terms.contains("method=\"post\"")) {
        submit("/cgu", terms, Map.of());
    }
    for (var round = 0; round < ROUNDS; round++) {
        visit(round);
    }
    get("/nowhere"); // its page is one too
    System.exit(refusals > 1 ? 1 : 0);
}

void visit(int round) throws IOException, InterruptedException {
    get("/sessions/liste");
    get("/sessions/liste?q=site");
    var details = submit("/sessions/creation", get("/sessions/creation"), Map.of(
            "site", "Site " + round, "room", "Salle " + round, "invigilators", "Camille Dupont",
            "date", LocalDate.now().plusDays(round).toString(), "time", "14:00", "observations", ""));
    var path = "/sessions/" + first("Session (\\d+)", details);
    get(path);
    get(path + "/modification");
    get(path + "/pv.ods");
    get(path + "/feuille-emargement.ods");
}

String get(String path) throws IOException, InterruptedException {
    return send(path, HttpRequest.newBuilder(URI.create(address + path)).GET());
}

/** Fills the page's form: what is hidden in it goes along. */
String submit(String path, String page, Map<String, String> typed) throws IOException, InterruptedException {
    var fields = new LinkedHashMap<String, String>();
    for (var tag : Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>").matcher(page).results().toList()) {
        fields.put(first("name=\"([^\"]*)\"", tag.group()), first("value=\"([^\"]*)\"", tag.group()));
    }
    fields.putAll(typed);
    var body = fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(path, HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
}

String send(String path, HttpRequest.Builder request) throws IOException, InterruptedException {
    var response = browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    refusals += response.statusCode() >= 400 ? 1 : 0;
    System.out.println(response.request().method() + " " + path + " " + response.statusCode() + " "
            + response.uri().getPath());
    return response.body();
}

static String first(String pattern, String text) {
    var found = Pattern.compile(pattern).matcher(text);
    return found.find() ? found.group(1) : "";
}
