package fr.pix.certif.platform.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The texts of a workbook, which has each of them once for all its cells (ECMA-376 part 1, 18.4). */
final class SharedTexts {

    /** Of all together: a list has a tenth, and a workbook may have lists beside it. */
    private static final int MOST_CHARACTERS = 8 << 20;

    private static final int MOST = 500_000;

    private final List<String> texts = new ArrayList<>();
    private int characters;

    private SharedTexts() {}

    /** Reads them; none from no part, for a workbook may have numbers only. */
    static SharedTexts read(byte[] xlsx, Optional<String> part, int longestText) throws IOException {
        var shared = new SharedTexts();
        if (part.isPresent()) {
            try (var source = Packed.part(xlsx, part.get())) {
                shared.read(new StrictXml(source), longestText);
            }
        }
        return shared;
    }

    private void read(StrictXml xml, int longestText) throws UnreadableSheet {
        var reader = new RichText(xml, longestText);
        xml.toChild();
        while (xml.toChild()) {
            if (xml.name().equals("si")) {
                add(reader.read());
            } else {
                xml.skip();
            }
        }
    }

    private void add(String text) throws UnreadableSheet {
        characters += text.length();
        if (characters > MOST_CHARACTERS || texts.size() == MOST) {
            throw new UnreadableSheet(UnreadableSheet.Reason.TOO_LARGE);
        }
        texts.add(text);
    }

    /** The one that a cell points to, by its number from 0. */
    String at(int index) throws UnreadableSheet {
        if (index < 0 || index >= texts.size()) {
            throw new UnreadableSheet(UnreadableSheet.Reason.DAMAGED);
        }
        return texts.get(index);
    }
}
