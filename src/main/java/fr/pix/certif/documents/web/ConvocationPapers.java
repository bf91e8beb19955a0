package fr.pix.certif.documents.web;

import fr.pix.certif.kernel.InFigures;
import fr.pix.certif.kernel.SessionId;
import fr.pix.certif.platform.Texts;
import fr.pix.certif.platform.mail.Letter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Gatherers;

/** Convocations on paper, a sheet of A4 each. Papers are French, whoever prints them: others read them. */
public record ConvocationPapers(Texts texts, SessionId session, LocalDate printedOn, List<Letter> letters) {

    private static final int WHOLE = 60;

    /** As many as are printed at once: those of a thousand would take all of the memory. */
    private static final int AT_ONCE = 50;

    /** The same in parts that are printed one after the other. */
    List<ConvocationPapers> parts() {
        return letters.stream()
                .gather(Gatherers.windowFixed(AT_ONCE))
                .map(part -> new ConvocationPapers(texts, session, printedOn, part))
                .toList();
    }

    /** The text of a key; a key without text is a defect and fails. */
    public String t(String key, Object... arguments) {
        return texts.text(Locale.FRENCH, "documents.convocation." + key, arguments);
    }

    /** A line in words, each with the space behind it. */
    public List<String> words(String line) {
        return List.of(line.split("(?<= )"));
    }

    /** Whether a word is an e-mail address that fits on a line: read at home and typed, it must not seem to have two parts. */
    public boolean isWhole(String word) {
        return word.contains("@") && word.length() <= WHOLE;
    }

    public String day() {
        return InFigures.of(printedOn);
    }
}
