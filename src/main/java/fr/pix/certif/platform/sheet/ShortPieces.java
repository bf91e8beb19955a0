package fr.pix.certif.platform.sheet;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Lets XML through while its pieces are short: the parser holds each whole in memory and has no limit of its own. A
 * piece is a tag with the text after it, and begins at each {@code <}, because XML allows none within a text or an
 * attribute; or a comment, a CDATA section, an instruction, where it does. A DOCTYPE goes no further.
 */
final class ShortPieces extends FilterReader {

    private static final int LONGEST = 1 << 20;

    private enum Place {
        CONTENT,
        OPENED,
        DECLARED,
        DASHED,
        COMMENT,
        CDATA,
        INSTRUCTION
    }

    private Place place = Place.CONTENT;
    private int length;
    private char last;
    private char beforeLast;

    ShortPieces(Reader xml) {
        super(xml);
    }

    @Override
    public int read() throws IOException {
        var one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int wanted) throws IOException {
        var count = super.read(buffer, offset, wanted);
        for (var i = offset; i < offset + count; i++) {
            follow(buffer[i]);
        }
        return count;
    }

    private void follow(char c) throws UnreadableSheet {
        var next = after(c);
        if (next == place) {
            beforeLast = last;
            last = c;
        } else {
            beforeLast = 0;
            last = 0;
        }
        place = next;
        length = next == Place.OPENED ? 1 : length + 1;
        if (length > LONGEST) {
            throw new UnreadableSheet(UnreadableSheet.Reason.TOO_LARGE);
        }
    }

    private Place after(char c) throws UnreadableSheet {
        return switch (place) {
            case CONTENT -> c == '<' ? Place.OPENED : Place.CONTENT;
            case OPENED ->
                switch (c) {
                    case '!' -> Place.DECLARED;
                    case '?' -> Place.INSTRUCTION;
                    default -> Place.CONTENT;
                };
            case DECLARED ->
                switch (c) {
                    case '-' -> Place.DASHED;
                    case '[' -> Place.CDATA;
                    default -> throw new UnreadableSheet(UnreadableSheet.Reason.DAMAGED);
                };
            case DASHED -> Place.COMMENT;
            case COMMENT -> c == '>' && last == '-' && beforeLast == '-' ? Place.CONTENT : Place.COMMENT;
            case CDATA -> c == '>' && last == ']' && beforeLast == ']' ? Place.CONTENT : Place.CDATA;
            case INSTRUCTION -> c == '>' && last == '?' ? Place.CONTENT : Place.INSTRUCTION;
        };
    }
}
