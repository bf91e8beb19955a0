package fr.pix.certif.centres;

import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.CleanText;
import fr.pix.certif.kernel.Excerpt;
import fr.pix.certif.kernel.Fault;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a centre is.
 *
 * @param externalId its number elsewhere, such as a school's UAI; no two centres have the same, whatever its capitals
 * @param sites those that it declared, by name
 */
public record CentreDetails(
        String name,
        CentreType type,
        ZoneId zone,
        Optional<String> externalId,
        List<Habilitation> habilitations,
        List<Site> sites) {

    public static final int LONGEST = 255;

    /** Where France keeps its clocks; a centre that says nothing is in the first. */
    public static final List<String> ZONES = List.of(
            "Europe/Paris",
            "America/Martinique",
            "America/Guadeloupe",
            "America/Cayenne",
            "America/Miquelon",
            "Indian/Reunion",
            "Indian/Mayotte",
            "Pacific/Noumea",
            "Pacific/Tahiti",
            "Pacific/Marquesas",
            "Pacific/Gambier",
            "Pacific/Wallis");

    static final String FIRST_ZONE = "Europe/Paris";

    public CentreDetails {
        habilitations = List.copyOf(habilitations);
        sites = List.copyOf(sites);
    }

    /** A centre of which no more is known. */
    static CentreDetails of(String name, CentreType type, ZoneId zone) {
        return new CentreDetails(name, type, zone, Optional.empty(), List.of(), List.of());
    }

    /** A centre that keeps every rule, or all that is wrong with what was typed. */
    public static Checked<CentreDetails> check(TypedCentre typed) {
        var name = name(CleanText.line(typed.name()));
        var type = type(typed.type().strip().toUpperCase(Locale.ROOT));
        var zone = zone("zone", typed.zone().strip());
        var externalId = externalId(CleanText.line(typed.externalId()));
        var habilitations = Habilitation.check(typed.habilitations());
        var sites = SiteCheck.check(typed.sites(), typed.zone().strip());
        var faults = Checked.faults(name, type, zone, externalId, habilitations, sites);
        return faults.isEmpty()
                ? Checked.valid(new CentreDetails(
                        name.value(),
                        type.value(),
                        zone.value(),
                        externalId.value(),
                        habilitations.value(),
                        sites.value()))
                : new Checked.Faulty<>(faults);
    }

    /** What external ids are compared by: an UAI in other capitals is the same one. As PostgreSQL has it with {@code lower}. */
    static String sameId(String externalId) {
        return externalId.toLowerCase(Locale.ROOT);
    }

    /** The words by which it is searched. */
    String search() {
        return CentreWords.kept(name + " " + externalId.orElse(""));
    }

    private static Checked<String> name(String name) {
        if (name.isEmpty()) {
            return Checked.faulty(Fault.of("name", CentreProblem.NAME_REQUIRED));
        }
        return name.length() > LONGEST
                ? Checked.faulty(Fault.of("name", CentreProblem.NAME_TOO_LONG, LONGEST))
                : Checked.valid(name);
    }

    private static Checked<CentreType> type(String said) {
        return Arrays.stream(CentreType.values())
                .filter(type -> type.name().equals(said))
                .findFirst()
                .map(Checked::valid)
                .orElseGet(() -> Checked.faulty(Fault.of("type", CentreProblem.TYPE_REQUIRED)));
    }

    static Checked<ZoneId> zone(String field, String said) {
        return WrittenZone.of(said.isEmpty() ? FIRST_ZONE : said)
                .map(Checked::valid)
                .orElseGet(() -> Checked.faulty(
                        Fault.of(field, CentreProblem.ZONE_UNKNOWN, Excerpt.of(said, CentreFault.SHOWN))));
    }

    private static Checked<Optional<String>> externalId(String said) {
        return said.length() > LONGEST
                ? Checked.faulty(Fault.of("externalId", CentreProblem.EXTERNAL_ID_TOO_LONG, LONGEST))
                : Checked.valid(said.isEmpty() ? Optional.empty() : Optional.of(said));
    }
}
