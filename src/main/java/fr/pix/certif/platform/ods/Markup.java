package fr.pix.certif.platform.ods;

import static java.nio.charset.StandardCharsets.UTF_8;

/** XML that is written as it stands, encoded once. */
final class Markup {

    private final byte[] bytes;

    private Markup(byte[] bytes) {
        this.bytes = bytes;
    }

    static Markup of(String xml) {
        return new Markup(xml.getBytes(UTF_8));
    }

    byte[] bytes() {
        return bytes;
    }
}
