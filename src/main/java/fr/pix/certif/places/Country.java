package fr.pix.certif.places;

/**
 * A country or territory that INSEE has a code for.
 *
 * @param code 99 and three digits
 * @param name its usual name in French
 */
public record Country(String code, String name) {

    public static final Country FRANCE = new Country("99100", "France");
}
