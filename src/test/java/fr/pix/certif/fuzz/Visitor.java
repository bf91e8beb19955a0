package fr.pix.certif.fuzz;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody with a browser: what he is known by, and the forms and links of the pages that he saw. */
final class Visitor {

    private static final int MOST_OF_A_ROUTE = 12;

    private final String name;
    private final Supplier<String> signIn;
    private final boolean isKnown;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<Route, Deque<Form>> forms = new HashMap<>();
    private final Map<Route, Deque<String>> links = new HashMap<>();
    private List<String> ways = List.of();
    private String token = "";

    /**
     * Somebody.
     *
     * @param signIn new cookies of somebody who may do as much, {@code name=value; name=value}; empty for who has none
     */
    Visitor(String name, Supplier<String> signIn) {
        this.name = name;
        this.signIn = signIn;
        comeAgain();
        this.isKnown = cookies.containsKey("certif");
    }

    /** Begins anew, for what he was is signed out, or has left. */
    void comeAgain() {
        cookies.clear();
        token = "";
        Stream.of(signIn.get().split("; ")).forEach(this::take);
    }

    /** Whether he came signed in. */
    boolean isKnown() {
        return isKnown;
    }

    String cookies() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    void keep(List<String> setCookies) {
        setCookies.forEach(set -> {
            var pair = set.replaceFirst(";.*", "");
            if (set.contains("Max-Age=0")) {
                cookies.remove(pair.replaceFirst("=.*", ""));
            } else {
                take(pair);
            }
        });
    }

    private void take(String pair) {
        var end = pair.indexOf('=');
        if (end > 0) {
            cookies.put(pair.substring(0, end), pair.substring(end + 1));
        }
    }

    void sees(Route route, Form form) {
        remember(forms, route, form);
        form.fields().stream()
                .filter(field -> field.name().equals("_csrf"))
                .findFirst()
                .ifPresent(field -> token = field.values().getFirst());
    }

    /** Where the page that he sees leads, but for what every page has. */
    void stands(List<String> ways) {
        this.ways = List.copyOf(ways);
    }

    List<String> ways() {
        return ways;
    }

    void sees(Route route, String link) {
        remember(links, route, link);
    }

    private static <T> void remember(Map<Route, Deque<T>> memory, Route route, T seen) {
        var last = memory.computeIfAbsent(route, _ -> new ArrayDeque<>());
        last.remove(seen);
        last.addLast(seen);
        if (last.size() > MOST_OF_A_ROUTE) {
            last.removeFirst();
        }
    }

    List<Form> forms(Route route) {
        return List.copyOf(forms.getOrDefault(route, new ArrayDeque<>()));
    }

    List<String> links(Route route) {
        return List.copyOf(links.getOrDefault(route, new ArrayDeque<>()));
    }

    boolean isOffered(Route route) {
        return forms.containsKey(route) || links.containsKey(route);
    }

    /** What a form of his must bear, empty before he saw one. */
    String token() {
        return token;
    }

    static <T> T oneOf(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    @Override
    public String toString() {
        return name;
    }
}
