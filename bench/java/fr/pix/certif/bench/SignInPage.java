package fr.pix.certif.bench;

import fr.pix.certif.bench.Browser.Answer;
import fr.pix.certif.bench.Browser.Request;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Signs a browser in, as its reader would: the page, the form, the terms the first time. */
final class SignInPage {

    static final String PATH = "/connexion";

    private static final String TERMS = "/cgu";

    private SignInPage() {}

    static void signIn(Browser browser, int centre) throws IOException {
        var answer = browser.send(attempt(browser, centre));
        if (answer.status() / 100 != 3) {
            throw new IllegalStateException("signing in answered " + answer.status() + "\n" + answer.text());
        }
        var terms = browser.get(TERMS);
        if (terms.status() == 200) {
            browser.post(TERMS, Map.of("_csrf", token(terms), "version", hidden(terms, "version")));
        }
    }

    /** The form filled in, to be sent as often as one likes. */
    static Request attempt(Browser browser, int centre) throws IOException {
        var fields = new LinkedHashMap<String, String>();
        fields.put("_csrf", token(browser.get(PATH)));
        fields.put("email", Seed.email(centre));
        fields.put("password", Seed.PASSWORD);
        return browser.posting(PATH, fields);
    }

    static String token(Answer page) {
        return hidden(page, "_csrf");
    }

    /** The value of a hidden field of the page's first form that has it. */
    static String hidden(Answer page, String name) {
        var field = Pattern.compile("name=\"%s\" value=\"([^\"]+)\"".formatted(name))
                .matcher(page.text());
        if (!field.find()) {
            throw new IllegalStateException(
                    "no field %s in a page that answered %d%n%s".formatted(name, page.status(), page.text()));
        }
        return field.group(1);
    }
}
