package fr.pix.certif.centres;

import fr.pix.certif.platform.table.Heading;
import fr.pix.certif.platform.table.HeadingSearch;
import java.util.List;

/** A column of a list of centres. */
public enum CentreColumn {
    NAME,
    EXTERNAL_ID,
    TYPE,
    ZONE,
    HABILITATIONS,
    SITES;

    /** What lists call them; case, accents and punctuation do not count. */
    static final HeadingSearch<CentreColumn> HEADINGS = new HeadingSearch<>(List.of(
            Heading.required(NAME, "Nom", "Nom du centre", "Centre", "Name"),
            Heading.required(EXTERNAL_ID, "Identifiant externe", "Id externe", "Identifiant", "UAI", "External id"),
            Heading.required(TYPE, "Type", "Type de centre", "Type du centre"),
            Heading.optional(ZONE, "Fuseau horaire", "Fuseau", "Time zone"),
            Heading.optional(HABILITATIONS, "Habilitations", "Habilitation"),
            Heading.optional(SITES, "Sites", "Site")));

    /** The column that a field of a centre's form stands in, as a fault or the audit calls it. */
    static CentreColumn ofField(String field) {
        return switch (field) {
            case "name" -> NAME;
            case "type" -> TYPE;
            case "zone" -> ZONE;
            case "externalId", "external_id" -> EXTERNAL_ID;
            case Habilitation.FIELD -> HABILITATIONS;
            default -> SITES;
        };
    }
}
