package fr.pix.certif.centres;

import fr.pix.certif.audit.AuditChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the audit says of a centre's details: at its opening, and as old and new values when they change. */
final class CentreChanges {

    private CentreChanges() {}

    /**
     * All that differs.
     *
     * @param from the details before; none at the opening
     */
    static List<AuditChange> between(@Nullable CentreDetails from, CentreDetails to) {
        var changes = new ArrayList<AuditChange>();
        add(changes, "name", from, to, CentreDetails::name);
        add(changes, "type", from, to, details -> details.type().name());
        add(changes, "zone", from, to, details -> details.zone().getId());
        add(changes, "external_id", from, to, details -> details.externalId().orElse(""));
        add(changes, "habilitations", from, to, CentreChanges::habilitations);
        sites(changes, from == null ? List.of() : from.sites(), to.sites());
        return changes;
    }

    private static void add(
            List<AuditChange> changes,
            String field,
            @Nullable CentreDetails from,
            CentreDetails to,
            Function<CentreDetails, String> value) {
        var before = from == null ? null : value.apply(from);
        var after = value.apply(to);
        if (!after.equals(before) && !(before == null && after.isEmpty())) {
            changes.add(new AuditChange(field, before, after));
        }
    }

    private static String habilitations(CentreDetails details) {
        return details.habilitations().stream().map(Habilitation::name).collect(Collectors.joining(", "));
    }

    /** Each site by itself: another zone, gone, or new. */
    private static void sites(List<AuditChange> changes, List<Site> from, List<Site> to) {
        for (var site : from) {
            var after = named(to, site.name());
            if (!after.equals(Optional.of(site))) {
                changes.add(new AuditChange(
                        "site", site.toString(), after.map(Site::toString).orElse("")));
            }
        }
        to.stream()
                .filter(site -> named(from, site.name()).isEmpty())
                .forEach(site -> changes.add(new AuditChange("site", null, site.toString())));
    }

    private static Optional<Site> named(List<Site> sites, String name) {
        return sites.stream().filter(site -> site.name().equals(name)).findFirst();
    }
}
