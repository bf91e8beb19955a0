package fr.pix.certif.centres;

import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.kernel.Checked;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells what importing a list of centres would do, and does nothing. */
@Component
public class CheckCentreList {

    /** The field that the faults of the whole list belong to. */
    public static final String FIELD = "list";

    private final CentreLookup centres;

    CheckCentreList(CentreLookup centres) {
        this.centres = centres;
    }

    /**
     * A file, whatever it is called.
     *
     * @throws IOException if the file does not arrive
     */
    public Checked<CentreListReport> check(InputStream file) throws IOException {
        return report(CentreListReader.read(file));
    }

    /** What was copied from a spreadsheet. */
    public Checked<CentreListReport> checkPasted(String text) {
        return report(CentreListReader.readPasted(text));
    }

    private Checked<CentreListReport> report(Checked<CentreList> list) {
        return switch (list) {
            case Checked.Valid<CentreList>(var read) -> Checked.valid(report(read));
            case Checked.Faulty<CentreList>(var faults) -> new Checked.Faulty<>(faults);
        };
    }

    private CentreListReport report(CentreList list) {
        var known = centres.byExternalId(
                list.centres().stream().map(CheckCentreList::externalId).toList());
        var lines = list.centres().stream().<CentreLine>map(line -> {
            var there = known.get(externalId(line));
            return there == null
                    ? line
                    : new CentreLine.Known(
                            line.row(),
                            line.details(),
                            there.id(),
                            otherwise(there.details(), line.details(), list.columns()));
        });
        return new CentreListReport(
                Stream.concat(lines, list.faulty().stream())
                        .sorted(Comparator.comparingInt(CentreLine::row))
                        .toList(),
                list.columns());
    }

    /** The same for a list that was checked before: which of its centres there are by now. */
    public CentreListReport again(CentreListReport before) {
        var lines = before.clear().stream()
                .map(line -> new CentreLine.New(line.row(), line.details()))
                .toList();
        return report(new CentreList(lines, before.faulty(), before.columns()));
    }

    static String externalId(CentreLine.Clear line) {
        return line.details().externalId().orElseThrow();
    }

    private static List<String> otherwise(CentreDetails there, CentreDetails listed, Set<CentreColumn> columns) {
        return CentreChanges.between(there, listed).stream()
                .map(AuditChange::field)
                .filter(field -> columns.contains(CentreColumn.ofField(field)))
                .distinct()
                .toList();
    }
}
