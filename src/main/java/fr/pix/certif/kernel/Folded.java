package fr.pix.certif.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text without case and accents, as people search and compare names: « Évelyne » is found by « evelyne ». */
public record Folded(String text) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    public static Folded of(String text) {
        var decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        var bare = MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
        return new Folded(SPACES.matcher(bare.replace("œ", "oe").replace("æ", "ae"))
                .replaceAll(" ")
                .strip());
    }

    @Override
    public String toString() {
        return text;
    }
}
