package fr.pix.certif.platform.table;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A spreadsheet whose content is whatever may be written there, in a package that is whole. */
public final class SpreadsheetTarget {

    private SpreadsheetTarget() {}

    /** A file of that content, in the XML of {@code content.xml}. */
    public static byte[] ofContent(byte[] content) {
        return OdsFixture.ofContent(new String(content, UTF_8));
    }
}
