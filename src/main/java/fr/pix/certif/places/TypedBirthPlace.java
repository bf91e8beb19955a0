package fr.pix.certif.places;

import fr.pix.certif.kernel.CleanText;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A place of birth as somebody typed it, nothing checked. */
public record TypedBirthPlace(String country, String inseeCode, String postalCode, String town) {

    public TypedBirthPlace(
            @Nullable String country, @Nullable String inseeCode, @Nullable String postalCode, @Nullable String town) {
        this.country = Objects.requireNonNullElse(country, "");
        this.inseeCode = Objects.requireNonNullElse(inseeCode, "");
        this.postalCode = Objects.requireNonNullElse(postalCode, "");
        this.town = Objects.requireNonNullElse(town, "");
    }

    /** What a form or a list shows of a known place: typed again, it is the same one. */
    public static TypedBirthPlace of(BirthPlace place) {
        if (place.isAbroad()) {
            return new TypedBirthPlace(place.country(), BornAbroad.ANY_CODE, "", place.town());
        }
        return place.inseeCode() == null
                ? new TypedBirthPlace(place.country(), "", place.postalCode(), place.town())
                : new TypedBirthPlace(place.country(), place.inseeCode(), "", "");
    }

    /** The same without what no place has: spaces around, line breaks, letters that no screen shows. */
    TypedBirthPlace clean() {
        return new TypedBirthPlace(
                CleanText.line(country), CleanText.line(inseeCode), CleanText.line(postalCode), CleanText.line(town));
    }
}
