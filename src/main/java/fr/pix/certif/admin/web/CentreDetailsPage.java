package fr.pix.certif.admin.web;

import fr.pix.certif.centres.Centre;
import fr.pix.certif.centres.MemberRoll;
import fr.pix.certif.centres.web.CentreHistoryPage;
import java.util.Optional;

/**
 * A centre as Pix sees it.
 *
 * @param history what Pix did to it, the latest first
 * @param imported what to say of an import that was just done; nothing otherwise
 */
public record CentreDetailsPage(
        Centre centre, MemberRoll.Page members, CentreHistoryPage history, Optional<Integer> imported) {}
