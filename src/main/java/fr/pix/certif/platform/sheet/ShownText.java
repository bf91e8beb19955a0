package fr.pix.certif.platform.sheet;

/** The text of a cell as ODF means it: white space folded, a line for each paragraph, cut after what matters. */
final class ShownText {

    private final int longest;
    private final StringBuilder text = new StringBuilder();
    private boolean first = true;
    private boolean afterSpace = true;

    /** Keeps one character more than {@code longest}, by which a longer text is known. */
    ShownText(int longest) {
        this.longest = longest;
    }

    void clear() {
        text.setLength(0);
        first = true;
    }

    void paragraph() {
        if (!first) {
            character('\n');
        }
        first = false;
        afterSpace = true;
    }

    void characters(String characters) {
        for (var i = 0; i < characters.length() && text.length() <= longest; i++) {
            var c = characters.charAt(i);
            var space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
            if (!space || !afterSpace) {
                text.append(space ? ' ' : c);
            }
            afterSpace = space;
        }
    }

    void spaces(int count) {
        text.repeat(' ', Math.min(count, Math.max(0, longest + 1 - text.length())));
        afterSpace = false;
    }

    void character(char c) {
        if (text.length() <= longest) {
            text.append(c);
        }
        afterSpace = false;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
