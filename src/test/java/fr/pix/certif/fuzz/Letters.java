package fr.pix.certif.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** Text as bytes on the wire: half a pair of surrogates too, which no charset of Java's writes. */
final class Letters {

    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.";

    private Letters() {}

    static byte[] bytes(String text) {
        var bytes = new ByteArrayOutputStream();
        for (var at = 0; at < text.length(); ) {
            var letter = text.codePointAt(at);
            if (letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE) {
                bytes.write(0xE0 | (letter >> 12));
                bytes.write(0x80 | ((letter >> 6) & 0x3F));
                bytes.write(0x80 | (letter & 0x3F));
            } else {
                bytes.writeBytes(Character.toString(letter).getBytes(UTF_8));
            }
            at += Character.charCount(letter);
        }
        return bytes.toByteArray();
    }

    /** As a form or a query writes it. */
    static String encoded(String text) {
        var encoded = new StringBuilder();
        for (var value : bytes(text)) {
            if (PLAIN.indexOf(value) >= 0) {
                encoded.append((char) value);
            } else {
                encoded.append("%%%02X".formatted(value & 0xFF));
            }
        }
        return encoded.toString();
    }

    /** To read: what is no plain letter is told by its number. */
    static String shown(byte[] bytes) {
        var shown = new StringBuilder();
        for (var value : bytes) {
            if ((value >= ' ' && value < 127) || value == '\n') {
                shown.append((char) value);
            } else if (value != '\r') {
                shown.append("\\x%02x".formatted(value & 0xFF));
            }
        }
        return shown.toString();
    }
}
