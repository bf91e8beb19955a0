package fr.pix.certif.platform.table;

import fr.pix.certif.kernel.CleanText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the recipients of an e-mail as they are pasted, which is no table: {@code Anne Bichon <a@x.fr>; p@x.fr}. Each
 * may have a line, a semicolon or a comma after it; a comma may also stand within a name.
 */
public final class Mailboxes {

    /** More than a name and an address can have. */
    private static final int LONGEST = 1_000;

    private static final Pattern BETWEEN = Pattern.compile("[;\\r\\n]+");
    private static final Pattern NAMED = Pattern.compile("([^<>]*)<\\s*([^<>\\s@]+@[^<>\\s@]+)\\s*>");
    private static final Pattern BARE = Pattern.compile("[^<>\\s@]+@[^<>\\s@]+");
    private static final Pattern QUOTED = Pattern.compile("([\"'])(.*)\\1");

    private Mailboxes() {}

    /** All the recipients; none when anything in the text is not one, so that nothing is passed over. */
    public static Optional<List<Mailbox>> parse(String text) {
        var found = new ArrayList<Mailbox>();
        for (var part : BETWEEN.split(text, -1)) {
            var begun = new StringBuilder();
            for (var piece : part.split(",", -1)) {
                begun.append(begun.isEmpty() ? "" : ",").append(piece);
                if (piece.contains("@")) {
                    var mailbox = one(begun);
                    if (mailbox.isEmpty()) {
                        return Optional.empty();
                    }
                    found.add(mailbox.get());
                    begun.setLength(0);
                }
            }
            if (!begun.toString().isBlank()) {
                return Optional.empty();
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(found));
    }

    private static Optional<Mailbox> one(CharSequence found) {
        if (found.length() > LONGEST) {
            return Optional.empty();
        }
        var written = CleanText.line(found.toString());
        var named = NAMED.matcher(written);
        if (named.matches()) {
            var name = unquoted(CleanText.line(named.group(1)));
            var address = named.group(2);
            return Optional.of(new Mailbox(name.equals(address) ? "" : name, address));
        }
        return BARE.matcher(written).matches() ? Optional.of(new Mailbox("", written)) : Optional.empty();
    }

    private static String unquoted(String name) {
        var quoted = QUOTED.matcher(name);
        return quoted.matches() ? CleanText.line(quoted.group(2)) : name;
    }
}
