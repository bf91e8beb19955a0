package fr.pix.certif.admin.arrival;

import fr.pix.certif.admin.export.ExportedPart;
import java.util.Map;

/**
 * What an archive holds, and what would become of it here.
 *
 * @param lines how many each part has
 * @param known members who have an account here already
 * @param invited members who get one, and a mail to choose a password unless the centre is suspended
 * @param waiting invitations that nobody answered: they must be sent again
 * @param keeping sessions whose number is free here
 * @param codesTaken sessions to come whose access code another one has here
 * @param lastHash that of the last event of the history
 */
public record ArrivalReport(
        Map<ExportedPart, Long> lines,
        int known,
        int invited,
        int waiting,
        int keeping,
        int codesTaken,
        String lastHash,
        Faults faults) {

    public boolean isClear() {
        return faults.isEmpty();
    }

    public long count(ExportedPart part) {
        return lines.getOrDefault(part, 0L);
    }
}
