package fr.pix.certif.centres;

import java.util.List;
import java.util.Set;

/**
 * A list of centres as it was handed over, read but not yet compared with those there are.
 *
 * @param centres each external id once
 * @param faulty the lines that do not say which centre
 * @param columns those that the list has: of the others it says nothing
 */
record CentreList(List<CentreLine.New> centres, List<CentreLine.Faulty> faulty, Set<CentreColumn> columns) {

    CentreList {
        centres = List.copyOf(centres);
        faulty = List.copyOf(faulty);
        columns = Set.copyOf(columns);
    }
}
