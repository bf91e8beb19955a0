package fr.pix.certif.centres;

import java.util.List;

/** A centre as an administrator typed it, nothing checked. */
public record TypedCentre(
        String name, String type, String zone, String externalId, List<String> habilitations, List<TypedSite> sites) {

    public static final TypedCentre BLANK = new TypedCentre("", "", CentreDetails.FIRST_ZONE, "", List.of(), List.of());

    public TypedCentre {
        habilitations = List.copyOf(habilitations);
        sites = List.copyOf(sites);
    }

    /** A known centre, as the form that changes it begins. */
    public static TypedCentre of(CentreDetails details) {
        return new TypedCentre(
                details.name(),
                details.type().name(),
                details.zone().getId(),
                details.externalId().orElse(""),
                details.habilitations().stream().map(Habilitation::name).toList(),
                details.sites().stream().map(TypedSite::of).toList());
    }
}
