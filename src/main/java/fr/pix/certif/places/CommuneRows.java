package fr.pix.certif.places;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The rows that PostgreSQL keeps of INSEE's list. A code that several lines have is that of the commune of today; one
 * that no line has any more was taken over, and means the commune that did so.
 *
 * @param codes every code with its name
 * @param towns in the order of postal codes, so that the towns of one stand beside each other on the disk
 */
record CommuneRows(SortedMap<String, String> codes, List<KnownTown> towns) {

    /** Château-Chinon (Ville), Bors (Canton de Charente-Sud): nobody types what is in brackets. */
    private static final Pattern BRACKETS = Pattern.compile(" \\(.*\\)");

    static CommuneRows read() {
        var communes = Commune.all()
                .sorted(Comparator.comparing(commune -> !commune.isPresent()))
                .toList();
        return new CommuneRows(codes(communes), towns(communes));
    }

    private static SortedMap<String, String> codes(List<Commune> communes) {
        var names = new TreeMap<String, String>();
        communes.forEach(commune -> names.putIfAbsent(commune.code(), commune.name()));
        communes.forEach(commune -> commune.formerCodes().forEach(code -> names.putIfAbsent(code, commune.name())));
        PlaceFiles.lines("former-codes.csv")
                .forEach(cells -> names.put(cells.get(0), Objects.requireNonNull(names.get(cells.get(1)))));
        return names;
    }

    private static List<KnownTown> towns(List<Commune> communes) {
        var byCode = communes.stream().filter(Commune::isPresent).collect(toMap(Commune::code, identity()));
        var towns = new TreeMap<String, KnownTown>();
        for (var commune : communes) {
            var holder = commune.isPresent() ? commune : Objects.requireNonNull(byCode.get(commune.parent()));
            towns(commune, holder, commune.name()).forEach(town -> towns.putIfAbsent(place(town), town));
        }
        communes.stream()
                .filter(commune -> BRACKETS.matcher(commune.name()).find())
                .flatMap(commune ->
                        towns(commune, commune, BRACKETS.matcher(commune.name()).replaceAll("")))
                .collect(groupingBy(CommuneRows::place))
                .values()
                .stream()
                .filter(meant -> meant.size() == 1)
                .map(List::getFirst)
                .forEach(town -> towns.putIfAbsent(place(town), town));
        return List.copyOf(towns.values());
    }

    /** A commune under each postal code of the one that it belongs to. */
    private static Stream<KnownTown> towns(Commune commune, Commune holder, String name) {
        var key = TownName.of(name);
        return holder.postalCodes().stream()
                .map(code -> new KnownTown(code, key, commune.name(), commune.code(), commune.isPresent()));
    }

    private static String place(KnownTown town) {
        return town.postalCode() + ' ' + town.key().words();
    }
}
