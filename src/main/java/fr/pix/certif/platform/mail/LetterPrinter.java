package fr.pix.certif.platform.mail;

import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.Settings;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes both versions of a letter. */
@Component
class LetterPrinter {

    private final Templates templates;
    private final MessageSource messages;
    private final Settings settings;

    LetterPrinter(Templates templates, MessageSource messages, Settings settings) {
        this.templates = templates;
        this.messages = messages;
        this.settings = settings;
    }

    record Printed(String text, String html) {}

    Printed print(Letter letter) {
        var frame = new LetterFrame(messages, letter.language(), settings.supportEmail());
        return new Printed(
                PlainLetter.of(letter, frame),
                templates.mailLetter(frame, letter).render());
    }
}
