package fr.pix.certif.places;

import org.jspecify.annotations.Nullable;

/**
 * Where somebody was born, checked against the official data. In France it was found by one code, INSEE's or the post's,
 * and the town bears its official name; abroad there is neither, and the town is as it was typed.
 *
 * @param countryCode INSEE's code of the country, 99100 for France
 * @param country the country's name in French
 */
public record BirthPlace(
        String countryCode,
        String country,
        @Nullable String inseeCode,
        @Nullable String postalCode,
        String town) {

    static BirthPlace ofInseeCode(String inseeCode, String town) {
        return new BirthPlace(Country.FRANCE.code(), Country.FRANCE.name(), inseeCode, null, town);
    }

    static BirthPlace ofPostalCode(String postalCode, String town) {
        return new BirthPlace(Country.FRANCE.code(), Country.FRANCE.name(), null, postalCode, town);
    }

    static BirthPlace abroad(Country country, String town) {
        return new BirthPlace(country.code(), country.name(), null, null, town);
    }

    public boolean isAbroad() {
        return !countryCode.equals(Country.FRANCE.code());
    }
}
