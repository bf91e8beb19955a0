package fr.pix.certif.candidates.list;

import fr.pix.certif.candidates.CandidateField;
import fr.pix.certif.kernel.Fault;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All that is wrong with a line, each in its cell. */
final class LineFaults {

    private LineFaults() {}

    /**
     * @param faults of the candidate, by his fields
     * @param first the row that names the same person, if one does
     */
    static List<CellFault> of(CandidateList list, ListLine line, List<Fault> faults, Optional<Integer> first) {
        var marks = list.misread(line)
                .map(column -> at(
                        list, line, column, Fault.of(column.id(), ListProblem.MARK_UNKNOWN, line.text(column.id()))));
        var twice = first.stream()
                .map(row -> at(
                        list,
                        line,
                        column(CandidateField.BIRTH_NAME, list, line),
                        Fault.of(CandidateField.BIRTH_NAME.id(), ListProblem.LISTED_TWICE, row.toString())));
        var own = faults.stream().map(fault -> {
            var column = column(CandidateField.ofId(fault.field()).orElseThrow(), list, line);
            return at(list, line, column, new Fault(column.id(), fault.problem(), fault.arguments()));
        });
        return Stream.of(own, marks, twice).flatMap(part -> part).toList();
    }

    private static CellFault at(CandidateList list, ListLine line, ListColumn column, Fault fault) {
        return new CellFault(
                list.cell(line.row(), column.id()), column.names().getFirst(), line.text(column.id()), fault);
    }

    /** Of several ticks the last is the one too many. */
    private static ListColumn column(CandidateField field, CandidateList list, ListLine line) {
        var ticked = list.ticked(line).toList();
        return field == CandidateField.COMPLEMENTARY && !ticked.isEmpty()
                ? ticked.getLast()
                : ListColumn.ALL.stream()
                        .filter(column -> column.field() == field)
                        .findFirst()
                        .orElseThrow();
    }
}
