package fr.pix.certif.places;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import fr.pix.certif.kernel.CleanText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The towns that a form proposes for a place of birth in France. */
@Component
public class TownLookup {

    /** More proposals than that are no help. */
    static final int PROPOSED = 12;

    private static final int FEWEST_LETTERS = 2;

    private final CommuneStore communes;

    TownLookup(CommuneStore communes) {
        this.communes = communes;
    }

    /**
     * The towns of a postal code whose name begins so, all where nothing is typed of it; those that are communes today
     * first. A city is left out for its arrondissement.
     */
    public List<Town> ofPostalCode(String typedCode, String typedName) {
        var beginnings = TownName.beginnings(typedName);
        var found = communes.ofPostalCode(BornInFrance.code(CleanText.line(typedCode)));
        return towns(found.stream()
                        .filter(town -> town.key().beginsWith(beginnings))
                        .filter(town ->
                                found.stream().noneMatch(part -> part.key().isArrondissementOf(town.key()))))
                .toList();
    }

    /** The towns whose name begins so, or does behind its article; the shortest first. */
    public List<Town> beginningWith(String typed) {
        var beginnings = TownName.beginnings(typed);
        return beginnings.getFirst().length() < FEWEST_LETTERS
                ? List.of()
                : towns(communes.beginningWith(beginnings).stream())
                        .limit(PROPOSED)
                        .toList();
    }

    private static Stream<Town> towns(Stream<KnownTown> found) {
        record Named(String name, String inseeCode, boolean present) {}
        return found
                .collect(groupingBy(
                        town -> new Named(town.name(), town.inseeCode(), town.isPresent()),
                        LinkedHashMap::new,
                        mapping(KnownTown::postalCode, toList())))
                .entrySet()
                .stream()
                .map(town -> new Town(
                        town.getKey().name(),
                        town.getKey().inseeCode(),
                        town.getValue().stream().distinct().sorted().toList(),
                        town.getKey().present()));
    }
}
