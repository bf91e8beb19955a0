package fr.pix.certif.fuzz;

import static fr.pix.certif.fuzz.Visitor.oneOf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Goes through the application as several people: every route in turn, with the forms and links of the pages seen, most of it
 * wrong in some way. What must not happen and does is kept, once of each kind.
 */
final class Walk {

    /** Where it leads in a circle, nobody goes on for ever. */
    private static final int FARTHEST = 5;

    /** How many pages and forms of a kind one looks at, of all that there are. */
    private static final int OF_EACH = 5;

    /** How many links of one page are followed. */
    private static final int MOST_LINKS = 20;

    private static final Document NO_PAGE = new Document("");

    private final long seed;
    private final List<Route> routes;
    private final List<Visitor> visitors;
    private final World world;
    private final Ledger ledger;
    private final ReadWriteLock alone;
    private final FaultLog log;
    private final Random random;
    private final Wire wire;
    private final Composer composer;
    private final Spoiler spoiler;
    private final Eyes eyes;
    private final Judge judge = new Judge();
    private final Tally tally = new Tally();
    private final Map<String, Find> finds = new LinkedHashMap<>();
    private final Map<Route, Integer> chosen = new HashMap<>();
    private int number;

    /**
     * A walk that goes the same way as another of the same seed, as far as the application answers the same.
     *
     * @param alone held for writing while nobody else may do anything
     */
    Walk(
            long seed,
            int port,
            List<Route> routes,
            List<Visitor> visitors,
            World world,
            Ledger ledger,
            ReadWriteLock alone,
            FaultLog log) {
        this.seed = seed;
        this.routes =
                routes.stream().sorted(Comparator.comparing(Route::toString)).toList();
        this.visitors = visitors;
        this.world = world;
        this.ledger = ledger;
        this.alone = alone;
        this.log = log;
        this.random = new Random(seed);
        this.wire = new Wire(port);
        var nasty = new Nasty(random);
        var known = new Known(random);
        var files = new Handed(random, nasty);
        this.eyes = new Eyes(this.routes, known, files);
        this.composer = new Composer(random, nasty, known, files);
        this.spoiler = new Spoiler(random, nasty, files);
    }

    /** Sees what there is: all that pages lead to, then where each form leads that is sent as it should be. */
    void look() {
        visitors.forEach(this::lookAround);
        routes.stream()
                .sorted(Comparator.comparingInt(Route::depth)
                        .thenComparing(Route::toString)
                        .reversed()) // what is within something before what ends it
                .forEach(this::send);
        readMails();
    }

    /** Goes wherever a page leads him where he was not yet; before he saw any, to each that has an address of its own. */
    private void lookAround(Visitor who) {
        var seen = new HashMap<Route, Set<String>>();
        routes.stream()
                .filter(route -> !route.isSent() && route.hasPlace())
                .forEach(route -> follow(who, visit(who, route, composer.plain(who, route))));
        for (var more = true; more; ) {
            more = false;
            for (var route : routes) {
                var known = seen.computeIfAbsent(route, _ -> new HashSet<>());
                for (var link : who.links(route)) {
                    if (known.size() < OF_EACH && known.add(link)) {
                        more = true;
                        follow(who, visit(who, route, composer.plain(who, link)));
                    }
                }
            }
        }
    }

    /** Each of those who may do most, in each way that there is; then somebody who was signed out meanwhile. */
    private void send(Route route) {
        most().stream().filter(who -> !who.forms(route).isEmpty()).forEach(who -> {
            comeAgain(who);
            settle(who);
            send(who, route);
        });
        var nobody = visitors.getFirst();
        most().stream()
                .flatMap(who -> who.forms(route).stream())
                .limit(1)
                .flatMap(form -> composer.well(nobody, form).limit(1))
                .forEach(message -> follow(nobody, visit(nobody, route, message)));
    }

    /** And on from where that leads. */
    private void send(Visitor who, Route route) {
        var seen = new HashSet<String>();
        who.forms(route).stream()
                .limit(OF_EACH)
                .flatMap(form -> composer.well(who, form))
                .forEach(message -> {
                    follow(who, visit(who, route, message));
                    who.ways().stream().limit(MOST_LINKS).filter(seen::add).forEach(way -> follow(who, way));
                });
    }

    /** All that may be said to each route, with each of what is hardest in turn, and the rest as it should be. */
    void sayEach() {
        for (var route : routes) {
            var offered = most().stream().filter(who -> who.isOffered(route)).toList();
            for (var who : offered.isEmpty() ? most() : offered) {
                comeAgain(who); // for what was sent may have ended what he was
                for (var name : composer.names(who, route)) {
                    for (var hard : Nasty.HARDEST) {
                        settle(who);
                        visit(who, route, composer.saying(who, route, name, hard));
                    }
                }
            }
        }
    }

