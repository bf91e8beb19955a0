package fr.pix.certif.places;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A line of INSEE's list.
 *
 * @param postalCodes none for what became a part of another commune: that one's count
 * @param parent the commune that it is a part of; empty for a commune of its own
 * @param formerCodes of communes that it took in, or that it had in another department
 */
record Commune(
        String code,
        String name,
        List<String> postalCodes,
        boolean isPresent,
        String parent,
        List<String> formerCodes) {

    private static final Pattern SPACE = Pattern.compile(" ");

    static Stream<Commune> all() {
        return PlaceFiles.lines("communes.csv").map(Commune::of);
    }

    private static Commune of(List<String> cells) {
        return new Commune(
                cells.get(0),
                cells.get(1),
                several(cells.get(2)),
                !cells.get(3).equals("commune-deleguee") && !cells.get(3).equals("commune-associee"),
                cells.get(4),
                several(cells.get(5)));
    }

    private static List<String> several(String cell) {
        return SPACE.splitAsStream(cell).filter(part -> !part.isEmpty()).toList();
    }
}
