package fr.pix.certif.platform.pdf;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;
import java.text.BreakIterator;
import java.util.Locale;

/** Where a line of a paper may end: neither within an hour nor after an apostrophe, where Java's own rules would end it. */
final class LineBreaks implements FSTextBreaker {

    private final FSTextBreaker all = new UrlAwareLineBreakIterator(BreakIterator.getLineInstance(Locale.FRENCH));
    private String text = "";

    @Override
    public void setText(String text) {
        this.text = text;
        all.setText(text);
    }

    @Override
    public int next() {
        var end = all.next();
        while (end > 0 && end < text.length() && staysTogether(text.charAt(end - 1), text.charAt(end))) {
            end = all.next();
        }
        return end;
    }

    private static boolean staysTogether(char before, char after) {
        return before == '’' || before == '\'' || (before == ':' && Character.isDigit(after));
    }
}
