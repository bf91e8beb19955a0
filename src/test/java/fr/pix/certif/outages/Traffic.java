package fr.pix.certif.outages;

import fr.pix.certif.access.SecretToken;
import fr.pix.certif.outages.Browser.Form;
import fr.pix.certif.outages.Tally.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Members at work until they are told to stop. Who is shown an error does what it says: he sends the same again. */
final class Traffic implements AutoCloseable {

    private static final Pattern SESSION = Pattern.compile(".*/sessions/\\d+");
    /** What each page says that could not do what was asked: the application's, and the balancer's where no copy is there. */
    private static final Pattern NOTHING_IS_LOST = Pattern.compile("Ce qui était enregistré l['’]est toujours");

    private static final Pattern TITLE = Pattern.compile("<title>([^<]*)");
    private static final String TERMS = "/cgu";

    private static final long BETWEEN = 100;
    private static final long BEFORE_AGAIN = 1_000;

    private final String address = Cluster.address();
    private final List<Thread> hands = new ArrayList<>();
    private volatile Tally tally = new Tally();
    private volatile boolean enough;

    private Traffic() {}

    static Traffic begin() throws IOException, InterruptedException {
        var traffic = new Traffic();
        var creating = signedIn();
        var changing = signedIn();
        var printing = signedIn();
        var changed = traffic.create(changing, "Salle des changements");
        var printed = traffic.create(printing, "Salle du PV");
        traffic.repeat(Kind.CREATION, number -> traffic.create(creating, "Salle " + number));
        traffic.repeat(Kind.CHANGE, number -> traffic.change(changing, changed, "passage " + number));
        traffic.repeat(Kind.SIGN_IN, _ -> traffic.signIn());
        traffic.repeat(Kind.PV, _ -> traffic.print(printing, printed));
        return traffic;
    }

    /** From now on everything is counted there. */
    void count(Tally next) {
        tally = next;
    }

    private interface Turn {
        void take(int number) throws IOException, InterruptedException;
    }

    private void repeat(Kind kind, Turn turn) {
        hands.add(Thread.ofVirtual().start(() -> {
            try {
                for (var number = 0; !enough; number++) {
                    turn.take(number);
                    Thread.sleep(BETWEEN);
                }
            } catch (IOException | InterruptedException | RuntimeException stuck) {
                if (!enough) {
                    tally.wrong(kind, stuck.toString());
                }
            }
        }));
    }

    private String create(Browser browser, String room) throws IOException, InterruptedException {
        var form = form(browser, Kind.CREATION, "/sessions/creation").with(Creations.typed(room));
        return send(browser, Kind.CREATION, form, room);
    }

    private void change(Browser browser, String session, String remark) throws IOException, InterruptedException {
        var form = form(browser, Kind.CHANGE, session + "/modification")
                .with(Creations.typed("Salle des changements"))
                .with(Map.of("observations", remark));
        send(browser, Kind.CHANGE, form, remark);
    }

    private void signIn() throws IOException, InterruptedException {
        var browser = new Browser();
        var typed = Map.of("email", Centre.EMAIL, "password", Centre.PASSWORD);
        var form = form(browser, Kind.SIGN_IN, "/connexion").with(typed);
        var answer = once(Kind.SIGN_IN, browser, () -> browser.submit(address, form));
        if (answer != null && judge(Kind.SIGN_IN, answer, answer.uri().getPath().equals("/sessions/liste"))) {
            tally.saved(new SecretToken(browser.cookie("certif")).hash().hex());
        }
    }

    private void print(Browser browser, String session) throws IOException, InterruptedException {
        var answer = once(Kind.PV, browser, () -> browser.download(address, session + "/pv.ods"));
        if (answer != null) {
            var isPaper = answer.statusCode() == 200 && content(answer.body()).contains("Salle du PV");
            judge(Kind.PV, answer, bytes -> new String(bytes, StandardCharsets.UTF_8), isPaper);
        }
    }

    /** The page with the form, asked for until it comes. */
    private Form form(Browser browser, Kind kind, String path) throws IOException, InterruptedException {
        while (true) {
            var page = once(kind, browser, () -> browser.get(address, path));
            if (page != null) {
                if (page.statusCode() == 200 && page.uri().getPath().equals(path)) {
                    return Browser.formOn(path, page.body());
                }
                judge(kind, page, false);
            }
            beforeAgain();
        }
    }

    /** Sends the same form until the session's page comes; its path, empty if something else did. */
    private String send(Browser browser, Kind kind, Form form, String saved) throws IOException, InterruptedException {
        while (true) {
            var answer = once(kind, browser, () -> browser.submit(address, form));
            if (answer != null) {
                var path = answer.uri().getPath();
                if (judge(kind, answer, SESSION.matcher(path).matches())) {
                    tally.saved(saved);
                    return path;
                }
                if (answer.statusCode() < 500) {
                    return "";
                }
            }
            beforeAgain();
        }
    }

    private void beforeAgain() throws InterruptedException {
        if (enough) {
            throw new InterruptedException("told to stop");
        }
        Thread.sleep(BEFORE_AGAIN);
    }

    private interface Asking<T> {
        HttpResponse<T> ask() throws IOException, InterruptedException;
    }

    /** One answer; nothing if none came. A release with other terms has everybody accept them before, once. */
    private <T> @Nullable HttpResponse<T> once(Kind kind, Browser browser, Asking<T> asking)
            throws InterruptedException {
        try {
            var answer = asking.ask();
            if (answer.uri().getPath().equals(TERMS)) {
                browser.submit(address, browser.form(address, TERMS));
                return asking.ask();
            }
            return answer;
        } catch (HttpTimeoutException late) {
            tally.wrong(kind, "nobody waits so long");
            return null;
        } catch (IOException cut) {
            tally.unanswered(kind);
            return null;
        }
    }

    private boolean judge(Kind kind, HttpResponse<String> answer, boolean expected) {
        return judge(kind, answer, Function.identity(), expected);
    }

    private <T> boolean judge(Kind kind, HttpResponse<T> answer, Function<T, String> text, boolean expected) {
        var status = answer.statusCode();
        if (status == 200 && expected) {
            tally.acknowledged(kind);
            return true;
        }
        var said = text.apply(answer.body());
        var title = TITLE.matcher(said);
        var what = status + " " + answer.uri().getPath() + (title.find() ? " " + title.group(1) : "");
        if (status == 503 && NOTHING_IS_LOST.matcher(said).find()) {
            tally.shown(kind, what);
        } else {
            tally.wrong(kind, what);
        }
        return false;
    }

    private static Browser signedIn() throws IOException, InterruptedException {
        var browser = new Browser();
        browser.signInAs(Cluster.address(), Centre.EMAIL, Centre.PASSWORD);
        return browser;
    }

    private static String content(byte[] paper) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(paper))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("content.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        return "";
    }

    @Override
    public void close() {
        enough = true;
        for (var hand : hands) {
            try {
                hand.join();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
