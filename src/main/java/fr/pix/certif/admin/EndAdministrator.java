package fr.pix.certif.admin;

import fr.pix.certif.access.Email;
import fr.pix.certif.access.EndAllSignIns;
import fr.pix.certif.audit.AuditChange;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.audit.AuditSubject;
import fr.pix.certif.audit.AuditTrail;
import fr.pix.certif.centres.MemberLookup;
import fr.pix.certif.centres.Reason;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes from an administrator what {@link NameAdministrator} gave him, from the terminal too: the last one leaves as well as
 * any other, for whoever keeps the servers names the next. His account stays, and so does what centres made of him.
 */
@Component
class EndAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(EndAdministrator.class);

    private final AdministratorStore store;
    private final MemberLookup members;
    private final EndAllSignIns endAllSignIns;
    private final AuditTrail audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    EndAdministrator(
            AdministratorStore store,
            MemberLookup members,
            EndAllSignIns endAllSignIns,
            AuditTrail audit,
            TransactionOperations transaction,
            Clock clock) {
        this.store = store;
        this.members = members;
        this.endAllSignIns = endAllSignIns;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What became of him.
     *
     * @param signIns how many ended
     * @param centres of how many he is a member still, and may sign in for
     * @param wasLast whether nobody acts for Pix any more
     */
    record Ended(Administrator who, int signIns, int centres, boolean wasLast) {}

    /** Nothing where no administrator has the e-mail. */
    Optional<Ended> end(Email email, Optional<Reason> reason) {
        var ended = transaction.execute(_ -> store.find(email)
                .filter(administrator -> store.end(administrator.account(), clock.instant()))
                .map(administrator -> told(administrator, reason)));
        ended.ifPresent(end -> LOG.info(
                "account {} acts for Pix no more and was signed out {} times, by the terminal",
                end.who().account(),
                end.signIns()));
        return ended;
    }

    /** By nobody's account: were it his own, his history and his data would say that he left by himself. */
    private Ended told(Administrator administrator, Optional<Reason> reason) {
        var account = administrator.account();
        var signIns = endAllSignIns.of(account); // before the trail, as who changes his password does
        var changes = new ArrayList<>(List.of(new AuditChange("by", null, "terminal")));
        reason.ifPresent(given -> changes.add(new AuditChange(Reason.FIELD, null, given.text())));
        audit.append(
                AuditTrail.PIX,
                clock.instant(),
                AuditTrail.ITSELF,
                AuditOperation.ADMINISTRATOR_ENDED,
                AuditSubject.of(account),
                changes);
        return new Ended(
                administrator,
                signIns,
                members.centresOf(account).size(),
                store.firstTwo().isEmpty());
    }
}