    /** One request more, to one of the routes that were asked least. */
    void step() {
        var route = Stream.generate(() -> oneOf(routes, random))
                .limit(4)
                .min(Comparator.comparing(each -> chosen.getOrDefault(each, 0)))
                .orElseThrow();
        chosen.merge(route, 1, Integer::sum);
        var who = whoFor(route);
        if (random.nextInt(300) == 0) {
            comeAgain(who);
            readMails();
        }
        settle(who);
        var message = composer.any(who, route, oneOf(visitors, random));
        if (random.nextInt(4) == 0) {
            spoiler.spoil(message);
        }
        var place = visit(who, route, message);
        if (random.nextBoolean()) {
            follow(who, place);
        }
    }

    /** Who may do most, each in a way of his own. */
    private List<Visitor> most() {
        return visitors.reversed().subList(0, 3);
    }

    /** Somebody is written down, so nobody may be comparing. */
    private void comeAgain(Visitor who) {
        alone.readLock().lock();
        try {
            who.comeAgain();
        } finally {
            alone.readLock().unlock();
        }
    }

    /** Who came anew has seen no page yet, and no form of his would count. */
    private void settle(Visitor who) {
        if (who.token().isEmpty()) {
            follow(who, who.isKnown() ? "/compte" : "/connexion");
        }
    }

    /** Mostly one of those to whom a page offered it. */
    private Visitor whoFor(Route route) {
        var offered = visitors.stream().filter(who -> who.isOffered(route)).toList();
        return offered.isEmpty() || random.nextInt(4) == 0 ? oneOf(visitors, random) : oneOf(offered, random);
    }

    /** Somebody who is not signed in follows the links that were sent by mail. */
    private void readMails() {
        world.linksOfMails().forEach(link -> follow(visitors.getFirst(), link));
    }

    /** Goes where he is led, and on from there. */
    private void follow(Visitor who, String place) {
        var next = place;
        for (var way = 0; way < FARTHEST && !next.isEmpty(); way++) {
            var route = eyes.route("GET", next);
            if (route.isEmpty()) {
                return;
            }
            next = visit(who, route.get(), composer.plain(who, next));
        }
    }

    /** Where it leads, empty if nowhere. */
    private String visit(Visitor who, Route route, Message message) {
        number++;
        message.saying("Connection", message.says("Connection") ? message.said("Connection") : "close");
        try {
            if (route.isSent() && random.nextInt(25) == 0) {
                return aloneAnswered(who, route, message);
            } else {
                alone.readLock().lock();
                try {
                    return answered(who, route, message).map(Answer::leadsTo).orElse("");
                } finally {
                    alone.readLock().unlock();
                }
            }
        } catch (SocketTimeoutException forEver) {
            found("no answer within the time", who, route, message, "nothing");
            return "";
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A form that is refused changes nothing, and neither does what went wrong. */
    private String aloneAnswered(Visitor who, Route route, Message message) throws IOException {
        alone.writeLock().lock();
        try {
            var before = ledger.all();
            var answer = answered(who, route, message);
            if (answer.filter(refused -> refused.status() >= 400).isPresent()) {
                var after = ledger.all();
                after.entrySet().removeAll(before.entrySet());
                if (!after.isEmpty()) {
                    found(
                            "refused, and yet something changed in " + after.keySet(),
                            who,
                            route,
                            message,
                            answer.toString());
                }
            }
            return answer.map(Answer::leadsTo).orElse("");
        } finally {
            alone.writeLock().unlock();
        }
    }

    private Optional<Answer> answered(Visitor who, Route route, Message message) throws IOException {
        var sent = wire.send(message);
        if (sent.isEmpty()) {
            if (!message.lies) {
                found("no answer", who, route, message, "nothing");
            }
            return sent;
        }
        var answer = sent.get();
        tally.count(route, answer.status());
        var page = answer.isHtml() ? Jsoup.parse(answer.text(), Eyes.SITE + message.target) : NO_PAGE;
        var faults = new ArrayList<>(judge.judge(message, answer, page));
        faults.addAll(eyes.look(who, message, answer, page));
        faults.forEach(fault -> found(fault, who, route, message, answer.toString()));
        var logged = log.faults();
        if (!logged.isEmpty() && faults.isEmpty()) {
            found("the log tells of something", who, route, message, answer.toString(), logged);
        }
        if (who.isKnown() && answer.leadsTo().startsWith("/connexion")) {
            who.comeAgain();
        }
        return sent;
    }

    private void found(String what, Visitor who, Route route, Message message, String answered) {
        found(what, who, route, message, answered, log.faults());
    }

    private void found(String what, Visitor who, Route route, Message message, String answered, List<String> logged) {
        var kind = what.replaceAll("[\\d\"].*", "") + (what.startsWith("a fault") || logged.size() > 0 ? route : "");
        if (finds.size() < 50) {
            finds.putIfAbsent(kind, new Find(what, Integer.toString(number), who, message, answered, logged));
        }
    }

    /** The routes to which some page had a form. */
    Set<Route> withForms() {
        return eyes.withForms();
    }

    /** The routes that were never asked in some way of their own. */
    List<Route> unasked() {
        return routes.stream().filter(route -> !chosen.containsKey(route)).toList();
    }

    long seed() {
        return seed;
    }

    Tally tally() {
        return tally;
    }

    List<Find> finds() {
        return List.copyOf(finds.values());
    }
}
