package fr.pix.certif.admin.arrival;

import fr.pix.certif.admin.arrival.PeopleLines.ReadCentre;
import fr.pix.certif.admin.arrival.PeopleLines.ReadMember;
import java.util.List;
import java.util.Set;

/**
 * What is kept of an archive that was read from end to end and has no fault, to be taken in.
 *
 * @param sessions the numbers that they have there
 */
record CheckedArchive(
        ReadCentre centre, List<ReadMember> members, Set<Long> sessions, EventNumbers events, String lastHash) {}
