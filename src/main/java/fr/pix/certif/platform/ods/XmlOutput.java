package fr.pix.certif.platform.ods;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes XML as UTF-8 bytes: markup as it is, text escaped. Characters that XML 1.0 does not allow are dropped, since
 * one of them would make the whole document unreadable; runs of spaces are kept as ODF asks.
 */
final class XmlOutput implements AutoCloseable {

    private static final Markup AMPERSAND = Markup.of("&amp;");
    private static final Markup LESS = Markup.of("&lt;");
    private static final Markup GREATER = Markup.of("&gt;");
    private static final Markup SPACE = Markup.of("<text:s/>");
    private static final int LONGEST_CHARACTER = 4;

    private final OutputStream target;
    private final byte[] buffer = new byte[8192];
    private int length;

    XmlOutput(OutputStream target) {
        this.target = target;
    }

    void markup(Markup markup) throws IOException {
        var bytes = markup.bytes();
        if (bytes.length > buffer.length - length) {
            flush();
        }
        if (bytes.length > buffer.length) {
            target.write(bytes);
        } else {
            System.arraycopy(bytes, 0, buffer, length, bytes.length);
            length += bytes.length;
        }
    }

    /** Writes text inside a paragraph; each of its line breaks becomes {@code lineBreak}. */
    void text(String text, Markup lineBreak) throws IOException {
        var afterSpace = true;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
                markup(lineBreak);
                afterSpace = true;
            } else if (c == ' ' || c == '\t') {
                space(afterSpace);
                afterSpace = true;
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                character(Character.toCodePoint(c, text.charAt(++i)));
                afterSpace = false;
            } else if (c > ' ' && !Character.isSurrogate(c) && c < 0xFFFE) {
                character(c);
                afterSpace = false;
            }
        }
    }

    private void space(boolean afterSpace) throws IOException {
        if (afterSpace) {
            markup(SPACE);
        } else {
            character(' ');
        }
    }

    private void character(int c) throws IOException {
        switch (c) {
            case '&' -> markup(AMPERSAND);
            case '<' -> markup(LESS);
            case '>' -> markup(GREATER);
            default -> encoded(c);
        }
    }

    private void encoded(int c) throws IOException {
        if (buffer.length - length < LONGEST_CHARACTER) {
            flush();
        }
        if (c < 0x80) {
            buffer[length++] = (byte) c;
        } else if (c < 0x800) {
            buffer[length++] = (byte) (0xC0 | (c >> 6));
            trailing(c, 0);
        } else if (c < 0x10000) {
            buffer[length++] = (byte) (0xE0 | (c >> 12));
            trailing(c, 6);
        } else {
            buffer[length++] = (byte) (0xF0 | (c >> 18));
            trailing(c, 12);
        }
    }

    private void trailing(int c, int highest) {
        for (var shift = highest; shift >= 0; shift -= 6) {
            buffer[length++] = (byte) (0x80 | ((c >> shift) & 0x3F));
        }
    }

    private void flush() throws IOException {
        target.write(buffer, 0, length);
        length = 0;
    }

    /** Hands on what is still here; the target stays open. */
    @Override
    public void close() throws IOException {
        flush();
    }
}
