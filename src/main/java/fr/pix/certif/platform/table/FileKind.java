package fr.pix.certif.platform.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;

/** What a file is, by its first bytes. */
enum FileKind {
    /** An .ods, an .xlsx, or anything else that is packed. */
    ZIP("PK\u0003\u0004"),
    /** A workbook of Excel before 2007, or one with a password. */
    OLD_EXCEL("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"),
    /** Perhaps text. */
    OTHER("");

    /** Each letter is a byte. */
    private final String beginning;

    FileKind(String beginning) {
        this.beginning = beginning;
    }

    static FileKind of(byte[] file) {
        return Arrays.stream(values())
                .filter(kind -> begins(file, kind.beginning.getBytes(ISO_8859_1)))
                .findFirst()
                .orElse(OTHER);
    }

    static boolean begins(byte[] file, byte[] with) {
        return file.length >= with.length && Arrays.equals(file, 0, with.length, with, 0, with.length);
    }
}
