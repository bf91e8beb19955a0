package fr.pix.certif.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Lists of candidates handed over as a file, read in a report, and confirmed. */
final class Imports {

    private static final String FIRST = "Lefèvre-";
    private static final String SECOND = "Garçon-";

    private final Browser browser;
    private final String path;

    private Imports(Browser browser, long session) {
        this.browser = browser;
        this.path = "/sessions/" + session + "/candidats/import";
    }

    /** Each time as many candidates enrolled, in the next of the sessions that have none. */
    static ClosedLoop.Turn enrolling(Browser browser, List<Long> sessions, int candidates) throws IOException {
        var model = sessions.getLast();
        var token = new Imports(browser, model).once(candidates);
        var file = file(browser, model);
        return turn -> new Imports(browser, sessions.get(turn)).take(token, file);
    }

    /** Each time as many candidates enrolled, and those of the time before removed: none is in both lists. */
    static ClosedLoop.Turn replacing(Browser browser, long session, int candidates) throws IOException {
        var imports = new Imports(browser, session);
        var token = imports.once(candidates);
        var first = file(browser, session);
        var files = List.of(renamed(first), first);
        return turn -> imports.take(token, files.get(turn % files.size()));
    }

    /** So many candidates, once, pasted. */
    static void importing(Browser browser, long session, int candidates) throws IOException {
        new Imports(browser, session).once(candidates);
    }

    private String once(int candidates) throws IOException {
        var token = SignInPage.token(browser.get(path));
        confirm(token, browser.post(path, Map.of("_csrf", token, "pasted", pasted(candidates))));
        return token;
    }

    private static byte[] file(Browser browser, long session) throws IOException {
        return browser.get("/sessions/" + session + "/liste-candidats.ods").body();
    }

    private void take(String token, byte[] file) throws IOException {
        confirm(token, browser.send(browser.uploading(path + "/fichier", token, file)));
    }

    private static String pasted(int candidates) {
        return IntStream.range(0, candidates)
                .mapToObj(n -> FIRST + (char) ('A' + n / 26) + (char) ('a' + n % 26)
                        + "\tAnne-Cécile\t12/03/2004\tF\t29200\tBrest\tFRANCE\tGratuite")
                .collect(Collectors.joining(
                        "\n",
                        "Nom\tPrénom\tDate de naissance\tSexe\tCode postal\tCommune\tPays\tTarification part Pix\n",
                        ""));
    }

    private static byte[] renamed(byte[] file) throws IOException {
        var renamed = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(file));
                var out = new ZipOutputStream(renamed)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var bytes = in.readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(
                        entry.getName().equals("content.xml")
                                ? new String(bytes, StandardCharsets.UTF_8)
                                        .replace(FIRST, SECOND)
                                        .getBytes(StandardCharsets.UTF_8)
                                : bytes);
            }
        }
        return renamed.toByteArray();
    }

    private void confirm(String token, Browser.Answer handedOver) throws IOException {
        if (handedOver.status() != 302) {
            throw new IllegalStateException(
                    "a list was answered with %d%n%s".formatted(handedOver.status(), handedOver.text()));
        }
        var shown = browser.get(path + "?" + handedOver.location().split("[?]", 2)[1]);
        var confirmation = browser.posting(
                path + "/confirmation",
                Map.of(
                        "_csrf",
                        token,
                        "list",
                        SignInPage.hidden(shown, "list"),
                        "print",
                        SignInPage.hidden(shown, "print"),
                        "absents",
                        "REMOVED"));
        Operation.expect(confirmation, browser.send(confirmation), 302);
    }
}
