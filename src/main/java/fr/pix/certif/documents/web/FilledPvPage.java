package fr.pix.certif.documents.web;

import fr.pix.certif.candidates.Candidate;
import fr.pix.certif.candidates.CandidateField;
import fr.pix.certif.candidates.NoteField;
import fr.pix.certif.candidates.web.CandidateWords;
import fr.pix.certif.documents.filled.Difference;
import fr.pix.certif.documents.filled.FilledLine;
import fr.pix.certif.documents.filled.FilledPvReader;
import fr.pix.certif.documents.filled.FilledPvReport;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.platform.web.PageFrame;
import fr.pix.certif.sessions.Session;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The filled PV of a session: it is handed over, its differences are read, then those that are ticked are accepted, and what is left
 * stays to be done.
 *
 * @param early whether the session has not begun yet: what was seen in its room cannot be known
 * @param ofSchool whether the centre has classes
 * @param remarks what was noted of the session as a whole; empty for nothing
 * @param isLost whether a PV was asked for that is kept no longer
 * @param faults of what was handed over, or of the confirmation
 * @param accepted how many differences were accepted, once they are
 * @param checked the report, of what is left once some were accepted; none before there is one
 */
public record FilledPvPage(
        Session session,
        boolean early,
        boolean ofSchool,
        String remarks,
        boolean isLost,
        List<Fault> faults,
        @Nullable Integer accepted,
        @Nullable Checked checked) {

    /**
     * A PV that was compared.
     *
     * @param key by which it is kept
     * @param hasChanged whether the session changed since it was shown first
     * @param ticked what somebody had ticked who is shown it again: nothing of what is left; none for whom it is shown first. What
     *     he had left without a tick keeps none, though it adds something: he may have meant that
     * @param enrolled whom he has just enrolled of it, if anybody
     */
    public record Checked(
            UUID key,
            FilledPvReport report,
            boolean hasChanged,
            @Nullable Set<String> ticked,
            Optional<Candidate> enrolled) {

        /**
         * What adds something is proposed, of who has just been enrolled as well; what would replace something waits for a
         * decision.
         */
        public boolean ticks(Difference difference) {
            return (ticked == null || isNew(difference)) ? difference.safe() : ticked.contains(difference.id());
        }

        private boolean isNew(Difference difference) {
            return enrolled.isPresent()
                    && report.differing().stream()
                            .filter(line ->
                                    line.candidate().id().equals(enrolled.get().id()))
                            .anyMatch(line -> line.differences().contains(difference));
        }
    }

    /** Whom somebody has just enrolled from here, if anybody. */
    public Optional<Candidate> enrolled() {
        return checked == null ? Optional.empty() : checked.enrolled();
    }

    /** Whether it comes back because what was asked could not be done. */
    public boolean isRefused() {
        return !faults.isEmpty() || (checked != null && checked.hasChanged());
    }

    /** Whether something was accepted, and there is nothing left. */
    public boolean isSettled() {
        return accepted != null && checked != null && checked.report().isSettled();
    }

    /** What is said above the boxes of those that are ticked already. */
    public String hint() {
        if (accepted != null && enrolled().isEmpty()) {
            return "documents.filled.to_accept.left";
        }
        return accepted == null && checked != null && checked.ticked() != null
                ? "documents.filled.to_accept.again"
                : "documents.filled.to_accept.hint";
    }

    /** A difference as a sentence. */
    public String sentence(PageFrame page, Difference difference) {
        if (difference.field().equals(NoteField.END_SCREEN.id())) {
            return page.t(
                    difference.after().isEmpty() ? "documents.filled.screen.not_seen" : "documents.filled.screen.seen");
        }
        var field = difference.field().equals(Difference.REMARKS)
                ? page.t("documents.filled.remarks")
                : CandidateWords.field(page, difference.field(), ofSchool);
        var from = CandidateWords.value(page, difference.field(), difference.before());
        var to = CandidateWords.value(page, difference.field(), difference.after());
        if (difference.before().isEmpty()) {
            return page.t("documents.filled.added", field, to);
        }
        return difference.after().isEmpty()
                ? page.t("documents.filled.removed", field, from)
                : page.t("documents.filled.replaced", field, from, to);
    }

    /** What the form of an enrolment may begin with, by the names of its fields. */
    public static Map<String, String> known(FilledLine line) {
        var typed = line.typed();
        return Arrays.stream(CandidateField.values())
                .filter(field -> !typed.text(field).isEmpty())
                .collect(Collectors.toMap(CandidateField::id, typed::text));
    }

    public static String born(FilledLine line) {
        return line.typed().text(CandidateField.BIRTH_DATE);
    }

    /** All that is wrong with the file; none where nothing is. */
    public @Nullable String fileError(PageFrame page) {
        var sentences = faults.stream()
                .filter(fault -> fault.field().equals(FilledPvReader.FIELD))
                .map(page::t)
                .collect(Collectors.joining(" "));
        return sentences.isEmpty() ? null : sentences;
    }
}
