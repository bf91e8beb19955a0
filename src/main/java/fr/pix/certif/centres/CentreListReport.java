package fr.pix.certif.centres;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an import of centres would do: what an administrator sees before he confirms it.
 *
 * @param lines in the list's order
 * @param columns those that the list has: of the others it says nothing
 */
public record CentreListReport(List<CentreLine> lines, Set<CentreColumn> columns) {

    public CentreListReport {
        lines = List.copyOf(lines);
        columns = Set.copyOf(columns);
    }

    public List<CentreLine.New> opened() {
        return all(CentreLine.New.class).toList();
    }

    public List<CentreLine.Known> known() {
        return all(CentreLine.Known.class).toList();
    }

    public List<CentreLine.Faulty> faulty() {
        return all(CentreLine.Faulty.class).toList();
    }

    public List<CentreLine.Clear> clear() {
        return all(CentreLine.Clear.class).toList();
    }

    private <L extends CentreLine> Stream<L> all(Class<L> kind) {
        return lines.stream().filter(kind::isInstance).map(kind::cast);
    }
}
