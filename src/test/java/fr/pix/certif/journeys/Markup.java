package fr.pix.certif.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Whether the HTML that the server sends is right, before a browser mends it (RGAA 8.2): tags that close what they opened and stand where
 * they may, no attribute and no identifier twice, no reference to what is not there.
 */
final class Markup {

    private static final int MOST = 20;

    private static final String STRUCTURE = """
            () => {
              const faults = [];
              const ids = [...document.querySelectorAll("[id]")].map(part => part.id);
              ids.filter((id, at) => ids.indexOf(id) !== at).forEach(id => faults.push(`the identifier ${id} stands twice`));
              for (const name of ["for", "aria-describedby", "aria-labelledby", "aria-controls", "list", "form"]) {
                document.querySelectorAll(`[${name}]`).forEach(part => part.getAttribute(name).split(" ")
                  .filter(id => !document.getElementById(id))
                  .forEach(id => faults.push(`${name} names ${id}, which is not there`)));
              }
              const misplaced = [
                ":is(p, span, strong, label, button, h1, h2, h3, h4, h5, h6) :is(div, p, ul, ol, dl, table, section, form, fieldset, h1, h2, h3, pre)",
                ":is(a, button) :is(a, button, input, select, textarea, label)",
                "label :is(label, button)",
                ":is(ul, ol) > :not(li)",
                "dl > :not(div, dt, dd), dl > div > :not(dt, dd)",
                "tr > :not(th, td), :is(thead, tbody) > :not(tr)",
                "select > :not(option, optgroup)",
                "fieldset > legend:not(:first-child), table > caption:not(:first-child)",
              ];
              document.querySelectorAll(misplaced.join(", "))
                .forEach(part => faults.push(`${part.localName} has no place in ${part.parentElement.localName}`));
              return faults;
            }""";

    private @Nullable Response last;

    /** Remembers what this page was made of, from now on. */
    Markup(Page page) {
        page.onResponse(response -> {
            if (response.request().isNavigationRequest() && response.status() != 204 && response.status() / 100 != 3) {
                last = response;
            }
        });
    }

    int status() {
        return Objects.requireNonNull(last).status();
    }

    List<String> faults(Page page) {
        var faults = new ArrayList<String>();
        var parser = Parser.htmlParser().setTrackErrors(MOST);
        var sent = Objects.requireNonNull(last);
        parser.parseInput(sent.text(), sent.url());
        parser.getErrors().forEach(error -> faults.add(error.toString()));
        ((List<?>) page.evaluate(STRUCTURE)).forEach(fault -> faults.add((String) fault));
        return faults;
    }
}
