package fr.pix.certif.centres;

import fr.pix.certif.kernel.PersonName;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Tells first from last name in what a mail program shows: « Anne-Cécile Bichon », « BICHON Anne-Cécile », « Le Goff,
 * Yanis ». Nothing where a guess could be wrong, as in « Anne Marie Le Goff ».
 */
final class WrittenName {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern CAPITALS = Pattern.compile("[\\p{Lu}'’.-]{2,}");

    private WrittenName() {}

    static Optional<PersonName> of(String written) {
        var comma = written.split(",", -1);
        if (comma.length == 2 && !comma[0].isBlank() && !comma[1].isBlank()) {
            return Optional.of(new PersonName(comma[1].strip(), comma[0].strip()));
        }
        if (comma.length > 1) {
            return Optional.empty();
        }
        var words = Arrays.stream(SPACES.split(written.strip()))
                .filter(Predicate.not(String::isEmpty))
                .toList();
        var last = words.stream().filter(WrittenName::isInCapitals).toList();
        if (!last.isEmpty() && last.size() < words.size()) {
            return together(words, last);
        }
        return words.size() == 2 && last.isEmpty()
                ? Optional.of(new PersonName(words.get(0), words.get(1)))
                : Optional.empty();
    }

    /** The words in capitals are the last name where they begin or end the whole. */
    private static Optional<PersonName> together(List<String> words, List<String> last) {
        var split = last.size();
        if (words.subList(0, split).equals(last)) {
            return Optional.of(name(words.subList(split, words.size()), last));
        }
        var rest = words.size() - split;
        return words.subList(rest, words.size()).equals(last)
                ? Optional.of(name(words.subList(0, rest), last))
                : Optional.empty();
    }

    private static PersonName name(List<String> first, List<String> last) {
        return new PersonName(String.join(" ", first), String.join(" ", last));
    }

    private static boolean isInCapitals(String word) {
        return CAPITALS.matcher(word).matches();
    }
}
