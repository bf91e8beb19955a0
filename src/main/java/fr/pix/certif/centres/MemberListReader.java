package fr.pix.certif.centres;

import fr.pix.certif.centres.MemberCells.Entry;
import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.platform.table.Column;
import fr.pix.certif.platform.table.Headings;
import fr.pix.certif.platform.table.Mailbox;
import fr.pix.certif.platform.table.Mailboxes;
import fr.pix.certif.platform.table.Row;
import fr.pix.certif.platform.table.Table;
import fr.pix.certif.platform.table.TableFault;
import fr.pix.certif.platform.table.TableLimits;
import fr.pix.certif.platform.table.TableOutcome;
import fr.pix.certif.platform.table.TableReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Reads the list of members that a centre hands over: an .ods, a .csv, or what somebody pasted (G5). */
@Component
public class MemberListReader {

    /** The field that the faults of the whole list belong to. */
    public static final String FIELD = "list";

    /** Members, and the headings with what may stand above them. */
    private static final TableLimits LIMITS = TableLimits.ofRows(10_000);

    private final TableReader tables = new TableReader(LIMITS);

    /**
     * Reads a file, whatever it is called.
     *
     * @throws IOException if the file does not arrive
     */
    public Checked<MemberList> read(InputStream file) throws IOException {
        return list(tables.read(file));
    }

    /** Reads what was copied from a spreadsheet, or the recipients of an e-mail. */
    public Checked<MemberList> readPasted(String text) {
        return Mailboxes.parse(text).map(MemberListReader::ofMailboxes).orElseGet(() -> list(tables.readPasted(text)));
    }

    private static Checked<MemberList> list(TableOutcome outcome) {
        return switch (outcome) {
            case TableOutcome.Read(var table) -> ofTable(table);
            case TableOutcome.Refused(var fault) -> Checked.faulty(fault.in(FIELD));
        };
    }

    private static Checked<MemberList> ofTable(Table table) {
        return switch (MemberColumn.HEADINGS.in(table)) {
            case Headings.Found<MemberColumn>(var _, var columns, var rows) -> of(rows, columns, false);
            case Headings.Faulty<MemberColumn>(var _, var faults) ->
                new Checked.Faulty<>(
                        faults.stream().map(fault -> fault.in(FIELD)).toList());
            case Headings.None<MemberColumn>(var fault) -> withoutHeadings(table, fault);
        };
    }

    /** Understood where it can be one thing only: three columns, the e-mails in the last or the first of them. */
    private static Checked<MemberList> withoutHeadings(Table table, TableFault fault) {
        for (var order : List.of(
                List.of(MemberColumn.LAST_NAME, MemberColumn.FIRST_NAME, MemberColumn.EMAIL),
                List.of(MemberColumn.EMAIL, MemberColumn.LAST_NAME, MemberColumn.FIRST_NAME))) {
            var email = new Column(order.indexOf(MemberColumn.EMAIL));
            if (table.rows().stream().allMatch(row -> row.cells().size() == 3 && isOnlyAddress(row, email))) {
                var columns =
                        Map.of(order.get(0), new Column(0), order.get(1), new Column(1), order.get(2), new Column(2));
                return of(table.rows(), columns, true);
            }
        }
        return Checked.faulty(fault.in(FIELD));
    }

    private static boolean isOnlyAddress(Row row, Column email) {
        return IntStream.range(0, row.cells().size())
                .allMatch(i -> (i == email.index()) == row.cells().get(i).text().contains("@"));
    }

    private static Checked<MemberList> of(List<Row> rows, Map<MemberColumn, Column> columns, boolean guessed) {
        if (rows.isEmpty()) {
            return Checked.faulty(Fault.of(FIELD, MemberListProblem.LIST_EMPTY));
        }
        var entries = rows.stream().map(row -> entry(row, columns)).toList();
        return Checked.valid(OncePerEmail.of(entries, columns.containsKey(MemberColumn.ROLE), guessed));
    }

    private static Entry entry(Row row, Map<MemberColumn, Column> columns) {
        return new MemberCells(row.number(), columns)
                .read(
                        text(row, columns, MemberColumn.LAST_NAME),
                        text(row, columns, MemberColumn.FIRST_NAME),
                        text(row, columns, MemberColumn.EMAIL),
                        text(row, columns, MemberColumn.ROLE));
    }

    private static String text(Row row, Map<MemberColumn, Column> columns, MemberColumn wanted) {
        var column = columns.get(wanted);
        return column == null ? "" : row.at(column).text();
    }

    private static Checked<MemberList> ofMailboxes(List<Mailbox> mailboxes) {
        var entries = new ArrayList<Entry>();
        for (var mailbox : mailboxes) {
            entries.add(entry(entries.size() + 1, mailbox));
        }
        return Checked.valid(OncePerEmail.of(entries, false, false));
    }

    private static Entry entry(int number, Mailbox mailbox) {
        var cells = new MemberCells(number, Map.of());
        return WrittenName.of(mailbox.name())
                .<Entry>map(name -> cells.read(name.last(), name.first(), mailbox.address(), ""))
                .orElseGet(() -> new Entry.Wrong(cells.unclear(mailbox.name() + " <" + mailbox.address() + ">")));
    }
}
