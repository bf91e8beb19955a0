package fr.pix.certif.documents.filled;

import static java.util.stream.Collectors.joining;

import fr.pix.certif.kernel.CleanText;
import fr.pix.certif.kernel.Folded;
import fr.pix.certif.platform.table.Cell;
import fr.pix.certif.platform.table.Row;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What is written below the lines of a PV: in its box, behind or instead of the title that we print there, or further
 * below.
 */
final class Remarks {

    /** As a session's overall comment. */
    static final int LONGEST = 500;

    private static final String TITLE = "observations globales";
    private static final Pattern TITLE_THEN = Pattern.compile(
            "^observations globales\\s*(\\([^)]*\\))?[\\s\\p{Z}]*:?", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n[\\s\\p{Z}]*\\n");

    private Remarks() {}

    /** Whether the lines are over: the box begins, or a text that is no line's. */
    static boolean begin(Row row, FilledLine line) {
        var first = row.cells().getFirst().text();
        return Folded.of(first).text().startsWith(TITLE)
                || (line.texts().isEmpty() && LETTER.matcher(first).find());
    }

    static String of(List<Row> rows) {
        var written = rows.stream()
                .map(row -> row.cells().stream()
                        .filter(cell -> !cell.isEmpty())
                        .map(Cell::text)
                        .collect(joining(" ")))
                .collect(joining("\n"));
        var said = CleanText.lines(TITLE_THEN.matcher(written).replaceFirst(""));
        return EMPTY_LINES.matcher(said).replaceAll("\n");
    }
}
