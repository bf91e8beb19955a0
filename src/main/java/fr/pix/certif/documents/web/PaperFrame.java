package fr.pix.certif.documents.web;

import fr.pix.certif.kernel.DateInFull;
import fr.pix.certif.kernel.InFigures;
import fr.pix.certif.platform.Texts;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a paper's template knows beside its model. Papers are French, whoever prints them: others read them.
 *
 * @param support where to ask for help (G2)
 */
public record PaperFrame(Texts texts, String support) {

    private static final Pattern LONG_WORD = Pattern.compile("[^\\s-]{13}");

    /** The text of a key; a key without text is a defect and fails. */
    public String t(String key, Object... arguments) {
        return texts.text(Locale.FRENCH, key, arguments);
    }

    public String date(@Nullable LocalDate date) {
        return date == null ? "" : InFigures.of(date);
    }

    /** The style of a name: narrower letters where a word would be broken inside; none where all are usual. */
    public @Nullable String size(String name) {
        return LONG_WORD.matcher(name).find() ? "tight" : null;
    }

    /** « vendredi 19 avril 2019 », to be read from a distance. */
    public String dateInFull(LocalDate date) {
        return DateInFull.WHOLE.of(date, Locale.FRENCH);
    }

    public String time(@Nullable LocalTime time) {
        return time == null ? "" : InFigures.of(time);
    }
}
