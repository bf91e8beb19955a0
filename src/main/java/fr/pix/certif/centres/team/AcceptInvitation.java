package fr.pix.certif.centres.team;

import fr.pix.certif.access.AccountLookup;
import fr.pix.certif.access.OpenOwnAccount;
import fr.pix.certif.access.SecretToken;
import fr.pix.certif.access.TypedPerson;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.centres.GrantMembership;
import fr.pix.certif.centres.MemberLookup;
import fr.pix.certif.centres.team.InvitationState.Invited;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.Fault;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Lets somebody join by the link that was sent to him, once: with his account, or with one that he opens by it. An
 * invitation is for its address alone.
 */
@Component
public class AcceptInvitation {

    private final TeamTurn turn;
    private final InvitationLookup lookup;
    private final InvitationStore invitations;
    private final GrantMembership grantMembership;
    private final OpenOwnAccount openOwnAccount;
    private final AccountLookup accounts;
    private final MemberLookup members;
    private final TeamAudit audit;
    private final Clock clock;

    AcceptInvitation(
            TeamTurn turn,
            InvitationLookup lookup,
            InvitationStore invitations,
            GrantMembership grantMembership,
            OpenOwnAccount openOwnAccount,
            AccountLookup accounts,
            MemberLookup members,
            TeamAudit audit,
            Clock clock) {
        this.turn = turn;
        this.lookup = lookup;
        this.invitations = invitations;
        this.grantMembership = grantMembership;
        this.openOwnAccount = openOwnAccount;
        this.accounts = accounts;
        this.members = members;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Outcome {

        /** He is in the centre, by the invitation or because he was before. */
        record Joined(CentreId centre) implements Outcome {}

        /** The link still holds: the person may type better. */
        record Refused(List<Fault> faults) implements Outcome {}

        /** Nothing was done: the link is over, or it is not for this person. The page says why. */
        record NotOpen() implements Outcome {}
    }

    /** Joins with an account, whose e-mail must be the invited one. */
    public Outcome join(SecretToken token, AccountId account) {
        return whileOpen(
                token,
                invited -> accounts.emailOf(account)
                        .filter(invited.email()::equals)
                        .map(_ -> account));
    }

    /** Opens the account of the invited address and joins with it, in one transaction. */
    public Outcome join(SecretToken token, TypedPerson typed) {
        if (!(lookup.find(token) instanceof InvitationState.Open open) || open.needsSignIn()) {
            return new Outcome.NotOpen(); // the costly hash is made for nobody else
        }
        return switch (openOwnAccount.prepare(
                open.invited().email(), List.of(open.invited().centreName()), typed)) {
            case Checked.Faulty<OpenOwnAccount.Ready>(var faults) -> new Outcome.Refused(faults);
            case Checked.Valid(var ready) -> whileOpen(token, invited -> openOwnAccount.open(invited.email(), ready));
        };
    }

    private Outcome whileOpen(SecretToken token, Function<Invited, Optional<AccountId>> who) {
        if (!(lookup.find(token) instanceof InvitationState.Open(var first, var _))) {
            return new Outcome.NotOpen();
        }
        var joined = turn.take(
                first.centre(),
                _ -> lookup.find(token) instanceof InvitationState.Open(var invited, var _)
                        ? who.apply(invited).map(account -> write(invited, account))
                        : Optional.<AccountId>empty());
        joined.ifPresent(members::forget);
        return joined.<Outcome>map(_ -> new Outcome.Joined(first.centre())).orElseGet(Outcome.NotOpen::new);
    }

    /** Who is a member already, having changed his e-mail to the invited one, stays what he is, and nothing else is told. */
    private AccountId write(Invited invited, AccountId account) {
        var now = clock.instant();
        invitations.accept(invited.centre(), invited.id(), now);
        if (grantMembership.grant(invited.centre(), account, invited.role())) {
            audit.tell(
                    invited.centre(),
                    now,
                    account,
                    AuditOperation.MEMBER_JOINED,
                    List.of(invited.id()),
                    TeamAudit.role(invited.role()));
        }
        return account;
    }
}
