package fr.pix.certif.platform.pdf;

import java.io.IOException;
import java.util.BitSet;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Which characters some letters can show. A PDF for screen readers must not refer to a glyph that its font lacks, and no
 * font has them all: the others become a mark, so that a reader sees that something stood there.
 */
final class Glyphs {

    private static final int MARK = '?';

    private final BitSet shown;

    private Glyphs(BitSet shown) {
        this.shown = shown;
    }

    static Glyphs of(byte[] font) throws IOException {
        try (var parsed = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
            var characters = parsed.getUnicodeCmapLookup();
            var shown = new BitSet();
            for (var c = ' '; c < Character.MIN_SURROGATE; c++) {
                shown.set(c, characters.getGlyphId(c) != 0);
            }
            shown.set('\n');
            return new Glyphs(shown);
        }
    }

    /** What these letters and others can show together. */
    Glyphs and(Glyphs others) {
        var all = (BitSet) shown.clone();
        all.or(others.shown);
        return new Glyphs(all);
    }

    boolean showAll(String text) {
        return text.codePoints().allMatch(shown::get);
    }

    /** The text with a mark for each character that cannot be shown; characters without a look are dropped. */
    String showable(String text) {
        var kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> shown.get(c) || !invisible(c))
                .forEach(c -> kept.appendCodePoint(shown.get(c) ? c : MARK));
        return kept.toString();
    }

    private static boolean invisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.NON_SPACING_MARK,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
