package fr.pix.certif.candidates;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import fr.pix.certif.kernel.Folded;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Who is probably enrolled twice in a session: born the same day, of names that differ in nothing but hyphens, apostrophes
 * and spaces, or in which is the first name. Nobody is refused for it, as {@link CandidateKey} would: it may be two people.
 */
public final class Alike {

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Alike() {}

    /** Each time two of them or more, in their order. */
    public static List<List<Candidate>> among(List<Candidate> candidates) {
        return candidates.stream().collect(groupingBy(Alike::likeness, LinkedHashMap::new, toList())).values().stream()
                .filter(group -> group.size() > 1)
                .toList();
    }

    private record Likeness(LocalDate birthDate, List<String> names) {}

    private static Likeness likeness(Candidate candidate) {
        var who = candidate.details();
        return new Likeness(
                who.birthDate(),
                Stream.of(who.birthName(), who.firstName())
                        .map(Alike::letters)
                        .sorted()
                        .toList());
    }

    private static String letters(String name) {
        return NO_LETTER.matcher(Folded.of(name).text()).replaceAll("");
    }
}
