package fr.pix.certif.documents.web;

import fr.pix.certif.documents.ChooseSessions.Bundle;
import fr.pix.certif.documents.ChooseSessions.Row;
import fr.pix.certif.kernel.InFigures;
import fr.pix.certif.kernel.SessionId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** Whether all that was ticked is gone. */
    public boolean nothingLeft() {
        return ticked && bundle.sessions().isEmpty();
    }

    /** The numbers of those that were ticked and are gone, as they are told. */
    public String gone() {
        return bundle.gone().stream().map(SessionId::toString).collect(Collectors.joining(", "));
    }

    public int candidates() {
        return bundle.sessions().stream().mapToInt(Row::candidates).sum();
    }

    /** With their day, where it is the same for all. */
    String fileName(String extension) {
        return "pochette" + day.map(shown -> "-" + shown).orElse("") + "." + extension;
    }

    /** The page that shows what was asked for, and says what of it is gone. */
    String address() {
        if (ticked) {
            var all = Stream.concat(bundle.sessions().stream().map(Row::id), bundle.gone().stream());
            return PaperPaths.BUNDLE + ofThose(all);
        }
        return PaperPaths.BUNDLE
                + day.filter(_ -> !unasked).map(BundlePage::ofDay).orElse("");
    }

    /** The address of a file of those that were ticked; of a day, of all that take place on it once it is asked for. */
    public String file(String extension) {
        return PaperPaths.BUNDLE + "." + extension
                + day.filter(_ -> !ticked)
                        .map(BundlePage::ofDay)
                        .orElseGet(() -> ofThose(bundle.sessions().stream().map(Row::id)));
    }

    private static String ofDay(LocalDate shown) {
        return "?" + PaperPaths.DAY + "=" + InFigures.of(shown);
    }

    private static String ofThose(Stream<SessionId> sessions) {
        return sessions.map(session -> PaperPaths.CHOSEN + "=" + session).collect(Collectors.joining("&", "?", ""));
    }
}
