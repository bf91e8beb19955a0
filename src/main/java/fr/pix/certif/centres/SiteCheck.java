package fr.pix.certif.centres;

import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.CleanText;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.kernel.Folded;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** The sites of a centre, judged together: each name once, however it is written. Rows without a name are as if they were not there. */
final class SiteCheck {

    /** What the fields of their zones begin with. */
    static final String ZONE_FIELD = "site-zone-";

    private SiteCheck() {}

    /**
     * The sites, or all that is wrong with them.
     *
     * @param centreZone what was typed as the centre's zone
     */
    static Checked<List<Site>> check(List<TypedSite> typed, String centreZone) {
        var sites = new ArrayList<Site>();
        var faults = new ArrayList<Fault>();
        var names = new HashSet<Folded>();
        for (var row = 0; row < typed.size(); row++) {
            var name = CleanText.line(typed.get(row).name());
            if (name.isEmpty()) {
                continue;
            }
            if (name.length() > CentreDetails.LONGEST) {
                faults.add(Fault.of(nameField(row), CentreProblem.SITE_TOO_LONG, CentreDetails.LONGEST));
            } else if (!names.add(Folded.of(name))) {
                faults.add(Fault.of(nameField(row), CentreProblem.SITE_TWICE, name));
            }
            var said = typed.get(row).zone().strip();
            switch (CentreDetails.zone(zoneField(row), said.isEmpty() ? centreZone : said)) {
                case Checked.Valid<ZoneId>(var zone) -> sites.add(new Site(name, zone));
                case Checked.Faulty<ZoneId>(var wrong) -> {
                    if (!said.isEmpty()) {
                        faults.addAll(wrong); // else it is the centre's zone that is wrong, and told there
                    }
                }
            }
        }
        return faults.isEmpty() ? Checked.valid(List.copyOf(sites)) : new Checked.Faulty<>(faults);
    }

    private static String nameField(int row) {
        return "site-" + row;
    }

    private static String zoneField(int row) {
        return ZONE_FIELD + row;
    }
}
