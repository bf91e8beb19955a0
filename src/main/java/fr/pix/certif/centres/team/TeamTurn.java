package fr.pix.certif.centres.team;

import fr.pix.certif.centres.CentreProblem;
import fr.pix.certif.centres.CentreTurn;
import fr.pix.certif.centres.Member;
import fr.pix.certif.centres.TeamAdmin;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.Refusal;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets the changes of one centre's team happen one after the other, each in its transaction. Whoever acts as
 * administrator is asked again once it is his turn: another may have taken the role from him while he waited.
 */
@Component
class TeamTurn {

    private final CentreTurn turn;
    private final TeamStore team;
    private final InvitationStore invitations;
    private final TransactionOperations transaction;

    TeamTurn(CentreTurn turn, TeamStore team, InvitationStore invitations, TransactionOperations transaction) {
        this.turn = turn;
        this.team = team;
        this.invitations = invitations;
        this.transaction = transaction;
    }

    <T> T take(TeamAdmin by, Function<String, T> change) {
        return take(by.centre(), centreName -> {
            var role = team.roleOf(by.centre(), by.account())
                    .orElseThrow(() -> new Refusal(CentreProblem.NO_LONGER_A_MEMBER));
            if (role != Member.Role.ADMIN) {
                throw new Refusal(CentreProblem.ADMIN_ONLY);
            }
            return change.apply(centreName);
        });
    }

    /** The same for one of the centre's invitations: somebody else's does not exist. */
    <T> T take(TeamAdmin by, InvitationId invitation, Function<String, T> change) {
        return take(by, centreName -> {
            if (!invitations.exists(by.centre(), invitation)) {
                throw new Refusal(CentreProblem.INVITATION_NOT_FOUND);
            }
            return change.apply(centreName);
        });
    }

    <T> T take(CentreId centre, Function<String, T> change) {
        return transaction.execute(_ -> change.apply(turn.await(centre)));
    }
}
