package fr.pix.certif.places;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the official data says about the codes of some places of birth.
 *
 * @param names of the communes that have the INSEE codes asked for
 * @param towns by the postal codes asked for
 */
record KnownCommunes(Map<String, String> names, Map<String, List<KnownTown>> towns) {

    static final KnownCommunes NONE = new KnownCommunes(Map.of(), Map.of());

    Optional<String> name(String inseeCode) {
        return Optional.ofNullable(names.get(inseeCode));
    }

    boolean isPostalCode(String postalCode) {
        return towns.containsKey(postalCode);
    }

    /** Word by word, for Cherreau is not Cherré-Au; or else as one word, where only one town can be meant. */
    Optional<String> town(String postalCode, String typed) {
        var name = TownName.of(typed);
        return only(postalCode, town -> town.key().equals(name))
                .or(() -> only(postalCode, town -> town.key().letters().equals(name.letters())));
    }

    private Optional<String> only(String postalCode, Predicate<KnownTown> meant) {
        var found = towns.getOrDefault(postalCode, List.of()).stream()
                .filter(meant)
                .map(KnownTown::name)
                .distinct()
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** The towns of a postal code that look most like what was typed. */
    List<String> near(String postalCode, String typed, int most) {
        var letters = TownName.of(typed).letters();
        return towns.getOrDefault(postalCode, List.of()).stream()
                .sorted(Comparator.comparingInt(
                                (KnownTown town) -> -alike(town.key().letters(), letters))
                        .thenComparing(town -> !town.isPresent())
                        .thenComparing(town -> town.key().words()))
                .map(KnownTown::name)
                .distinct()
                .limit(most)
                .toList();
    }

    /** How many letters two names begin with in common. */
    private static int alike(String one, String other) {
        var length = Math.min(one.length(), other.length());
        var same = 0;
        while (same < length && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }
}
