package fr.pix.certif.documents.web;

import fr.pix.certif.documents.ChooseSessions.Bundle;
import fr.pix.certif.documents.ChooseSessions.Row;
import fr.pix.certif.kernel.InFigures;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The papers of several sessions, before they are taken together: which ones, in which order.
 *
 * @param typedDay the day that is shown or was asked for, as it was typed
 * @param day of all of them; none where those that were ticked are of several, or where what was typed is no day
 * @param ticked whether the sessions were ticked one by one
 * @param unasked whether nothing was ticked and no day typed, as when the list's button is clicked at once
 */
public record BundlePage(Bundle bundle, String typedDay, Optional<LocalDate> day, boolean ticked, boolean unasked) {

    /** Whether what was typed is no day. */
    public boolean unreadable() {
        return !ticked && day.isEmpty();
    }

    public int candidates() {
        return bundle.sessions().stream().mapToInt(Row::candidates).sum();
    }

    /** With their day, where it is the same for all. */
    String fileName(String extension) {
        return "pochette" + day.map(shown -> "-" + shown).orElse("") + "." + extension;
    }

    /** The address of a file of those that were ticked; of a day, of all that take place on it once it is asked for. */
    public String file(String extension) {
        return PaperPaths.BUNDLE + "." + extension + "?"
                + day.filter(_ -> !ticked)
                        .map(shown -> PaperPaths.DAY + "=" + InFigures.of(shown))
                        .orElseGet(() -> bundle.sessions().stream()
                                .map(row -> PaperPaths.CHOSEN + "=" + row.id())
                                .collect(Collectors.joining("&")));
    }
}
