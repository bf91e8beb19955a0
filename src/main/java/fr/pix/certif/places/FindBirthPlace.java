package fr.pix.certif.places;

import static fr.pix.certif.places.BirthPlaceField.BIRTH_COUNTRY;

import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.Excerpt;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Finds the place of birth that somebody means, in the official data, or all that is wrong with it. A list of hundreds
 * asks PostgreSQL once.
 */
@Component
public class FindBirthPlace {

    private final CommuneStore communes;

    FindBirthPlace(CommuneStore communes) {
        this.communes = communes;
    }

    public Checked<BirthPlace> check(TypedBirthPlace typed) {
        return checkAll(List.of(typed)).getFirst();
    }

    /** What became of each, in their order. */
    public List<Checked<BirthPlace>> checkAll(List<TypedBirthPlace> typed) {
        var sought = typed.stream().map(Sought::of).toList();
        var inFrance =
                sought.stream().filter(Sought::isInFrance).map(Sought::french).toList();
        var known = communes.known(
                inFrance.stream().map(BornInFrance::inseeCode).toList(),
                inFrance.stream().map(BornInFrance::postalCode).toList());
        return sought.stream().map(place -> place.check(known)).toList();
    }

    /** What was typed, once its country is known or not. */
    private record Sought(TypedBirthPlace typed, Checked<Country> country) {

        static Sought of(TypedBirthPlace typed) {
            var clean = typed.clean();
            return new Sought(clean, country(clean.country()));
        }

        private static Checked<Country> country(String typed) {
            if (typed.isEmpty()) {
                return Checked.faulty(PlacesProblem.COUNTRY_REQUIRED.at(BIRTH_COUNTRY));
            }
            return Countries.find(typed)
                    .map(Checked::valid)
                    .orElseGet(() -> Checked.faulty(
                            PlacesProblem.COUNTRY_UNKNOWN.at(BIRTH_COUNTRY, Excerpt.of(typed, BornInFrance.QUOTED))));
        }

        boolean isInFrance() {
            return country instanceof Checked.Valid(var found) && found.equals(Country.FRANCE);
        }

        BornInFrance french() {
            return BornInFrance.of(typed);
        }

        Checked<BirthPlace> check(KnownCommunes known) {
            return switch (country) {
                case Checked.Faulty(var faults) -> new Checked.Faulty<>(faults);
                case Checked.Valid(var found) ->
                    found.equals(Country.FRANCE) ? french().check(known) : BornAbroad.check(found, typed);
            };
        }
    }
}
