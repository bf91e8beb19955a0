package fr.pix.certif.platform.mail;

import java.util.Locale;
import org.springframework.context.MessageSource;

/** What stands around every letter, in its language. */
public record LetterFrame(MessageSource messages, Locale language, String supportEmail) {

    /** The text of a key; a key without text is a defect and fails. */
    public String t(String key, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }

    public String lang() {
        return language.getLanguage();
    }
}
