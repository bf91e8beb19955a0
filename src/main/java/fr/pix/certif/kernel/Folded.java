package fr.pix.certif.kernel;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Text without case and accents, as people search and compare names: « Évelyne » is found by « evelyne ». */
public record Folded(String text) {

    /** Of a search: each word costs a comparison with every row. */
    public static final int MOST_WORDS = 10;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    public static Folded of(String text) {
        var decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        var bare = MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
        return new Folded(SPACES.matcher(bare.replace("œ", "oe").replace("æ", "ae"))
                .replaceAll(" ")
                .strip());
    }

    /** The words that somebody looks for, each once and no more than {@link #MOST_WORDS}. */
    public List<String> words() {
        return Arrays.stream(text.split(" ", -1))
                .filter(Predicate.not(String::isEmpty))
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }

    @Override
    public String toString() {
        return text;
    }
}
