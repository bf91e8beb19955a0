package fr.pix.certif.fuzz;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/** Reads the pages that come: what may be sent, where one may go, which values are right there. */
final class Eyes {

    static final String SITE = "http://127.0.0.1";

    private static final Pattern NUMBER = Pattern.compile("(?<=[/=])\\d{1,18}(?=[/&]|$)");
    private static final Pattern OF_A_CENTRE = Pattern.compile("^/c/\\d+(?=/|$)");
    private static final List<String> HANDED_BACK =
            List.of("application/vnd.oasis.opendocument.spreadsheet", "text/csv");

    private final List<Route> routes;
    private final Known known;
    private final Handed files;
    private final Set<Route> withForms = new HashSet<>();

    Eyes(List<Route> routes, Known known, Handed files) {
        this.routes = routes;
        this.known = known;
        this.files = files;
    }

    /** What is wrong with where the page leads. */
    List<String> look(Visitor who, Message asked, Answer answer, Document page) {
        who.keep(answer.all("Set-Cookie"));
        var faults = new ArrayList<String>();
        if (HANDED_BACK.contains(answer.type()) && answer.status() == 200) {
            files.learn(answer.body());
        }
        if (!answer.header("Location").isEmpty()) {
            sees(who, answer.header("Location"));
        }
        if (answer.status() >= 400 && answer.status() != 422) {
            return faults; // who is refused sees his own words again, and those lead anywhere
        }
        Form.in(page).forEach(form -> {
            var place = form.action().replace(SITE, "").replaceFirst("#.*", "");
            var route = route(form.method(), place);
            if (route.isPresent()) {
                who.sees(route.get(), new Form(form.method(), place, form.ofParts(), form.fields()));
                withForms.add(route.get());
            } else {
                faults.add("a form that nobody takes: " + form.method() + " " + place);
            }
            form.fields().forEach(field -> field.values().forEach(value -> known.learn(field.name(), value)));
        });
        page.select("a[href]").forEach(link -> sees(who, link.attr("abs:href").replace(SITE, "")));
        return faults;
    }

    /** A link that may be followed. */
    void sees(Visitor who, String link) {
        NUMBER.matcher(link).results().forEach(number -> known.learnNumber(number.group()));
        if (link.startsWith("/")) {
            var asked = link.replaceFirst("#.*", "");
            route("GET", asked).ifPresent(route -> who.sees(route, asked));
        }
    }

    /** The routes to which some page had a form. */
    Set<Route> withForms() {
        return Set.copyOf(withForms);
    }

    Optional<Route> route(String method, String place) {
        var path = OF_A_CENTRE.matcher(place.replaceFirst("[?#].*", "")).replaceFirst("");
        return routes.stream()
                .filter(route -> route.matches(method, path.isEmpty() ? "/" : path))
                .findFirst();
    }
}
