package fr.pix.certif.centres;

import fr.pix.certif.kernel.Folded;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The words by which a centre is searched: without case, accents and punctuation. */
final class CentreWords {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private CentreWords() {}

    static List<String> of(String text) {
        return Arrays.stream(BETWEEN.split(Folded.of(text).text()))
                .filter(Predicate.not(String::isEmpty))
                .distinct()
                .toList();
    }
}
