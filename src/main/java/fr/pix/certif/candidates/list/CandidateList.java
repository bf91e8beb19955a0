package fr.pix.certif.candidates.list;

import static java.util.stream.Collectors.toSet;

import fr.pix.certif.candidates.CandidateField;
import fr.pix.certif.candidates.TypedCandidate;
import fr.pix.certif.kernel.Folded;
import fr.pix.certif.platform.table.Column;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list of candidates as it was handed over, nothing checked.
 *
 * @param columns where each column stands, from 0, by its name; some lists do not have them all
 * @param ignored the headings of the columns that say nothing known; none where a list was kept by an older copy of the
 *     application
 * @param pasted the text that it was read from, to be mended where it stands; empty where it was a file
 */
public record CandidateList(List<ListLine> lines, Map<String, Integer> columns, List<String> ignored, String pasted) {

    public CandidateList(
            List<ListLine> lines,
            Map<String, Integer> columns,
            @Nullable List<String> ignored,
            @Nullable String pasted) {
        this.lines = List.copyOf(lines);
        this.columns = Map.copyOf(columns);
        this.ignored = ignored == null ? List.of() : List.copyOf(ignored);
        this.pasted = Objects.requireNonNullElse(pasted, "");
    }

    /** The same lines one below the other, the first in this row: as they stand in a file that is made of them. */
    CandidateList from(int row) {
        return new CandidateList(
                IntStream.range(0, lines.size())
                        .mapToObj(i -> new ListLine(row + i, lines.get(i).texts()))
                        .toList(),
                columns,
                ignored,
                pasted);
    }

    /** What a line says. */
    TypedCandidate typed(ListLine line) {
        var texts = new HashMap<CandidateField, String>();
        ListColumn.ALL.stream()
                .filter(column -> column.certification() == null)
                .forEach(column -> texts.put(column.field(), line.text(column.id())));
        texts.put(
                CandidateField.COMPLEMENTARY,
                ticked(line)
                        .map(column ->
                                Objects.requireNonNull(column.certification()).name())
                        .collect(Collectors.joining(",")));
        return TypedCandidate.of(texts::get);
    }

    /** What a line says of somebody who is known: what the list has no column for stays as it is. */
    TypedCandidate typed(ListLine line, TypedCandidate before) {
        var told = told();
        if (ticked(line).findAny().isEmpty() && !hasCertification(before.text(CandidateField.COMPLEMENTARY))) {
            told.remove(CandidateField.COMPLEMENTARY);
        }
        return before.with(typed(line), told);
    }

    /** The columns that a line ticks. */
    Stream<ListColumn> ticked(ListLine line) {
        return certifications().filter(column -> isYes(line.text(column.id())));
    }

    /** Those where a line has something else than a tick. */
    Stream<ListColumn> misread(ListLine line) {
        return certifications().filter(column -> {
            var text = line.text(column.id());
            return !text.isEmpty() && !isYes(text);
        });
    }

    /** Where a column's cell stands in a row: {@code C12}; nowhere in a list without it. */
    Optional<String> cell(int row, String column) {
        return Optional.ofNullable(columns.get(column)).map(place -> new Column(place).cell(row));
    }

    /** A place of birth is told as a whole. */
    private Set<CandidateField> told() {
        var fields = ListColumn.ALL.stream()
                .filter(column -> columns.containsKey(column.id()))
                .map(ListColumn::field)
                .collect(toSet());
        fields.addAll(CandidateField.PLACE_OF_BIRTH);
        return fields;
    }

    /** Whether it could say of somebody that he does not take a certification any more. */
    private boolean hasCertification(String name) {
        return columns.containsKey(name.toLowerCase(Locale.ROOT));
    }

    private static Stream<ListColumn> certifications() {
        return ListColumn.ALL.stream().filter(column -> column.certification() != null);
    }

    private static boolean isYes(String text) {
        return Folded.of(text).text().equals(TypedCandidate.YES);
    }

    /** Kept out of logs. */
    @Override
    public String toString() {
        return "CandidateList of " + lines.size();
    }
}
