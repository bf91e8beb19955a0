package fr.pix.certif.centres.team;

import fr.pix.certif.access.Email;
import fr.pix.certif.centres.CentreProblem;
import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.CleanText;
import fr.pix.certif.kernel.Excerpt;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.platform.table.Mailbox;
import fr.pix.certif.platform.table.Mailboxes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Addresses as they are pasted: one a line, with commas or semicolons, spaces, or as « Anne Bichon &lt;a@x.fr&gt;,
 * b@y.fr ». What cannot be read is named piece by piece, so that it is found in a long list; one named twice counts once.
 */
record PastedEmails(List<Email> emails, List<Fault> faults) {

    static final String FIELD = "emails";

    /** A text that is no list of addresses is not to be shown again and again as one fault each. */
    private static final int LONGEST_PIECE = 100;

    private static final Pattern LINES = Pattern.compile("[;\\r\\n]+");
    private static final Pattern COMMAS = Pattern.compile(",");
    private static final Pattern SPACES = Pattern.compile("[\\s,]+");

    static PastedEmails read(String text) {
        var emails = new LinkedHashSet<Email>();
        var faults = new ArrayList<Fault>();
        for (var line : LINES.split(text, -1)) {
            var written = CleanText.line(line);
            if (!written.isEmpty()) {
                pieces(written).forEach(piece -> read(piece, emails, faults));
            }
        }
        return new PastedEmails(List.copyOf(emails), List.copyOf(faults));
    }

    private static void read(String piece, LinkedHashSet<Email> emails, List<Fault> faults) {
        switch (Email.parseReachable(piece)) {
            case Checked.Valid(var email) -> emails.add(email);
            case Checked.Faulty<Email> _ ->
                faults.add(Fault.of(FIELD, CentreProblem.EMAIL_UNREADABLE, Excerpt.of(piece, LONGEST_PIECE)));
        }
    }

    /** The addresses of a line; where it cannot be read as a whole, its parts, of which some are none. */
    private static List<String> pieces(String line) {
        var whole = Mailboxes.parse(line);
        if (whole.isPresent()) {
            return whole.get().stream().map(Mailbox::address).toList();
        }
        var words = SPACES.split(line, -1);
        if (Arrays.stream(words).filter(word -> !word.isEmpty()).allMatch(word -> word.contains("@"))) {
            return nonEmpty(words);
        }
        return nonEmpty(COMMAS.split(line, -1)).stream()
                .flatMap(
                        part -> Mailboxes.parse(part)
                                .map(found ->
                                        found.stream().map(Mailbox::address).toList())
                                .orElse(List.of(part))
                                .stream())
                .toList();
    }

    private static List<String> nonEmpty(String... parts) {
        return Arrays.stream(parts)
                .map(CleanText::line)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
