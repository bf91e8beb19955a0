package fr.pix.certif.admin.web;

import fr.pix.certif.centres.CentreLine;
import fr.pix.certif.centres.CentreListReport;
import fr.pix.certif.centres.Site;
import fr.pix.certif.platform.web.PageFrame;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The import of many centres: the list is handed over, then its report is read and confirmed.
 *
 * @param pasted what was pasted
 * @param notice what happened, a key of the messages; none at first
 * @param checked the report; none before there is one
 */
public record CentreImportPage(
        String pasted,
        @Nullable String notice,
        FormFaults faults,
        @Nullable Checked checked) {

    /**
     * A list that was checked.
     *
     * @param key by which it is kept
     */
    public record Checked(UUID key, CentreListReport report, String reason) {

        /** As many as a page shows of the lines without a fault: the counts tell of the others. */
        private static final int SHOWN = 200;

        public List<CentreLine.Clear> first() {
            return report.clear().stream().limit(SHOWN).toList();
        }

        public int others() {
            return Math.max(0, report.clear().size() - SHOWN);
        }

        /** What a centre that is opened begins with, beside what its line shows first, each with its name. */
        public static List<String> said(PageFrame page, CentreLine.New line) {
            var details = line.details();
            var habilitations = details.habilitations().stream()
                    .map(habilitation -> page.t("centres.habilitation." + habilitation.name()))
                    .collect(Collectors.joining(", "));
            var sites = details.sites().stream().map(Site::toString).collect(Collectors.joining(", "));
            return Stream.of(
                            said(page, "zone", details.zone().getId()),
                            said(page, "habilitations", habilitations),
                            said(page, "sites", sites))
                    .flatMap(Optional::stream)
                    .toList();
        }

        private static Optional<String> said(PageFrame page, String field, String text) {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(page.t("admin.centre_report.said", page.t("admin.centre." + field), text));
        }

        /** What the list says otherwise of a centre that is open already. */
        public static String otherwise(PageFrame page, CentreLine.Known known) {
            return known.otherwise().stream()
                    .map(field -> page.t("centres.history.field." + field))
                    .collect(Collectors.joining(", "));
        }
    }
}
