package fr.pix.certif.platform.sheet;

import java.io.IOException;

/**
 * What the first sheet of an .xlsx is read with (Office Open XML, ECMA-376 part 1).
 *
 * @param sheet the part that is the first sheet
 * @param texts those that its cells point to
 * @param formats by which a number is known to be a day
 * @param epoch from when it counts days
 */
record Workbook(String sheet, SharedTexts texts, NumberFormats formats, Epoch epoch) {

    static Workbook read(byte[] xlsx, int longestText) throws IOException {
        var part = Relations.of(xlsx, "")
                .ofType("officeDocument")
                .orElseThrow(() -> new UnreadableSheet(UnreadableSheet.Reason.NO_SPREADSHEET));
        var relations = Relations.of(xlsx, part);
        try (var source = Packed.part(xlsx, part)) {
            var xml = new StrictXml(source);
            var epoch = toSheets(xml);
            return new Workbook(
                    firstSheet(xml, relations),
                    SharedTexts.read(xlsx, relations.ofType("sharedStrings"), longestText),
                    NumberFormats.read(xlsx, relations.ofType("styles")),
                    epoch);
        }
    }

    /** Goes to the list of sheets, and tells from when days are counted, which is said before it. */
    private static Epoch toSheets(StrictXml xml) throws UnreadableSheet {
        if (!xml.toChild() || !xml.name().equals("workbook")) {
            throw new UnreadableSheet(UnreadableSheet.Reason.NO_SPREADSHEET);
        }
        var epoch = Epoch.FROM_1900;
        while (xml.toChild()) {
            if (xml.name().equals("sheets")) {
                return epoch;
            }
            if (xml.name().equals("workbookPr")) {
                epoch = Epoch.of(xml.attribute("date1904"));
            }
            xml.skip();
        }
        throw new UnreadableSheet(UnreadableSheet.Reason.DAMAGED);
    }

    private static String firstSheet(StrictXml xml, Relations relations) throws UnreadableSheet {
        var id = xml.toChild() ? xml.attribute("id") : null;
        if (id == null) {
            throw new UnreadableSheet(UnreadableSheet.Reason.DAMAGED);
        }
        return relations.ofId(id).orElseThrow(() -> new UnreadableSheet(UnreadableSheet.Reason.DAMAGED));
    }
}
