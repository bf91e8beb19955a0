package fr.pix.certif.platform.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Spreadsheets made by hand: as LibreOffice writes them around some rows, or with whatever content is wanted. */
public final class OdsFixture {

    static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";

    private static final String MANIFEST = """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
             <manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>
             <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
            </manifest:manifest>
            """;

    private static final String BEFORE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0" office:version="1.3">
            <office:scripts/><office:font-face-decls><style:font-face style:name="Calibri"/></office:font-face-decls>
            <office:automatic-styles><style:style style:name="co1" style:family="table-column"/></office:automatic-styles>
            <office:body><office:spreadsheet><table:calculation-settings table:automatic-find-labels="false"/>
            <table:table table:name="Feuille1" table:style-name="ta1">
            <table:table-column table:style-name="co1" table:number-columns-repeated="16384"/>
            """;

    private static final String AFTER = """
            <table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
            </table:table>
            <table:table table:name="Feuille2"><table:table-row><table:table-cell office:value-type="string"><text:p>second sheet</text:p></table:table-cell></table:table-row></table:table>
            <table:named-expressions/></office:spreadsheet></office:body></office:document-content>
            """;

    private OdsFixture() {}

    /** A spreadsheet of these rows, in the XML of {@code content.xml}. */
    public static byte[] ofRows(String rows) {
        return ofContent(content(rows));
    }

    static String content(String rows) {
        return BEFORE + rows + AFTER;
    }

    static byte[] ofContent(String content) {
        return zip(parts(content));
    }

    /** The parts of a package in the order of LibreOffice, where the manifest is last. */
    static Map<String, byte[]> parts(String content) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("mimetype", TYPE.getBytes(UTF_8));
        parts.put("Thumbnails/thumbnail.png", new byte[] {(byte) 0x89, 'P', 'N', 'G'});
        parts.put("content.xml", content.getBytes(UTF_8));
        parts.put("META-INF/manifest.xml", MANIFEST.getBytes(UTF_8));
        return parts;
    }

    static byte[] zip(Map<String, byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** A package whose parts are as they are, not compressed. */
    static byte[] stored(Map<String, byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                var crc = new CRC32();
                crc.update(part.getValue());
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(part.getValue().length);
                entry.setCrc(crc.getValue());
                zip.putNextEntry(entry);
                zip.write(part.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    public static String row(String... cells) {
        return "<table:table-row table:style-name=\"ro1\">" + String.join("", cells) + "</table:table-row>";
    }

    public static String text(String text) {
        return "<table:table-cell office:value-type=\"string\" calcext:value-type=\"string\"><text:p>" + text
                + "</text:p></table:table-cell>";
    }

    /** A cell with a stored value beside what it shows. */
    static String value(String type, String attribute, String value, String shown) {
        return "<table:table-cell office:value-type=\"" + type + "\" office:" + attribute + "=\"" + value
                + "\" calcext:value-type=\"" + type + "\"><text:p>" + shown + "</text:p></table:table-cell>";
    }

    static Table read(byte[] file) {
        return switch (outcome(file)) {
            case TableOutcome.Read(var table) -> table;
            case TableOutcome.Refused(var fault) -> throw new AssertionError(fault);
        };
    }

    static TableOutcome outcome(byte[] file) {
        return outcome(file, TableLimits.ofRows(5_000));
    }

    static TableOutcome outcome(byte[] file, TableLimits limits) {
        try {
            return new TableReader(limits).read(new ByteArrayInputStream(file));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
