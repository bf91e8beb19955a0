package fr.pix.certif.documents.filled;

import fr.pix.certif.candidates.CandidateField;
import fr.pix.certif.candidates.TypedCandidate;
import fr.pix.certif.places.Countries;
import fr.pix.certif.places.Country;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A line of a PV in which something stands, as it was handed over.
 *
 * @param row as the spreadsheet shows it
 * @param texts what its cells hold; empty ones are left out
 */
public record FilledLine(int row, Map<FilledColumn, String> texts) {

    /** « Alger (Algérie) », as we print it; the towns of some countries have a bracket of their own before that. */
    private static final Pattern ABROAD = Pattern.compile("(.+?)\\s*\\(([^()]*\\p{L}[^()]*)\\)");

    public FilledLine {
        texts = Map.copyOf(texts);
    }

    String text(FilledColumn column) {
        return texts.getOrDefault(column, "");
    }

    /**
     * What the PV says of the person, place of birth included: as the form of an enrolment may begin. A bracket that names no
     * country abroad is the town's.
     */
    public TypedCandidate typed() {
        var place = ABROAD.matcher(text(FilledColumn.BIRTH_PLACE));
        var country = place.matches()
                ? Countries.find(place.group(2)).filter(found -> !found.equals(Country.FRANCE))
                : Optional.<Country>empty();
        return TypedCandidate.of(field -> switch (field) {
            case BIRTH_COUNTRY -> country.map(Country::name).orElse("");
            case BIRTH_TOWN -> country.isPresent() ? place.group(1) : text(FilledColumn.BIRTH_PLACE);
            default -> columns(field).map(this::text).findFirst().orElse("");
        });
    }

    /** Who stands in it, as far as it says. */
    public String name() {
        return (text(FilledColumn.BIRTH_NAME) + " " + text(FilledColumn.FIRST_NAME)).strip();
    }

    boolean namesSomebody() {
        return texts.containsKey(FilledColumn.BIRTH_NAME) || texts.containsKey(FilledColumn.FIRST_NAME);
    }

    private static Stream<FilledColumn> columns(CandidateField field) {
        return Arrays.stream(FilledColumn.values())
                .filter(column -> column.field().filter(field::equals).isPresent());
    }

    /** Kept out of logs. */
    @Override
    public String toString() {
        return "FilledLine " + row;
    }
}
