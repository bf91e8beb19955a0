package fr.pix.certif.places;

import fr.pix.certif.kernel.Fault;
import fr.pix.certif.kernel.Problem;
import java.util.Locale;

/** What is wrong with a place of birth. */
public enum PlacesProblem implements Problem {
    COUNTRY_REQUIRED,
    /** Argument: what was typed. */
    COUNTRY_UNKNOWN,
    /** Born in France, without any code. */
    CODE_REQUIRED,
    ONE_CODE_ONLY,
    /** Argument: the code. */
    INSEE_CODE_UNKNOWN,
    INSEE_CODE_ABROAD,
    /** Argument: the code. */
    POSTAL_CODE_UNKNOWN,
    POSTAL_CODE_ABROAD,
    TOWN_REQUIRED,
    TOWN_TOO_LONG,
    TOWN_WITH_INSEE_CODE,
    /** Arguments: what was typed, the postal code, the towns that have it. */
    TOWN_NOT_OF_POSTAL_CODE;

    @Override
    public String code() {
        return "places." + name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    Fault at(BirthPlaceField field, Object... arguments) {
        return Fault.of(field.id(), this, arguments);
    }
}
