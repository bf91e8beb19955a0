package fr.pix.certif.candidates.list.web;

import static java.util.Comparator.comparing;

import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.candidates.CandidateField;
import fr.pix.certif.candidates.TypedCandidate;
import fr.pix.certif.candidates.list.CandidateListReader;
import fr.pix.certif.candidates.list.CandidateListReport;
import fr.pix.certif.candidates.list.CellFault;
import fr.pix.certif.candidates.list.CheckedCandidateLists.Done;
import fr.pix.certif.candidates.list.CheckedLine;
import fr.pix.certif.candidates.web.CandidateWords;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.platform.web.PageFrame;
import fr.pix.certif.sessions.Session;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The import of a session's candidates: the list is handed over, its report is read, then it is confirmed.
 *
 * @param pasted what was pasted and is not checked
 * @param isLost whether a list was asked for that is kept no longer
 * @param faults of what was handed over, or of the confirmation
 * @param done what the import did, once it is confirmed
 * @param checked the report; none before there is one. Of a list that is imported, it tells what was left out: who was
 *     imported is in the session by now
 */
public record CandidateImportPage(
        Session session,
        boolean ofSchool,
        String pasted,
        boolean isLost,
        List<Fault> faults,
        @Nullable Done done,
        @Nullable Checked checked) {

    /** As many lines of a kind as a page shows: the counts tell of the others. */
    public static final int SHOWN = 200;

    /** As many lines as are named that were left out: the list with its marks has them all. */
    public static final int NAMED = 10;

    /**
     * A list that was checked.
     *
     * @param key by which it is kept
     * @param hasChanged whether the session changed since it was shown first
     * @param pasted the text that it was read from; empty for a file
     * @param absent what was chosen for those whom the list does not name
     */
    public record Checked(UUID key, CandidateListReport report, String pasted, boolean hasChanged, String absent) {

        /** Whether it is mended where it was pasted. */
        public boolean isMendedHere() {
            return !pasted.isEmpty() && !report.faulty().isEmpty();
        }
    }

    /** Whether it comes back because what was asked could not be done. */
    public boolean isRefused() {
        return !faults.isEmpty() || (checked != null && checked.hasChanged());
    }

    /** What the field for a pasted list shows: what is not checked, or is to be mended. */
    public String text() {
        return pasted.isEmpty() && checked != null && checked.isMendedHere() ? checked.pasted() : pasted;
    }

    /** The first of many. */
    public static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(SHOWN, all.size()));
    }

    /** The first of those that were left out. */
    public static List<CheckedLine.Faulty> named(List<CheckedLine.Faulty> leftOut) {
        return leftOut.subList(0, Math.min(NAMED, leftOut.size()));
    }

    /** The faults of a line as one reads it, from the left; last those whose column the list does not have. */
    public static List<CellFault> inOrder(List<CellFault> ofOneLine) {
        return ofOneLine.stream()
                .sorted(comparing((CellFault fault) ->
                                fault.cell().map(String::length).orElse(Integer.MAX_VALUE))
                        .thenComparing(fault -> fault.cell().orElse("")))
                .toList();
    }

    /** A line that was left out, by its row and whom it means. */
    public String leftOut(PageFrame page, CheckedLine.Faulty line) {
        var row = String.valueOf(line.row());
        return line.name().isEmpty()
                ? page.t("candidates.report.row", row)
                : page.t("candidates.import.left_out.line", row, line.name());
    }

    /** The columns that a list may have, as the model heads them. */
    public List<String> headings() {
        return CandidateListReader.headings(ofSchool);
    }

    /** What a list says otherwise of somebody, field by field. */
    public static List<AuditChange> changes(CheckedLine.Changed line) {
        var before = TypedCandidate.of(line.before().details());
        var after = TypedCandidate.of(line.details());
        return Arrays.stream(CandidateField.values())
                .filter(field -> !before.text(field).equals(after.text(field)))
                .map(field -> new AuditChange(field.id(), before.text(field), after.text(field)))
                .toList();
    }

    /** A change as a sentence. */
    public String sentence(PageFrame page, AuditChange change) {
        var field = CandidateWords.field(page, change.field(), ofSchool);
        var before = Objects.requireNonNullElse(change.from(), "");
        var from = CandidateWords.value(page, change.field(), before);
        var to = CandidateWords.value(page, change.field(), change.to());
        if (before.isEmpty()) {
            return page.t("candidates.report.change.added", field, to);
        }
        return change.to().isEmpty()
                ? page.t("candidates.report.change.removed", field, from)
                : page.t("candidates.report.change", field, from, to);
    }
}
