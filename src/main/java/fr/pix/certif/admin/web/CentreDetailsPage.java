package fr.pix.certif.admin.web;

import fr.pix.certif.centres.Centre;
import fr.pix.certif.centres.Habilitation;
import fr.pix.certif.centres.MemberRoll;
import fr.pix.certif.centres.web.CentreHistoryPage;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.sessions.SessionPage;
import java.util.Map;
import java.util.Optional;

/**
 * A centre as Pix sees it.
 *
 * @param viewer who looks
 * @param memberCount how many members it has, whether or not they may be seen
 * @param members who they are; nothing before the administrator said why he looks
 * @param helpsWithPasswords whether he may hand a link to a member who forgot his password
 * @param reason why he looks, as he typed it
 * @param faults what is wrong with that
 * @param history what Pix did to it, the latest first
 * @param imported what to say of an import that was just done; nothing otherwise
 * @param helped whether a member's second factor was just removed
 * @param done what was just done to the centre itself
 * @param kept after a change, how many candidates of sessions to come keep a certification that it may hold no longer
 */
public record CentreDetailsPage(
        Centre centre,
        AccountId viewer,
        long memberCount,
        Optional<MemberRoll.Page> members,
        boolean helpsWithPasswords,
        String reason,
        FormFaults faults,
        SessionPage sessions,
        CentreHistoryPage history,
        Optional<Integer> imported,
        boolean helped,
        Optional<CentreDone> done,
        Map<Habilitation, Integer> kept) {

    public String sessionsAfter(SessionPage.Row row) {
        return AdminPaths.of(centre.id()) + "?sessions-apres=" + row.id().number() + "#sessions";
    }

    public String sessionsBefore(SessionPage.Row row) {
        return AdminPaths.of(centre.id()) + "?sessions-avant=" + row.id().number() + "#sessions";
    }
}
