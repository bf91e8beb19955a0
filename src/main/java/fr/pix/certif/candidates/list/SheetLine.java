package fr.pix.certif.candidates.list;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;

import fr.pix.certif.candidates.Billing;
import fr.pix.certif.candidates.CandidateDetails;
import fr.pix.certif.candidates.TypedCandidate;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.platform.ods.OdsValue;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list as a spreadsheet.
 *
 * @param cells by the names of their columns; empty ones may be left out
 */
record SheetLine(int number, Map<String, OdsValue> cells) {

    OdsValue cell(ListColumn column) {
        return cells.getOrDefault(column.id(), OdsValue.BLANK);
    }

    static SheetLine empty(int number) {
        return new SheetLine(number, Map.of());
    }

    /** A candidate, dates and shares as such. */
    static SheetLine of(int number, CandidateDetails details) {
        var typed = TypedCandidate.of(details);
        return new SheetLine(
                number,
                ListColumn.ALL.stream().collect(toMap(ListColumn::id, column -> value(column, details, typed))));
    }

    private static OdsValue value(ListColumn column, CandidateDetails details, TypedCandidate typed) {
        return switch (column.field()) {
            case BIRTH_DATE -> OdsValue.date(details.birthDate());
            case EXTRA_TIME -> OdsValue.percent(details.extraTime());
            case BILLING -> OdsValue.text(word(details.billing()));
            case COMPLEMENTARY ->
                column.certification() == details.complementary() ? OdsValue.text(TypedCandidate.YES) : OdsValue.BLANK;
            default -> OdsValue.text(typed.text(column.field()));
        };
    }

    private static @Nullable String word(@Nullable Billing billing) {
        return switch (billing) {
            case null -> null;
            case FREE -> "Gratuite";
            case PAID -> "Payante";
            case PREPAID -> "Prépayée";
        };
    }

    /** A line as it was handed over; what has to be mended is marked, and says how. */
    static SheetLine of(int number, CheckedLine.Faulty line, Function<Fault, String> sentence) {
        var comments = line.faults().stream()
                .map(CellFault::fault)
                .collect(groupingBy(Fault::field, mapping(sentence, joining(" "))));
        return new SheetLine(
                number,
                ListColumn.ALL.stream()
                        .collect(toMap(
                                ListColumn::id,
                                column -> value(line.line().text(column.id()), comments.get(column.id())))));
    }

    private static OdsValue value(String text, @Nullable String comment) {
        return comment == null ? OdsValue.text(text) : new OdsValue.Marked(text, comment);
    }
}
