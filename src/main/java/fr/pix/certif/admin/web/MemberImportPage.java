package fr.pix.certif.admin.web;

import fr.pix.certif.centres.Centre;
import fr.pix.certif.centres.MemberLine;
import fr.pix.certif.centres.MemberListReport;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The import of a centre's members: the list is handed over, then its report is read and confirmed.
 *
 * @param pasted what was pasted
 * @param isLost whether a list was asked for that is kept no longer
 * @param checked the report; none before there is one
 */
public record MemberImportPage(
        Centre centre,
        String pasted,
        boolean isLost,
        FormFaults faults,
        @Nullable Checked checked) {

    /**
     * A list that was checked.
     *
     * @param key by which it is kept
     * @param changed the rows that changed since it was shown first; none at first
     */
    public record Checked(UUID key, MemberListReport report, String reason, List<Integer> changed, boolean hasChanged) {

        /** As many as a page shows of the lines without a fault: the counts tell of the others. */
        private static final int SHOWN = 200;

        public List<MemberLine.Clear> first() {
            return clear().stream().limit(SHOWN).toList();
        }

        /** The changed rows as a text: « 3, 5, 12 ». */
        public String rows() {
            return changed.stream().map(String::valueOf).collect(Collectors.joining(", "));
        }

        public int others() {
            return Math.max(0, clear().size() - SHOWN);
        }

        private List<MemberLine.Clear> clear() {
            return report.lines().stream()
                    .filter(MemberLine.Clear.class::isInstance)
                    .map(MemberLine.Clear.class::cast)
                    .toList();
        }
    }
}
