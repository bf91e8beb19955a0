package fr.pix.certif.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The lines of a backup, one at a time and as bytes: a row is as long as it is, a file as large as it is. */
final class Lines {

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final Hash whole = new Hash();
    private byte[] buffer = new byte[BUFFER];
    private int start;
    private int end;
    private int filled;

    Lines(InputStream in) {
        this.in = in;
    }

    /**
     * Goes on to the next line; false at the end of the file.
     *
     * @throws BackupRefused where the file ends within a line
     */
    boolean next() throws IOException {
        whole.add(buffer, start, length());
        start = end;
        var looked = start;
        while (true) {
            for (; looked < filled; looked++) {
                if (buffer[looked] == '\n') {
                    end = looked + 1;
                    return true;
                }
            }
            looked -= makeRoom();
            var read = in.read(buffer, filled, buffer.length - filled);
            if (read < 0) {
                end = start;
                if (filled > start) {
                    throw Damage.cutShort();
                }
                return false;
            }
            filled += read;
        }
    }

    /** Goes on to the next line, which must be there. */
    String text() throws IOException {
        if (!next()) {
            throw Damage.cutShort();
        }
        return current();
    }

    /** The line without its end. */
    String current() {
        return new String(buffer, start, length() - 1, StandardCharsets.UTF_8);
    }

    boolean endsRows() {
        return length() == 3 && buffer[start] == '\\' && buffer[start + 1] == '.';
    }

    byte[] bytes() {
        return buffer;
    }

    int start() {
        return start;
    }

    /** With its end. */
    int length() {
        return end - start;
    }

    /** Of all lines before this one; asked once. */
    String hashBefore() {
        return whole.text();
    }

    /** Moves what is left of the line to the front, and makes the buffer larger where that is not enough. */
    private int makeRoom() {
        if (filled < buffer.length) {
            return 0;
        }
        var moved = start;
        if (moved > 0) {
            System.arraycopy(buffer, start, buffer, 0, filled - start);
            filled -= moved;
            start = 0;
        } else {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        return moved;
    }
}
