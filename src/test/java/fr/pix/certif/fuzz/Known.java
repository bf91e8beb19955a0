package fr.pix.certif.fuzz;

import static fr.pix.certif.fuzz.Visitor.oneOf;
import static java.util.Map.entry;

import fr.pix.certif.access.SignedInFixture;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What is right somewhere: the values that fields held on the pages seen, and the numbers that stood in links. */
final class Known {

    private static final int MOST = 30;

    /** What only a person could type, by what the name of the field has in it. */
    private static final Map<String, List<String>> TYPED = Map.ofEntries(
            entry("date", List.of("14/03/2007", "2099-04-19", "19/04/2099")),
            entry("time", List.of("13:30", "08h15")),
            entry("extra_time", List.of("33", "133 %")),
            entry("name", List.of("Le Goff", "Zoé", "Anne-Cécile")),
            entry("assword", List.of(SignedInFixture.PASSWORD)),
            entry("email", List.of("zoe@exemple.fr", "yanis@exemple.fr")),
            entry("reason", List.of("Demande du centre au téléphone")),
            entry("pasted", Handed.LISTS),
            entry("country", List.of("France", "Irlande")),
            entry("postal", List.of("29200", "75011")),
            entry("insee", List.of("")), // or else a postal code
            entry("town", List.of("Brest", "Paris")),
            entry("", List.of("Salle 12", "1", "Site 1", "true")));

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
        return oneOf(typed(field), random);
    }

    /** What a person would type there. */
    static List<String> typed(String field) {
        return TYPED.entrySet().stream()
                .filter(entry -> field.contains(entry.getKey()))
                .max(Comparator.comparingInt(entry -> entry.getKey().length()))
                .orElseThrow()
                .getValue();
    }

    String number() {
        return oneOf(numbers, random);
    }
}
