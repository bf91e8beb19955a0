package fr.pix.certif.platform.mail;

import fr.pix.certif.platform.Texts;
import java.util.Locale;

/**
 * What stands around every letter, in its language.
 *
 * @param helpEmail to whom its reader may write
 */
public record LetterFrame(Texts texts, Locale language, String helpEmail) {

    /** The text of a key; a key without text is a defect and fails. */
    public String t(String key, Object... arguments) {
        return texts.text(language, key, arguments);
    }

    public String lang() {
        return language.getLanguage();
    }
}
