package fr.pix.certif.platform.ods;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipInputStream;

/** The smallest template around some rows, and what comes out of it. */
final class FlatFixture {

    private static final String BEFORE = """
            <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
              xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
              xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
              xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
              xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
              xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
              office:version="1.3">
            <office:meta><dc:title>Of ${name}</dc:title><dc:creator>A designer</dc:creator></office:meta>
            <office:font-face-decls/>
            <office:styles><style:style style:name="C" style:family="table-cell"/></office:styles>
            <office:automatic-styles>
             <style:style style:name="co" style:family="table-column"><style:table-column-properties style:column-width="2cm"/></style:style>
             <style:style style:name="ro" style:family="table-row"><style:table-row-properties style:row-height="20pt" style:use-optimal-row-height="false"/></style:style>
             <style:style style:name="unused" style:family="table-row"/>
            </office:automatic-styles>
            <office:master-styles/>
            <office:body><office:spreadsheet><table:table table:name="S" table:print-ranges="S.A1:S.C9">
            <table:table-column table:style-name="co" table:number-columns-repeated="3"/>
            """;
    private static final String AFTER = "</table:table></office:spreadsheet></office:body></office:document>";

    private FlatFixture() {}

    /** A template of three columns, co-a to co-c, without the one of that style. */
    static <T> OdsTemplate<T> without(OdsFields<T> fields, String style, String rows) {
        var columns = "<table:table-column table:style-name=\"co-a\"/><table:table-column table:style-name=\"co-b\"/>"
                + "<table:table-column table:style-name=\"co-c\"/>";
        var before = BEFORE.substring(0, BEFORE.indexOf("<table:table-column")) + columns;
        return OdsTemplate.read(
                new ByteArrayInputStream((before + rows + AFTER).getBytes(UTF_8)), fields, Set.of(style));
    }

    static <T> OdsTemplate<T> template(OdsFields<T> fields, String rows) {
        return OdsTemplate.read(new ByteArrayInputStream((BEFORE + rows + AFTER).getBytes(UTF_8)), fields);
    }

    static String row(String... cells) {
        var row = new StringBuilder("<table:table-row>");
        for (var cell : cells) {
            row.append(
                    "<table:table-cell table:style-name=\"C\" office:value-type=\"string\" calcext:value-type=\"string\">"
                            + "<text:p>" + cell + "</text:p></table:table-cell>");
        }
        return row.append("</table:table-row>").toString();
    }

    /** The files of a filled document by name, in their order. */
    static <T> Map<String, String> filled(OdsTemplate<T> template, T model) throws IOException {
        var bytes = new ByteArrayOutputStream();
        template.fill(model, bytes);
        var files = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        }
        return files;
    }
}
