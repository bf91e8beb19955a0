package fr.pix.certif.admin.arrival;

import java.io.IOException;
import java.io.Reader;

/** Text by lines, none of them longer than a line can be: what has no end is not read to its end. */
final class BoundedLines {

    /** An event of ten thousand candidates is half a million characters. */
    private static final int LONGEST = 8 << 20;

    private final Reader text;
    private final char[] buffer = new char[1 << 14];
    private final StringBuilder line = new StringBuilder();
    private int from;
    private int to;

    BoundedLines(Reader text) {
        this.text = text;
    }

    /** There is a line that is too long. */
    static final class TooLong extends IOException {

        private static final long serialVersionUID = 1L;
    }

    /** Goes to the next line; false after the last. */
    boolean next() throws IOException {
        line.setLength(0);
        var begun = false;
        while (from < to || fill()) {
            begun = true;
            var end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            line.append(buffer, from, end - from);
            if (line.length() > LONGEST) {
                throw new TooLong();
            }
            from = Math.min(end + 1, to);
            if (end < to) {
                return true;
            }
        }
        return begun;
    }

    /** The line, without its end. */
    String line() {
        return line.toString();
    }

    int length() {
        return line.length();
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, text.read(buffer));
        return to > 0;
    }
}
