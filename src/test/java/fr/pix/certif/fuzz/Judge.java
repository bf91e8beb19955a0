package fr.pix.certif.fuzz;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What may be said of every answer, whatever was asked. */
final class Judge {

    /** Slow for a page; a copy that is told to do a hundred things at once on a small machine may still be. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private static final Pattern TOLD = Pattern.compile(
            "Exception|\\bat (fr\\.pix|org\\.|java\\.)|java\\.lang|springframework|PSQLException|SQLSTATE|tomcat|"
                    + Nasty.COMPUTED,
            Pattern.CASE_INSENSITIVE);

    private static final Pattern COOKIE = Pattern.compile("(__Host-|__Secure-)?(certif[a-z-]*|langue)=[\\w-]*(;.*)?");

    /** A first line that is longer is not read to its end: nobody knows what was accepted, for headers follow it. */
    private static final int LONGEST_LINE = 8_000;

    private static final String UNREADABLE = "<h1>Cette demande n’a pas pu être lue</h1>";

    private final JsonMapper json = JsonMapper.shared();

    /** What is wrong with an answer, nothing if all is well. */
    List<String> judge(Message asked, Answer answer, Document page) {
        var faults = new ArrayList<String>();
        status(asked, answer, faults);
        headers(answer, faults);
        body(answer, page, faults);
        if (asked.said("Accept").equals("application/json")
                && isProblem(answer)
                && !asked.target.startsWith("/connexion")
                && asked.target.length() < LONGEST_LINE) {
            problem(answer, faults);
        }
        if (answer.took().compareTo(SOON) > 0) {
            faults.add("it took " + answer.took());
        }
        return faults;
    }

    private static void status(Message asked, Answer answer, List<String> faults) {
        if (answer.status() == 503) {
            if (answer.header("Retry-After").isEmpty()) {
                faults.add("told to come back, and not when");
            }
        } else if (answer.status() == 501 || answer.status() == 505) {
            if (asked.method.matches("GET|POST") && !asked.says("Transfer-Encoding") && !asked.lies) {
                faults.add("an ordinary request is said to be something that nobody can do");
            }
        } else if (answer.status() >= 500) {
            faults.add("a fault of the server");
        }
    }

    private static void headers(Answer answer, List<String> faults) {
        if (!answer.header("Content-Security-Policy").startsWith("default-src 'none'")) {
            faults.add("no policy");
        }
        if (!answer.header("X-Content-Type-Options").equals("nosniff")) {
            faults.add("its type may be guessed");
        }
        if (answer.isHtml() && !answer.header("Cache-Control").contains("no-store")) {
            faults.add("a page that may be stored");
        }
        if (answer.type().startsWith("text/")
                && !answer.header("Content-Type").toLowerCase(Locale.ROOT).contains("charset=utf-8")) {
            faults.add("a text whose letters may be guessed");
        }
        var place = answer.header("Location");
        if (!place.isEmpty() && !place.matches("/([^/\\\\].*)?")) {
            faults.add("it leads elsewhere: " + place);
        }
        answer.all("Set-Cookie").stream()
                .filter(cookie -> !COOKIE.matcher(cookie).matches())
                .forEach(cookie -> faults.add("a cookie that is none of ours: " + cookie));
        answer.headers().stream()
                .filter(header -> header.name().toLowerCase(Locale.ROOT).contains(Nasty.MARK))
                .forEach(header -> faults.add("a header that was typed: " + header));
    }

    private static void body(Answer answer, Document page, List<String> faults) {
        if (answer.isText()) {
            var told = TOLD.matcher(answer.text());
            if (told.find()) {
                faults.add("it tells of its inside: " + told.group());
            }
        }
        page.select(Nasty.MARK + ", [" + Nasty.MARK + "]")
                .forEach(element -> faults.add("what was typed became markup: " + element));
        page.select("script:not([src]), style, [style], [onclick], [href^=javascript:]")
                .forEach(element -> faults.add("a page of ours has no such thing: " + element.outerHtml()));
    }

    private static boolean isProblem(Answer answer) {
        return List.of(400, 401, 403, 404, 405, 413, 415, 500, 501, 505).contains(answer.status())
                && answer.body().length > 0;
    }

    private void problem(Answer answer, List<String> faults) {
        if (answer.isHtml() && answer.text().contains(UNREADABLE)) {
            return; // not even its first line could be read, and of its headers nothing
        }
        if (!answer.type().equals("application/problem+json")) {
            faults.add("a program is told in " + answer.type());
            return;
        }
        try {
            var told = json.readTree(answer.body());
            if (told.path("status").asInt() != answer.status()
                    || told.path("title").asString().isEmpty()
                    || told.path("code").asString().isEmpty()) {
                faults.add("a problem that does not say what it is: " + told);
            }
        } catch (JacksonException broken) {
            faults.add("a program is told no JSON");
        }
    }
}
