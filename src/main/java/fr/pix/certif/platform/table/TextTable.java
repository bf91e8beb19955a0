package fr.pix.certif.platform.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.util.regex.Pattern;

/** A table that is text: a line for each row, something between the columns, quotation marks around what has it. */
final class TextTable {

    /** How a .csv may tell Excel its separator, in a line that is no row. */
    private static final Pattern DECLARED = Pattern.compile("\\Asep=([;,\\t|])\\R?", Pattern.CASE_INSENSITIVE);

    private static final char QUOTE = '"';

    /** Nothing that a text has. */
    private static final char NO_QUOTE = '\0';

    private final TableLimits limits;

    TextTable(TableLimits limits) {
        this.limits = limits;
    }

    Table ofFile(String text) throws UnreadableTable {
        var declared = DECLARED.matcher(text);
        return declared.lookingAt()
                ? read(text.substring(declared.end()), declared.group(1).charAt(0), QUOTE)
                : read(text, Separator.of(text, Separator.OF_FILES).character(), QUOTE);
    }

    /** Quotation marks come from a spreadsheet, or are just what somebody wrote. */
    Table ofPasted(String pasted) throws UnreadableTable {
        var separator = Separator.of(pasted, Separator.OF_PASTED_TEXT);
        var text = separator.applied(pasted);
        try {
            return read(text, separator.character(), QUOTE);
        } catch (UnreadableTable unreadable) {
            if (unreadable.fault().problem() == TableProblem.QUOTES) {
                return read(text, separator.character(), NO_QUOTE);
            }
            throw unreadable;
        }
    }

    private Table read(String text, char separator, char quote) throws UnreadableTable {
        var table = new RowCollector(limits);
        var number = 1;
        try {
            for (var fields : records(text, separator, quote)) {
                var row = table.row(number);
                for (var column = 0; column < fields.length; column++) {
                    row.addText(column, 1, fields[column]);
                }
                table.add(row, 1);
                number++;
            }
        } catch (CsvParseException unpaired) {
            throw new UnreadableTable(TableProblem.QUOTES, Integer.toString(number));
        }
        return table.table();
    }

    /** With limits of the reader's own that the text cannot reach: what is left to be wrong are quotation marks. */
    private static CsvReader<String[]> records(String text, char separator, char quote) {
        var any = text.length() + 1;
        var handler = StringArrayHandler.of(
                all -> all.maxFields(any).maxFieldSize(any).maxRecordSize(any));
        return CsvReader.builder()
                .fieldSeparator(separator)
                .quoteCharacter(quote)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .build(handler, text);
    }
}
