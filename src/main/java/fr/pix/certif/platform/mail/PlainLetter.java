package fr.pix.certif.platform.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A letter for a plain client: lines of at most 72 characters, and the link alone on its line, never broken. */
final class PlainLetter {

    private static final int WIDTH = 72;

    /** What clients know as the beginning of a signature, its space included. */
    private static final String SIGNATURE = "-- ";

    private PlainLetter() {}

    static String of(Letter letter, LetterFrame frame) {
        var blocks = new ArrayList<String>();
        blocks.add(wrapped(letter.greeting()));
        letter.paragraphs().forEach(paragraph -> blocks.add(wrapped(paragraph)));
        if (!letter.facts().isEmpty()) {
            blocks.add(letter.facts().stream()
                    .map(fact -> wrapped(frame.t("platform.mail.fact", fact.name(), fact.value())))
                    .collect(Collectors.joining("\n")));
        }
        var action = letter.action();
        if (action != null) {
            blocks.add(wrapped(frame.t("platform.mail.action", action.label())) + "\n" + action.url());
        }
        letter.closing().forEach(line -> blocks.add(wrapped(line)));
        blocks.add(String.join(
                "\n",
                SIGNATURE,
                wrapped(frame.t("platform.mail.automatic")),
                wrapped(frame.t("platform.mail.help", frame.helpEmail()))));
        return String.join("\n\n", blocks) + "\n";
    }

    /** Breaks at spaces only: a no-break space holds, and a word that is longer than a line has one of its own. */
    static String wrapped(String text) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : List.of(text.split(" +"))) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return String.join("\n", lines);
    }
}
