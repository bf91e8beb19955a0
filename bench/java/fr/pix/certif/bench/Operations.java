package fr.pix.certif.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All that is measured. The targets are milliseconds of processor on two cores, at concurrency 8. */
final class Operations {

    private static final String LIST = "/sessions/liste";
    private static final int BUNDLE = 100;

    /** More than any worker of ours brings about. */
    private static final int IMPORTS_A_SECOND = 300;

    /** One person's at once. */
    private static final int BUNDLES = 2;

    private final Options options;
    private final Facts facts;
    private final BlankSessions blankSessions;

    private Operations(Options options, Facts facts, BlankSessions blankSessions) {
        this.options = options;
        this.facts = facts;
        this.blankSessions = blankSessions;
    }

    static List<Operation> of(Options options, Facts facts, BlankSessions blankSessions) {
        var all = new ArrayList<Operation>();
        new Operations(options, facts, blankSessions).fill(all);
        return all.stream()
                .filter(operation ->
                        options.only().isEmpty() || options.only().stream().anyMatch(operation.name()::startsWith))
                .toList();
    }

    private void fill(List<Operation> all) {
        all.add(list("list", Seed.READING, 0.4));
        all.add(page40("list, page 40", Seed.READING));
        all.add(search("list, search", Seed.READING, "lefevre"));
        all.add(search("list, search in vain", Seed.READING, "introuvable"));
        if (options.centres() > Seed.LARGE) {
            all.add(list("list of 100", Seed.SMALL, 0));
            all.add(list("list of 10000", Seed.LARGE, 0));
            all.add(page40("list of 10000, page 40", Seed.LARGE));
            all.add(search("list of 10000, search", Seed.LARGE, "lefevre"));
            all.add(search("list of 10000, search in vain", Seed.LARGE, "introuvable"));
        }
        all.add(ofOne("details", "", Floors.details(Seed.READING, facts.readable()), 0.3));
        all.add(ofOne("PV (.ods)", "/pv.ods", Floors.paper(Seed.READING, facts.readable()), 1.2));
        papers(all);
        all.add(new Operation(
                "create",
                (browser, worker) -> {
                    SignInPage.signIn(browser, writer(worker));
                    return Forms.creating(browser);
                },
                Floors.create(options, facts.accounts()::get),
                0.9));
        all.add(new Operation(
                "change",
                (browser, worker) -> {
                    SignInPage.signIn(browser, writer(worker));
                    return Forms.changing(browser, facts.writable().get(worker));
                },
                Floors.change(options, facts.accounts()::get, facts.writable()::get),
                0.7));
        all.add(new Operation(
                "sign-in",
                (browser, worker) -> Operation.same(browser, 302, SignInPage.attempt(browser, writer(worker))),
                Floors.signIn(facts.accounts()::get),
                Optional.of(Seed::matchPassword),
                Integer.MAX_VALUE,
                0));
    }

    /** Of the sessions that have candidates, and the bundle of a hundred of them. */
    private void papers(List<Operation> all) {
        var twenty = facts.rooms();
        var hundred = facts.halls();
        all.add(of(twenty, "PV (.ods) of 20", "/pv.ods", 1.2));
        all.add(of(hundred, "PV (.ods) of 100", "/pv.ods", 2.5));
        all.add(of(twenty, "sheet (.ods) of 20", "/feuille-emargement.ods", 1.2));
        all.add(of(hundred, "sheet (.ods) of 100", "/feuille-emargement.ods", 2.5));
        all.add(of(twenty, "kit (.pdf) of 20", "/kit-surveillant.pdf", 14));
        all.add(of(twenty, "list (.ods) of 20", "/liste-candidats.ods", 0));
        all.add(ofOne(
                "model of the list (.ods)", "/liste-candidats.ods", Floors.paper(Seed.READING, facts.readable()), 2));
        var session = Floors.details(Seed.READING, facts.readable());
        all.add(reading("towns of a postal code", Seed.READING, "/lieux/communes?code-postal=29200", session, 2));
        all.add(reading("towns named so", Seed.READING, "/lieux/communes?nom=saint-den", session, 2));
        imports(all, 4, 2);
        imports(all, 100, 15);
        all.add(of(twenty, "sheet (.pdf) of 20", "/feuille-emargement.pdf", 0));
        all.add(of(twenty, "PV (.pdf) of 20", "/pv.pdf", 0));
        if (twenty.size() >= BUNDLE) {
            var chosen = twenty.stream()
                    .limit(BUNDLE)
                    .map(number -> "session=" + number)
                    .toList();
            all.add(reading(
                            "bundle (.pdf) of 100 × 20",
                            Seed.READING,
                            "/sessions/pochette.pdf?" + String.join("&", chosen),
                            Floors.paper(Seed.READING, twenty),
                            5000)
                    .atMost(BUNDLES));
        }
    }

    /** Into a session that has nobody, as most are when their list comes; and in place of those who are there. */
    private void imports(List<Operation> all, int candidates, double target) {
        var most = Math.toIntExact(options.seconds().toSeconds() * IMPORTS_A_SECOND);
        all.add(importing("import of " + candidates, target, (browser, worker) -> {
            var sessions = blankSessions.like(writer(worker), writable(worker), most);
            return Imports.enrolling(browser, sessions, candidates);
        }));
        all.add(importing(
                "import in place of " + candidates,
                0,
                (browser, worker) -> Imports.replacing(browser, writable(worker), candidates)));
    }

    private Operation importing(String name, double target, Operation.Script script) {
        return new Operation(
                name,
                (browser, worker) -> {
                    SignInPage.signIn(browser, writer(worker));
                    return script.begin(browser, worker);
                },
                Floors.details(Seed.READING, facts.readable()), // the least that is asked of any session
                target);
    }

    private long writable(int worker) {
        return facts.writable().get(worker).getFirst();
    }

    private static Operation of(List<Long> numbers, String name, String path, double target) {
        return ofOne(numbers, name, path, Floors.paper(Seed.READING, numbers), target);
    }

    private int writer(int worker) {
        return Seed.writer(options, worker);
    }

    private static Operation list(String name, int centre, double target) {
        return reading(name, centre, LIST, Floors.list(centre), target);
    }

    private Operation page40(String name, int centre) {
        var beside = facts.besidePage40().getOrDefault(centre, 0L);
        return reading(name, centre, LIST + "?apres=" + beside, Floors.listAfter(centre, beside), 0);
    }

    private static Operation search(String name, int centre, String word) {
        return reading(name, centre, LIST + "?q=" + word, Floors.search(centre, word), 0);
    }

    private static Operation reading(String name, int centre, String path, List<Query> floor, double target) {
        return new Operation(
                name,
                (browser, _) -> {
                    SignInPage.signIn(browser, centre);
                    return Operation.same(browser, 200, browser.getting(path));
                },
                floor,
                target);
    }

    /** Of each of the centre's sessions in turn. */
    private Operation ofOne(String name, String path, List<Query> floor, double target) {
        return ofOne(facts.readable(), name, path, floor, target);
    }

    private static Operation ofOne(List<Long> numbers, String name, String path, List<Query> floor, double target) {
        return new Operation(
                name,
                (browser, worker) -> {
                    SignInPage.signIn(browser, Seed.READING);
                    var requests = numbers.stream()
                            .map(number -> browser.getting("/sessions/" + number + path))
                            .toList();
                    return Operation.inTurn(browser, 200, requests, worker * numbers.size() / Seed.WRITERS);
                },
                floor,
                target);
    }
}
