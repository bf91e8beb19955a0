package fr.pix.certif.fuzz;

import static fr.pix.certif.fuzz.Visitor.oneOf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** What is right somewhere: the values that fields held on the pages seen, and the numbers that stood in links. */
final class Known {

    private static final int MOST = 30;

    /** What only a person could type, by what the name of the field has in it. */
    private static final Map<String, List<String>> TYPED = new TreeMap<>(Map.of(
            "date", List.of("14/03/2007", "2099-04-19", "19/04/2099"),
            "time", List.of("13:30", "08h15"),
            "name", List.of("Le Goff", "Zoé", "Anne-Cécile"),
            "email", List.of("zoe@exemple.fr", "yanis@exemple.fr"),
            "reason", List.of("Demande du centre au téléphone"),
            "pasted", Handed.LISTS,
            "country", List.of("France", "Irlande"),
            "postal", List.of("29200", "75011"),
            "town", List.of("Brest", "Paris"),
            "", List.of("Salle 12", "1", "Site 1", "true")));

    private final Random random;
    private final Map<String, List<String>> values = new HashMap<>();
    private final List<String> numbers = new ArrayList<>(List.of("1", "2"));

    Known(Random random) {
        this.random = random;
    }

    void learn(String field, String value) {
        if (!value.isEmpty() && value.length() < 200) {
            keep(values.computeIfAbsent(field, _ -> new ArrayList<>()), value);
        }
    }

    void learnNumber(String number) {
        keep(numbers, number);
    }

    private void keep(List<String> list, String value) {
        if (list.contains(value)) {
            return;
        }
        if (list.size() < MOST) {
            list.add(value);
        } else {
            list.set(random.nextInt(MOST), value);
        }
    }

    /** Something that such a field may hold. */
    String value(String field) {
        var seen = values.getOrDefault(field, List.of());
        if (!seen.isEmpty() && random.nextInt(3) > 0) {
            return oneOf(seen, random);
        }
        return TYPED.entrySet().stream()
                .filter(entry -> !entry.getKey().isEmpty() && field.contains(entry.getKey()))
                .map(entry -> oneOf(entry.getValue(), random))
                .findFirst()
                .orElseGet(() -> oneOf(TYPED.getOrDefault("", List.of("1")), random));
    }

    String number() {
        return oneOf(numbers, random);
    }
}
