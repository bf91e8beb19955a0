package fr.pix.certif.platform.mail;

import fr.pix.certif.kernel.CleanText;
import fr.pix.certif.platform.Texts;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says, once: its text and its HTML are made from this, so that they cannot differ. The texts come from the
 * message files, in the letter's language; what users typed may stand in them, for all of it is escaped.
 *
 * @param subject of one line, whatever was typed into it
 * @param greeting such as « Bonjour Anne-Cécile Bichon, »
 * @param facts what to know at a glance, each with its name, below the paragraphs
 * @param action the one thing to do, if there is one
 * @param closing what stands below the facts and the action
 */
public record Letter(
        Locale language,
        String subject,
        String greeting,
        List<String> paragraphs,
        List<Fact> facts,
        @Nullable Action action,
        List<String> closing) {

    public Letter {
        subject = CleanText.line(subject);
        greeting = CleanText.line(greeting);
        paragraphs = paragraphs.stream().map(CleanText::line).toList();
        facts = List.copyOf(facts);
        closing = closing.stream().map(CleanText::line).toList();
        if (!Texts.LANGUAGES.contains(language)) {
            throw new IllegalArgumentException("no texts in " + language);
        }
        if (subject.isEmpty()) {
            throw new IllegalArgumentException("a mail needs a subject");
        }
    }

    /** A letter without facts. */
    public Letter(
            Locale language,
            String subject,
            String greeting,
            List<String> paragraphs,
            @Nullable Action action,
            List<String> closing) {
        this(language, subject, greeting, paragraphs, List.of(), action, closing);
    }

    /** Never what it says: a log would keep it. */
    @Override
    public String toString() {
        return "Letter";
    }

    /** Such as « Salle » and « B304 ». */
    public record Fact(String name, String value) {

        public Fact {
            name = CleanText.line(name);
            value = CleanText.line(value);
        }

        /** Never what it says: a log would keep it. */
        @Override
        public String toString() {
            return "Fact";
        }
    }

    /** A link to follow: a button in HTML, an address of its own line in plain text. */
    public record Action(String label, URI address) {

        private static final Set<String> SCHEMES = Set.of("http", "https");

        public Action {
            label = CleanText.line(label);
            if (address.getHost() == null || !SCHEMES.contains(address.getScheme())) {
                throw new IllegalArgumentException("a link in a mail needs its whole address");
            }
        }

        /** The address as every client understands it. */
        public String url() {
            return address.toASCIIString();
        }

        /** Never the address itself: it may be a secret. */
        @Override
        public String toString() {
            return "Action";
        }
    }
}
