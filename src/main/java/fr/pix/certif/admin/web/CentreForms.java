package fr.pix.certif.admin.web;

import fr.pix.certif.centres.TypedCentre;
import fr.pix.certif.centres.TypedSite;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Reads the form of a centre from the fields of a request, or from those that waited for a sign-in. */
final class CentreForms {

    /** As many rows as anybody fills by hand. */
    private static final int MOST_SITES = 500;

    private CentreForms() {}

    static TypedCentre typed(Map<String, List<String>> fields) {
        return new TypedCentre(
                field(fields, "name"),
                field(fields, "type"),
                field(fields, "zone"),
                field(fields, "externalId"),
                fields.getOrDefault("habilitations", List.of()),
                sites(fields.getOrDefault("siteName", List.of()), fields.getOrDefault("siteZone", List.of())));
    }

    static String field(Map<String, List<String>> fields, String name) {
        return fields.getOrDefault(name, List.of("")).getFirst();
    }

    /**
     * The rows that hold something: what is wrong with one stands beside it when the form comes back with these, and with no more
     * empty ones than at first.
     */
    private static List<TypedSite> sites(List<String> names, List<String> zones) {
        return IntStream.range(0, Math.min(names.size(), MOST_SITES))
                .mapToObj(row -> new TypedSite(names.get(row), row < zones.size() ? zones.get(row) : ""))
                .filter(site -> !site.name().isBlank() || !site.zone().isBlank())
                .toList();
    }
}
