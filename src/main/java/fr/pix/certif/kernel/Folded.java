package fr.pix.certif.kernel;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Text without case, accents and joiners, as people search and compare names: « Évelyne » is found by « evelyne ». */
public record Folded(String text) {

    /** Of a search: each word costs a comparison with every row. */
    public static final int MOST_WORDS = 10;

    /** Marks, and what a text has between its letters for their form alone, such as joiners. */
    private static final int UNCOUNTED = 1 << Character.NON_SPACING_MARK
            | 1 << Character.ENCLOSING_MARK
            | 1 << Character.COMBINING_SPACING_MARK
            | 1 << Character.FORMAT;

    /** In one walk, for every name of every list is folded several times; patterns took twice as long. */
    public static Folded of(String text) {
        var bare = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKD).codePoints().forEach(character -> {
            if (isSpace(character)) {
                if (!bare.isEmpty() && bare.charAt(bare.length() - 1) != ' ') {
                    bare.append(' ');
                }
            } else if ((1 << Character.getType(character) & UNCOUNTED) == 0) {
                bare.appendCodePoint(character);
            }
        });
        return new Folded(bare.toString()
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .strip());
    }

    private static boolean isSpace(int character) {
        return Character.isSpaceChar(character) || (character >= '\t' && character <= '\r');
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
