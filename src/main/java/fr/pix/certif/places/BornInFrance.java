package fr.pix.certif.places;

import static fr.pix.certif.places.BirthPlaceField.BIRTH_TOWN;
import static fr.pix.certif.places.BirthPlaceField.INSEE_CODE;
import static fr.pix.certif.places.BirthPlaceField.POSTAL_CODE;

import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.Excerpt;
import fr.pix.certif.kernel.Fault;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The rules for who was born in France: the commune's INSEE code alone, or a postal code and one of its towns.
 *
 * @param inseeCode with the zero that a spreadsheet took away
 * @param postalCode likewise
 */
record BornInFrance(String inseeCode, String postalCode, String town) {

    /** As many names as a sentence bears. */
    private static final int TOWNS_NAMED = 5;

    /** As many characters of what was typed. */
    static final int QUOTED = 60;

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern WITHOUT_ZERO = Pattern.compile("[1-9]\\d{3}");

    static BornInFrance of(TypedBirthPlace typed) {
        return new BornInFrance(code(typed.inseeCode()), code(typed.postalCode()), typed.town());
    }

    /** « 1310 » is 01310, « 75 018 » is 75018, « 2a004 » is 2A004. */
    static String code(String typed) {
        var code = SPACES.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
        return WITHOUT_ZERO.matcher(code).matches() ? "0" + code : code;
    }

    Checked<BirthPlace> check(KnownCommunes known) {
        if (inseeCode.isEmpty()) {
            return byPostalCode(known);
        }
        return postalCode.isEmpty() ? byInseeCode(known) : twoCodes(known);
    }

    private Checked<BirthPlace> byPostalCode(KnownCommunes known) {
        if (postalCode.isEmpty()) {
            return Checked.faulty(PlacesProblem.CODE_REQUIRED.at(POSTAL_CODE));
        }
        var name = known.town(postalCode, town);
        return name.isPresent()
                ? Checked.valid(BirthPlace.ofPostalCode(postalCode, name.get()))
                : faulty(Stream.concat(unknownPostalCode(known), wrongTown(known)));
    }

    private Checked<BirthPlace> byInseeCode(KnownCommunes known) {
        var name = known.name(inseeCode);
        return name.isPresent() && town.isEmpty()
                ? Checked.valid(BirthPlace.ofInseeCode(inseeCode, name.get()))
                : faulty(Stream.concat(
                        unknownInseeCode(known),
                        Stream.of(PlacesProblem.TOWN_WITH_INSEE_CODE.at(BIRTH_TOWN))
                                .filter(_ -> !town.isEmpty())));
    }

    private Checked<BirthPlace> twoCodes(KnownCommunes known) {
        return faulty(Stream.concat(
                Stream.of(PlacesProblem.ONE_CODE_ONLY.at(INSEE_CODE)),
                Stream.concat(unknownInseeCode(known), unknownPostalCode(known))));
    }

    private Stream<Fault> unknownInseeCode(KnownCommunes known) {
        return Stream.of(PlacesProblem.INSEE_CODE_UNKNOWN.at(INSEE_CODE, Excerpt.of(inseeCode, QUOTED)))
                .filter(_ -> known.name(inseeCode).isEmpty());
    }

    private Stream<Fault> unknownPostalCode(KnownCommunes known) {
        return Stream.of(PlacesProblem.POSTAL_CODE_UNKNOWN.at(POSTAL_CODE, Excerpt.of(postalCode, QUOTED)))
                .filter(_ -> !known.isPostalCode(postalCode));
    }

    private Stream<Fault> wrongTown(KnownCommunes known) {
        if (town.isEmpty()) {
            return Stream.of(PlacesProblem.TOWN_REQUIRED.at(BIRTH_TOWN));
        }
        var near = known.near(postalCode, town, TOWNS_NAMED);
        return near.isEmpty()
                ? Stream.of()
                : Stream.of(PlacesProblem.TOWN_NOT_OF_POSTAL_CODE.at(
                        BIRTH_TOWN, Excerpt.of(town, QUOTED), postalCode, String.join(", ", near)));
    }

    private static Checked<BirthPlace> faulty(Stream<Fault> faults) {
        return new Checked.Faulty<>(faults.toList());
    }
}
