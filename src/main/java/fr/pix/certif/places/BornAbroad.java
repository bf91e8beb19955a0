package fr.pix.certif.places;

import static fr.pix.certif.places.BirthPlaceField.BIRTH_TOWN;
import static fr.pix.certif.places.BirthPlaceField.INSEE_CODE;
import static fr.pix.certif.places.BirthPlaceField.POSTAL_CODE;

import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.Fault;
import java.util.ArrayList;
import java.util.Set;

/** The rules for who was born abroad: a town, and no code of a commune. */
final class BornAbroad {

    /** What lists say instead of a commune's code. */
    static final String ANY_CODE = "99";

    private static final int LONGEST_TOWN = 255;

    private BornAbroad() {}

    static Checked<BirthPlace> check(Country country, TypedBirthPlace typed) {
        var faults = new ArrayList<Fault>();
        if (!Set.of("", ANY_CODE, country.code()).contains(typed.inseeCode())) {
            faults.add(PlacesProblem.INSEE_CODE_ABROAD.at(INSEE_CODE));
        }
        if (!typed.postalCode().isEmpty()) {
            faults.add(PlacesProblem.POSTAL_CODE_ABROAD.at(POSTAL_CODE));
        }
        if (typed.town().isEmpty()) {
            faults.add(PlacesProblem.TOWN_REQUIRED.at(BIRTH_TOWN));
        } else if (typed.town().length() > LONGEST_TOWN) {
            faults.add(PlacesProblem.TOWN_TOO_LONG.at(BIRTH_TOWN));
        }
        return faults.isEmpty()
                ? Checked.valid(BirthPlace.abroad(country, typed.town()))
                : new Checked.Faulty<>(faults);
    }
}
