package fr.pix.certif.access;

import fr.pix.certif.kernel.Folded;
import fr.pix.certif.kernel.PersonName;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What is known of somebody, and tried first by who wants to enter as him: his e-mail, what stands before its @, his first
 * and last name in either order, the names of his centres (NIST SP 800-63B, 3.1.1.2). Compared by letters and digits alone,
 * whatever their case and accents, and whatever stands between them.
 */
public final class OwnWords {

    /** How many letters and digits beside one of the words make a password of it no more. */
    private static final int ENOUGH_OTHERS = 4;

    private final List<String> words;

    private OwnWords(Stream<String> words) {
        this.words = words.map(OwnWords::bare)
                .filter(Predicate.not(String::isEmpty))
                .distinct()
                .toList();
    }

    public static OwnWords of(Email email, PersonName name, Collection<String> centres) {
        var address = email.address();
        return new OwnWords(Stream.concat(
                Stream.of(
                        address,
                        address.substring(0, address.lastIndexOf('@')),
                        name.first() + name.last(),
                        name.last() + name.first()),
                centres.stream()));
    }

    /** Whether the text is one of them, with fewer than four other letters and digits before and behind it. */
    boolean make(String password) {
        var text = bare(password);
        return words.stream().anyMatch(word -> text.contains(word) && text.length() - word.length() < ENOUGH_OTHERS);
    }

    private static String bare(String text) {
        var bare = new StringBuilder(text.length());
        Folded.of(text).text().codePoints().filter(Character::isLetterOrDigit).forEach(bare::appendCodePoint);
        return bare.toString();
    }

    /** Never the words: they would end in a log. */
    @Override
    public String toString() {
        return "OwnWords";
    }
}
