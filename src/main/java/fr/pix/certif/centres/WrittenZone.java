package fr.pix.certif.centres;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import fr.pix.certif.kernel.Folded;
import fr.pix.certif.kernel.ZoneName;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A zone as people write it: by its id, whatever its capitals and accents (« Indian/Réunion »), or as pages name those where
 * France keeps its clocks (« heure de La Réunion », « La Réunion », « Réunion »). A place's, and no offset: « +02:00 » and
 * « GMT0 » know of no summer.
 */
final class WrittenZone {

    private static final Pattern REGION =
            Pattern.compile("(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+");

    private static final Pattern CLOCK_OF = Pattern.compile("^heure (: |de la |de l.|de |d.)");
    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}/]+");

    private static final Map<String, ZoneId> IDS = ZoneId.getAvailableZoneIds().stream()
            .filter(id -> REGION.matcher(id).matches())
            .sorted()
            .collect(toMap(WrittenZone::bare, ZoneId::of, (first, _) -> first));

    private static final Map<String, ZoneId> NAMES = names();

    private WrittenZone() {}

    static Optional<ZoneId> of(String written) {
        var bare = bare(written);
        return Optional.ofNullable(IDS.get(bare)).or(() -> Optional.ofNullable(NAMES.get(bare)));
    }

    /** But for names that two of them share: « heure de l’Atlantique » may be that of Martinique or of Guadeloupe. */
    private static Map<String, ZoneId> names() {
        return CentreDetails.ZONES.stream()
                .map(ZoneId::of)
                .flatMap(zone -> names(zone).map(name -> Map.entry(name, zone)))
                .collect(groupingBy(Map.Entry::getKey))
                .values()
                .stream()
                .filter(named -> named.size() == 1)
                .map(List::getFirst)
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Stream<String> names(ZoneId zone) {
        var shown =
                Folded.of(zone.getDisplayName(TextStyle.FULL, Locale.FRENCH)).text();
        var place = CLOCK_OF.matcher(shown).replaceFirst("");
        var city = zone.getId().substring(zone.getId().lastIndexOf('/') + 1);
        return Stream.of(shown, ZoneName.of(zone, Locale.FRENCH), place, city)
                .map(WrittenZone::bare)
                .distinct();
    }

    private static String bare(String written) {
        return PUNCTUATION.matcher(Folded.of(written).text()).replaceAll("");
    }
}
