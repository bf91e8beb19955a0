package fr.pix.certif.centres;

import fr.pix.certif.kernel.Folded;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The words by which a centre is searched: without case, accents and punctuation. */
final class CentreWords {

    /**
     * A name and an external id of 255 characters each. More than that, which only signs have that fold into many, would
     * not find its place in the index that is searched.
     */
    private static final int LONGEST = 512;

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private CentreWords() {}

    static List<String> of(String text) {
        return Arrays.stream(BETWEEN.split(Folded.of(text).text()))
                .filter(Predicate.not(String::isEmpty))
                .distinct()
                .toList();
    }

    /** The words as they are kept: what begins one of them is found after a space. */
    static String kept(String text) {
        var kept = new StringBuilder();
        of(text).stream()
                .map(CentreWords::beginning)
                .filter(word -> kept.length() + word.length() <= LONGEST)
                .forEach(kept::append);
        return kept.toString();
    }

    /** What the kept words hold if one of them begins like that. */
    static String beginning(String word) {
        return " " + word;
    }
}
