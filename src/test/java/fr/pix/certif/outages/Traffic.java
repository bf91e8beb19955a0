package fr.pix.certif.outages;

import fr.pix.certif.outages.Browser.Form;
import fr.pix.certif.outages.Tally.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Members at work until they are told to stop. Who is shown an error does what it says: he sends the same again. */
final class Traffic implements AutoCloseable {

    private static final Pattern SESSION = Pattern.compile(".*/sessions/\\d+");
    private static final long BETWEEN = 100;
    private static final long BEFORE_AGAIN = 1_000;

    private final String address = Cluster.address();
    private final Collection<String> rooms = new ConcurrentLinkedQueue<>();
    private final Collection<String> remarks = new ConcurrentLinkedQueue<>();
    private final List<Thread> hands = new ArrayList<>();
    private volatile Tally tally;
    private volatile boolean enough;

    private Traffic(Tally tally) {
        this.tally = tally;
    }

    static Traffic begin(Tally tally) throws IOException, InterruptedException {
        var traffic = new Traffic(tally);
        var creating = signedIn();
        var changing = signedIn();
        var printing = signedIn();
        var changed = traffic.create(changing, "Salle des changements");
        var printed = traffic.create(printing, "Salle du PV");
        traffic.repeat(number -> traffic.create(creating, "Salle " + number));
        traffic.repeat(number -> traffic.change(changing, changed, "passage " + number));
        traffic.repeat(_ -> traffic.signIn());
        traffic.repeat(_ -> traffic.print(printing, printed));
        return traffic;
    }

    /** From now on everything is counted there. */
    void count(Tally next) {
        tally = next;
    }

    /** The rooms of the sessions that were shown to who created them. */
    Collection<String> rooms() {
        return rooms;
    }

    /** The observations that were shown to who wrote them. */
    Collection<String> remarks() {
        return remarks;
    }

    private interface Turn {
        void take(int number) throws IOException, InterruptedException;
    }

    private void repeat(Turn turn) {
        hands.add(Thread.ofVirtual().start(() -> {
            try {
                for (var number = 0; !enough; number++) {
                    turn.take(number);
                    Thread.sleep(BETWEEN);
                }
            } catch (IOException | InterruptedException ended) {
                throw new IllegalStateException(ended);
            }
        }));
    }

    private String create(Browser browser, String room) throws IOException, InterruptedException {
        var form = form(browser, Kind.CREATION, "/sessions/creation").with(Creations.typed(room));
        var path = send(browser, Kind.CREATION, form);
        if (!path.isEmpty()) {
            rooms.add(room);
        }
        return path;
    }

    private void change(Browser browser, String session, String remark) throws IOException, InterruptedException {
        var form = form(browser, Kind.CHANGE, session + "/modification")
                .with(Creations.typed("Salle des changements"))
                .with(Map.of("observations", remark));
        if (!send(browser, Kind.CHANGE, form).isEmpty()) {
            remarks.add(remark);
        }
    }

    private void signIn() throws IOException, InterruptedException {
        var browser = new Browser();
        var typed = Map.of("email", Centre.EMAIL, "password", Centre.PASSWORD);
        var form = form(browser, Kind.SIGN_IN, "/connexion").with(typed);
        var answer = once(Kind.SIGN_IN, () -> browser.submit(address, form));
        if (answer != null) {
            judge(Kind.SIGN_IN, answer.uri().getPath().equals("/sessions/liste"), answer);
        }
    }

    private void print(Browser browser, String session) throws IOException, InterruptedException {
        var answer = once(Kind.PV, () -> browser.download(address, session + "/pv.ods"));
        if (answer != null
                && answer.statusCode() == 200
                && !content(answer.body()).contains("Salle du PV")) {
            tally.wrong(Kind.PV, "another paper");
        } else if (answer != null) {
            judge(Kind.PV, answer.statusCode() == 200, answer);
        }
    }

    /** The page with the form, asked for until it comes. */
    private Form form(Browser browser, Kind kind, String path) throws IOException, InterruptedException {
        while (true) {
            var page = once(kind, () -> browser.get(address, path));
            if (page != null && page.statusCode() == 200 && page.uri().getPath().equals(path)) {
                return Browser.formOn(path, page.body());
            }
            if (page != null) {
                judge(kind, false, page);
            }
            Thread.sleep(BEFORE_AGAIN);
        }
    }

    /** Sends the same form until the session's page comes; its path, empty if something else did. */
    private String send(Browser browser, Kind kind, Form form) throws IOException, InterruptedException {
        while (true) {
            var answer = once(kind, () -> browser.submit(address, form));
            if (answer != null) {
                var path = answer.uri().getPath();
                var arrived =
                        answer.statusCode() == 200 && SESSION.matcher(path).matches();
                judge(kind, arrived, answer);
                if (arrived) {
                    return path;
                }
                if (answer.statusCode() < 500) {
                    return "";
                }
            }
            Thread.sleep(BEFORE_AGAIN);
        }
    }

    private interface Asking<T> {
        HttpResponse<T> ask() throws IOException, InterruptedException;
    }

    private <T> @Nullable HttpResponse<T> once(Kind kind, Asking<T> asking) throws InterruptedException {
        try {
            return asking.ask();
        } catch (IOException none) {
            tally.shown(kind, "no answer: " + none.getMessage());
            return null;
        }
    }

    private void judge(Kind kind, boolean good, HttpResponse<?> answer) {
        switch (answer.statusCode()) {
            case 502, 503, 504 -> tally.shown(kind, Integer.toString(answer.statusCode()));
            default -> {
                if (good) {
                    tally.acknowledged(kind);
                } else {
                    tally.wrong(kind, answer.statusCode() + " " + answer.uri().getPath());
                }
            }
        }
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
    public void close() throws InterruptedException {
        enough = true;
        for (var hand : hands) {
            hand.join();
        }
    }
}
