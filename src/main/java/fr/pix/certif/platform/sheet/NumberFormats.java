package fr.pix.certif.platform.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the cells of a workbook show their numbers, by which alone a day is known from a number (ECMA-376 part 1, 18.8). */
final class NumberFormats {

    /** Excel has no more styles. */
    private static final int MOST = 65_536;

    private final Map<String, NumberFormat> own = new HashMap<>();
    private final List<NumberFormat> ofStyles = new ArrayList<>();

    private NumberFormats() {}

    /** Reads them; from no part, every number is a number. */
    static NumberFormats read(byte[] xlsx, Optional<String> part) throws IOException {
        var formats = new NumberFormats();
        if (part.isPresent()) {
            try (var source = Packed.part(xlsx, part.get())) {
                formats.read(new StrictXml(source));
            }
        }
        return formats;
    }

    /** Of a cell with such a style, which is a number from 0. */
    NumberFormat ofStyle(int style) {
        return style >= 0 && style < ofStyles.size() ? ofStyles.get(style) : NumberFormat.NUMBER;
    }

    private void read(StrictXml xml) throws UnreadableSheet {
        xml.toChild();
        while (xml.toChild()) {
            switch (xml.name()) {
                case "numFmts" -> readOwn(xml);
                case "cellXfs" -> readStyles(xml);
                default -> xml.skip();
            }
        }
    }

    private void readOwn(StrictXml xml) throws UnreadableSheet {
        while (xml.toChild()) {
            var id = xml.attribute("numFmtId");
            var code = xml.attribute("formatCode");
            if (id == null || code == null || own.size() == MOST) {
                throw new UnreadableSheet(UnreadableSheet.Reason.DAMAGED);
            }
            own.put(id, NumberFormat.ofCode(code));
            xml.skip();
        }
    }

    private void readStyles(StrictXml xml) throws UnreadableSheet {
        while (xml.toChild()) {
            if (ofStyles.size() == MOST) {
                throw new UnreadableSheet(UnreadableSheet.Reason.DAMAGED);
            }
            var id = xml.attribute("numFmtId");
            ofStyles.add(id == null ? NumberFormat.NUMBER : own.getOrDefault(id, NumberFormat.builtIn(id)));
            xml.skip();
        }
    }
}
