package fr.pix.certif.bench;

import static java.time.ZoneOffset.UTC;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The forms of sessions, filled in anew each time. */
final class Forms {

    private static final String CREATION = "/sessions/creation";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private Forms() {}

    static ClosedLoop.Turn creating(Browser browser) throws IOException {
        var token = SignInPage.token(browser.get(CREATION));
        return Operation.sending(browser, 302, turn -> {
            var fields = fields(token, turn);
            fields.put("formKey", UUID.randomUUID().toString());
            return browser.posting(CREATION, fields);
        });
    }

    /** Each session in turn; each change builds on the one before. */
    static ClosedLoop.Turn changing(Browser browser, List<Long> numbers) throws IOException {
        var token = "";
        var versions = new HashMap<Long, Integer>();
        for (var number : numbers) {
            var form = browser.get(path(number));
            token = SignInPage.token(form);
            versions.put(number, Integer.parseInt(SignInPage.hidden(form, "version")));
        }
        var last = token;
        return Operation.sending(browser, 302, turn -> {
            var number = numbers.get(turn % numbers.size());
            var version = versions.merge(number, 1, Integer::sum) - 1;
            var fields = fields(last, version);
            fields.put("version", Integer.toString(version));
            return browser.posting(path(number), fields);
        });
    }

    private static Map<String, String> fields(String token, int turn) {
        var fields = new HashMap<String, String>();
        fields.put("_csrf", token);
        fields.put("site", "Campus des Tilleuls");
        fields.put("room", "Salle " + turn % 30);
        fields.put("date", DATE.format(LocalDate.now(UTC).plusDays(1 + turn % 90)));
        fields.put("time", "13:30");
        fields.put("invigilators", "Anne-Cécile Bichon, Évelyne Lefèvre");
        fields.put("observations", "");
        return fields;
    }

    private static String path(long number) {
        return "/sessions/" + number + "/modification";
    }
}
