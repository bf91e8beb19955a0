package fr.pix.certif.platform.mail;

import fr.pix.certif.pages.Templates;
import fr.pix.certif.platform.Settings;
import fr.pix.certif.platform.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes both versions of a letter. */
@Component
class LetterPrinter {

    private final Templates templates;
    private final Texts texts;
    private final Settings settings;

    LetterPrinter(Templates templates, Texts texts, Settings settings) {
        this.templates = templates;
        this.texts = texts;
        this.settings = settings;
    }

    record Printed(String text, String html) {}

    /** Its reader may write to who answers; to Pix's support if nobody else does. */
    Printed print(Letter letter, @Nullable Recipient answeredBy) {
        var help = answeredBy == null ? settings.supportEmail() : answeredBy.address();
        var frame = new LetterFrame(texts, letter.language(), help);
        return new Printed(
                PlainLetter.of(letter, frame),
                templates.mailLetter(frame, letter).render());
    }
}
