package fr.pix.certif.platform.ods;

/**
 * Guesses how many lines a text takes in a cell. Which font the reader has is not known, so the widths are those of a
 * wide one: a line too many is a little white space, a line too few would cut a name.
 */
final class TextExtent {

    private static final double CAPITAL = 0.74;
    private static final double SMALL = 0.58;
    private static final double WIDE = 1.1;

    private TextExtent() {}

    /** Lines that {@code text} takes where {@code width} counts in font sizes. */
    static int lines(String text, double width) {
        return text.lines().mapToInt(line -> linesOfOne(line, width)).sum();
    }

    private static int linesOfOne(String line, double width) {
        var lines = 1;
        var filled = 0.0;
        var word = 0.0;
        for (var i = 0; i < line.length(); i++) {
            var c = line.charAt(i);
            var advance = advance(c);
            filled += advance;
            word = c == ' ' ? 0 : word + advance;
            if (filled > width) {
                lines++;
                filled = word < width ? word : advance;
                word = filled;
            }
        }
        return lines;
    }

    private static double advance(char c) {
        if (c < 'A') {
            return SMALL;
        }
        if (c > 0x2000) {
            return WIDE;
        }
        return Character.isLowerCase(c) ? SMALL : CAPITAL;
    }
}
