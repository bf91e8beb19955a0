package fr.pix.certif.centres;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A centre as an administrator typed it, nothing checked. */
public record TypedCentre(String name, String type, String zone, String externalId) {

    public static final TypedCentre BLANK = new TypedCentre("", "", CentreDetails.FIRST_ZONE, "");

    public TypedCentre(
            @Nullable String name, @Nullable String type, @Nullable String zone, @Nullable String externalId) {
        this.name = Objects.requireNonNullElse(name, "");
        this.type = Objects.requireNonNullElse(type, "");
        this.zone = Objects.requireNonNullElse(zone, "");
        this.externalId = Objects.requireNonNullElse(externalId, "");
    }
}
