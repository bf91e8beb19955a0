package fr.pix.certif.centres;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A site as an administrator typed it.
 *
 * @param zone none where its clocks are the centre's
 */
public record TypedSite(String name, String zone) {

    private static final Pattern BETWEEN = Pattern.compile("[;|\\r\\n]+");
    private static final Pattern WITH_ZONE = Pattern.compile("(.*\\S)\\s*\\(\\s*([^()\\s][^()]*)\\)");

    static TypedSite of(Site site) {
        return new TypedSite(site.name(), site.zone().getId());
    }

    /**
     * Several in one text: {@code Site 1; Site 2 (Pacific/Noumea)}. What stands in brackets at the end is a zone, or meant to be
     * one: a slip in it becomes no part of the name.
     */
    public static List<TypedSite> list(String text) {
        return Arrays.stream(BETWEEN.split(text))
                .map(String::strip)
                .filter(site -> !site.isEmpty())
                .map(TypedSite::parse)
                .toList();
    }

    private static TypedSite parse(String text) {
        var parts = WITH_ZONE.matcher(text);
        return parts.matches() ? new TypedSite(parts.group(1), parts.group(2)) : new TypedSite(text, "");
    }
}
