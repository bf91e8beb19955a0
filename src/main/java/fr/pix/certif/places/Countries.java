package fr.pix.certif.places;

import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The countries of the world, by the names that people give them: usual and official ones, those of INSEE's territories,
 * former ones, abbreviations, and INSEE's own codes, of which the software of schools has the last three digits. Two hundred:
 * kept in memory. Not by the two letters of ISO 3166: RU is Russia there, and the United Kingdom to a Frenchman.
 */
public final class Countries {

    /** « la Réunion », « les Îles Féroé », « l'Île de Man »: nobody is sure of these words. */
    private static final Set<String> BEFORE_NAMES =
            Set.of("le", "la", "les", "l", "ile", "iles", "de", "du", "des", "d");

    /** Every code begins with 99. */
    private static final int ABROAD = 2;

    private static final Pattern PARTS = Pattern.compile(", ");

    private static final Map<String, Country> BY_NAME = new HashMap<>();
    private static final List<Country> ALL = read();

    private Countries() {}

    /** The country of that name, in one of its many spellings. */
    public static Optional<Country> find(String typed) {
        return Optional.ofNullable(BY_NAME.get(key(typed)));
    }

    /** All of them, in the order of their names. */
    public static List<Country> all() {
        return ALL;
    }

    private static List<Country> read() {
        var countries = PlaceFiles.lines("pays.csv").map(Countries::country).toList();
        PlaceFiles.lines("country-names.csv").forEach(cells -> {
            var country = Optional.ofNullable(BY_NAME.get(cells.getFirst()))
                    .orElseThrow(() -> new IllegalStateException("no country has the code of " + cells));
            Stream.of(cells.get(1).split("\\|")).forEach(name -> add(name, country));
        });
        var french = Collator.getInstance(Locale.FRENCH);
        return countries.stream()
                .sorted(Comparator.comparing(Country::name, french))
                .toList();
    }

    /** A line of INSEE's list: code, ISO 3166 code, usual name, official name, whether it is a state or has several parts. */
    private static Country country(List<String> cells) {
        var country = new Country(cells.get(0), cells.get(2));
        Stream.of(country.code(), country.code().substring(ABROAD), country.name(), cells.get(3))
                .forEach(name -> add(name, country));
        if (!cells.get(4).equals("Actuel")) {
            PARTS.splitAsStream(cells.get(3)).forEach(part -> add(part, country));
        }
        return country;
    }

    private static void add(String name, Country country) {
        var other = name.isEmpty() ? null : BY_NAME.put(key(name), country);
        if (other != null && !other.equals(country)) {
            throw new IllegalStateException("%s is the name of both %s and %s".formatted(name, other, country));
        }
    }

    /** Word by word, then without the spaces: « Viêt Nam », « U.S.A. ». */
    private static String key(String name) {
        var words = List.of(TownName.of(name).words().split(" "));
        var first = 0;
        while (first < words.size() - 1 && BEFORE_NAMES.contains(words.get(first))) {
            first++;
        }
        return String.join("", words.subList(first, words.size()));
    }
}
