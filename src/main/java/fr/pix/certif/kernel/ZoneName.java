package fr.pix.certif.kernel;

import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** How people call the clocks of a zone: « heure de La Réunion ». The JDK's French has « heure : La Réunion » for many of them. */
public final class ZoneName {

    private static final Pattern OF_A_PLACE = Pattern.compile("heure[\\s\\u00a0\\u202f]*:[\\s\\u00a0\\u202f]*(.+)");
    private static final Pattern VOWEL = Pattern.compile("[AÀÂEÉÈÊIÎOÔUY].*");

    /** Groups of islands, which have no article of their own in the JDK. */
    private static final Map<String, String> ISLANDS = Map.of(
            "Marquises", "des îles Marquises",
            "Gambier", "des îles Gambier",
            "Kerguelen", "des îles Kerguelen",
            "Comores", "des Comores",
            "Maldives", "des Maldives",
            "Île de Man", "de l’île de Man");

    private ZoneName() {}

    public static String of(ZoneId zone, Locale language) {
        var name = zone.getDisplayName(TextStyle.FULL, language);
        var place = OF_A_PLACE.matcher(name);
        return place.matches() ? "heure " + of(place.group(1)) : name;
    }

    private static String of(String place) {
        var preposition = VOWEL.matcher(place).matches() ? "d’" : "de ";
        return ISLANDS.getOrDefault(place, preposition + place);
    }
}
