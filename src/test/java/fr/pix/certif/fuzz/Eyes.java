package fr.pix.certif.fuzz;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

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
            files.learn(asked.target, answer.body());
        }
        if (!answer.leadsTo().isEmpty()) {
            sees(who, answer.leadsTo());
        }
        var forms = Form.in(page).stream().map(Eyes::at).toList();
        forms.forEach(form -> route(form).ifPresent(route -> {
            who.sees(route, form);
            withForms.add(route);
        }));
        if (answer.status() >= 400 && answer.status() != 422) {
            return faults; // who is refused sees his own words again, and those lead anywhere
        }
        for (var form : forms) {
            if (route(form).isEmpty()) {
                faults.add("a form that nobody takes: " + form.method() + " " + form.action());
            }
            form.fields().forEach(field -> field.values().forEach(value -> known.learn(field.name(), value)));
        }
        page.select("a[href]").forEach(link -> sees(who, place(link)));
        who.stands(page.select("main a[href]").stream().map(Eyes::place).toList());
        return faults;
    }

    private static Form at(Form form) {
        return new Form(form.method(), withoutFragment(form.action()), form.ofParts(), form.fields());
    }

    private Optional<Route> route(Form form) {
        return route(form.method(), form.action());
    }

    private static String withoutFragment(String address) {
        return address.replace(SITE, "").replaceFirst("#.*", "");
    }

    private static String place(Element link) {
        return withoutFragment(link.attr("abs:href"));
    }

    /** A link that may be followed. */
    void sees(Visitor who, String link) {
        NUMBER.matcher(link).results().forEach(number -> known.learnNumber(number.group()));
        if (link.startsWith("/")) {
            route("GET", link).ifPresent(route -> who.sees(route, link));
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
