package fr.pix.certif.places;

import java.util.Locale;

/** What somebody fills in about a place of birth: the names of its fields in forms, lists and histories. */
public enum BirthPlaceField {
    BIRTH_COUNTRY,
    INSEE_CODE,
    POSTAL_CODE,
    BIRTH_TOWN;

    /** The field's stable name. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
