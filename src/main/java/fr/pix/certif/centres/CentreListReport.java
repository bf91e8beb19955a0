package fr.pix.certif.centres;

import java.util.List;
import java.util.stream.Stream;

/** What an import of centres would do, in the list's order: what an administrator sees before he confirms it. */
public record CentreListReport(List<CentreLine> lines) {

    public CentreListReport {
        lines = List.copyOf(lines);
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
