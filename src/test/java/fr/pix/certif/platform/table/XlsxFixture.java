package fr.pix.certif.platform.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Workbooks made by hand: as Excel writes them around some rows, or with whatever parts are wanted. */
public final class XlsxFixture {

    static final String SHEET = "xl/worksheets/sheet1.xml";
    static final String WORKBOOK = "xl/workbook.xml";
    static final String WORKBOOK_RELATIONS = "xl/_rels/workbook.xml.rels";
    static final String STYLES = "xl/styles.xml";
    static final String TEXTS = "xl/sharedStrings.xml";

    private static final String MAIN = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private XlsxFixture() {}

    /** A workbook whose first sheet has these rows, in the XML of {@code sheetData}. */
    public static byte[] ofRows(String rows) {
        return OdsFixture.zip(parts(rows));
    }

    /** A workbook of lines with semicolons between their cells, all of which are texts. */
    public static byte[] ofLines(String... lines) {
        return ofRows(Arrays.stream(lines)
                .map(line -> Arrays.stream(line.strip().split(";", -1))
                        .map(text -> "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>")
                        .collect(Collectors.joining("", "<row>", "</row>")))
                .collect(Collectors.joining()));
    }

    /** The parts of a workbook in the order of Excel. */
    static Map<String, byte[]> parts(String rows) {
        var parts = new LinkedHashMap<String, byte[]>();
        put(
                parts,
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        put(parts, "_rels/.rels", relations(relation("rId1", "officeDocument", WORKBOOK)));
        put(
                parts,
                WORKBOOK_RELATIONS,
                relations(relation("rId1", "worksheet", "worksheets/sheet2.xml")
                        + relation("rId2", "worksheet", "worksheets/sheet1.xml")
                        + relation("rId3", "styles", "styles.xml")
                        + relation("rId4", "sharedStrings", "sharedStrings.xml")));
        put(parts, WORKBOOK, """
                <workbook%s xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><fileVersion/>
                <workbookPr defaultThemeVersion="166925"/><bookViews><workbookView/></bookViews>
                <sheets><sheet name="Liste" sheetId="7" r:id="rId2"/><sheet name="Autre" sheetId="1" r:id="rId1"/></sheets>
                </workbook>""".formatted(MAIN));
        put(parts, "xl/worksheets/sheet2.xml", sheet("<row r=\"1\">" + inline("A1", "second sheet") + "</row>"));
        put(parts, SHEET, sheet(rows));
        put(parts, STYLES, styles(""));
        put(parts, TEXTS, texts("Nom", "Bichon"));
        return parts;
    }

    static void put(Map<String, byte[]> parts, String part, String xml) {
        parts.put(part, ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml).getBytes(UTF_8));
    }

    static String sheet(String rows) {
        return "<worksheet" + MAIN + "><dimension ref=\"A1\"/><cols><col min=\"1\" max=\"9\"/></cols><sheetData>" + rows
                + "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"A9:B9\"/></mergeCells></worksheet>";
    }

    static String relations(String relations) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + relations
                + "</Relationships>";
    }

    static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + TYPES + type + "\" Target=\"" + target + "\"/>";
    }

    /** Style 0 shows numbers as they are, 1 a day, 2 a percentage, 3 a time, and the last what {@code code} makes of it. */
    static String styles(String code) {
        return "<styleSheet" + MAIN + "><numFmts><numFmt numFmtId=\"164\" formatCode=\"" + code
                + "\"/></numFmts><fonts/><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"><alignment/></xf>"
                + "<xf numFmtId=\"10\"/><xf numFmtId=\"20\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>";
    }

    static String texts(String... texts) {
        return "<sst" + MAIN + "><si><t>" + String.join("</t></si><si><t>", texts) + "</t></si></sst>";
    }

    static String row(String... cells) {
        return "<row>" + String.join("", cells) + "</row>";
    }

    static String shared(int index) {
        return "<c t=\"s\"><v>" + index + "</v></c>";
    }

    static String inline(String place, String text) {
        return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    /** A number in one of the styles. */
    static String number(int style, String number) {
        return "<c s=\"" + style + "\"><v>" + number + "</v></c>";
    }
}
