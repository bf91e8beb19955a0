package fr.pix.certif.platform.table;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What stands between the columns of a text. */
enum Separator {
    TAB("\t", '\t', false),
    SEMICOLON(";", ';', false),
    /** Columns that somebody lined up in an e-mail. */
    SPACES("(?<=\\S)[ \\u00A0]{2,}(?=\\S)", '\t', true),
    COMMA(",", ',', true);

    static final List<Separator> OF_FILES = List.of(TAB, SEMICOLON, COMMA);
    static final List<Separator> OF_PASTED_TEXT = List.of(TAB, SEMICOLON, SPACES, COMMA);

    /** How many characters show what the others are like. */
    private static final int SAMPLE = 20_000;

    private static final Pattern QUOTED = Pattern.compile("(?<![^;,\\t\\r\\n\"])\"[^\"]*\"");

    private final Pattern pattern;
    private final char character;
    private final boolean common;

    /**
     * @param character what takes its place to read the text
     * @param common whether it is also part of what people write in a cell
     */
    Separator(String pattern, char character, boolean common) {
        this.pattern = Pattern.compile(pattern);
        this.character = character;
        this.common = common;
    }

    /** The one that most lines have; on a par, the first of the candidates. */
    static Separator of(String text, List<Separator> candidates) {
        var sample = text.substring(0, Math.min(SAMPLE, text.length()));
        var lines = QUOTED.matcher(sample)
                .replaceAll("\"\"")
                .lines()
                .filter(Predicate.not(String::isBlank))
                .toList();
        var best = TAB;
        var most = 0L;
        for (var candidate : candidates) {
            var having = lines.stream().filter(candidate.pattern.asPredicate()).count();
            var enough = candidate.common ? lines.size() / 2 : 0;
            if (having > most && having >= enough) {
                best = candidate;
                most = having;
            }
        }
        return best;
    }

    char character() {
        return character;
    }

    /** The text with this separator's character between its columns. */
    String applied(String text) {
        return this == SPACES ? pattern.matcher(text).replaceAll("\t") : text;
    }
}
