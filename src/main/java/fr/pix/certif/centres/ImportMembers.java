package fr.pix.certif.centres;

import fr.pix.certif.access.Email;
import fr.pix.certif.access.Invitation;
import fr.pix.certif.access.InviteAccount;
import fr.pix.certif.access.InviteAccount.Guest;
import fr.pix.certif.access.InviteAccount.Invited;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.CentreId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes the people of a checked list members of a centre (G5): accounts for those who have none, a mail for each, and
 * the audit, in one transaction. What was shown is what is done, or nothing is.
 */
@Component
public class ImportMembers {

    /** Who invites, in the mails. */
    private static final String BY = "Pix";

    private final MemberLines lines;
    private final MemberStore members;
    private final CentreTurn turn;
    private final MemberImportStore imports;
    private final InviteAccount inviteAccount;
    private final JoinedOtherwise joinedOtherwise;
    private final MemberAudit audit;
    private final TransactionOperations transaction;

    ImportMembers(
            MemberLines lines,
            MemberStore members,
            CentreTurn turn,
            MemberImportStore imports,
            InviteAccount inviteAccount,
            JoinedOtherwise joinedOtherwise,
            MemberAudit audit,
            TransactionOperations transaction) {
        this.lines = lines;
        this.members = members;
        this.turn = turn;
        this.imports = imports;
        this.inviteAccount = inviteAccount;
        this.joinedOtherwise = joinedOtherwise;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * A confirmation.
     *
     * @param by the administrator
     * @param key drawn when the list was checked, the same each time it is confirmed
     * @param shown what the check said
     */
    public record Order(AccountId by, CentreId centre, UUID key, MemberListReport shown, Reason reason) {}

    /** What became of a confirmed list. */
    public sealed interface Outcome {

        /**
         * They are members; also when the same list is confirmed a second time.
         *
         * @param opened how many of them had no account
         */
        record Imported(int members, int opened) implements Outcome {}

        /**
         * Nothing was written: something else than what was shown would have been.
         *
         * @param rows the list's rows that are not what they were
         * @param hasAdmin whether the centre has an administrator by now, and was to get one
         */
        record Overtaken(List<Integer> rows, boolean hasAdmin) implements Outcome {}
    }

    /** Imports the lines that have no fault, once. */
    public Outcome confirm(Order order) {
        return transaction.execute(status -> {
            var centreName = turn.await(order.centre());
            var outcome = imports.find(order.centre(), order.key()).orElseGet(() -> unlessOvertaken(order, centreName));
            if (outcome instanceof Outcome.Overtaken) {
                status.setRollbackOnly();
            }
            return outcome;
        });
    }

    private Outcome unlessOvertaken(Order order, String centreName) {
        var shown = order.shown().clear();
        var now = lines.of(
                order.centre(), shown.stream().map(MemberLine.Clear::person).toList());
        var known = Set.copyOf(shown); // each of thousands of lines is looked for among thousands
        var changed = rows(now.stream().filter(line -> !known.contains(line)).toList());
        var hasAdmin = order.shown().makesAdmin() && members.hasAdmin(order.centre());
        return changed.isEmpty() && !hasAdmin ? invite(order, centreName) : new Outcome.Overtaken(changed, hasAdmin);
    }

    private Outcome invite(Order order, String centreName) {
        var joining = order.shown().joining();
        var invited = inviteAccount.invite(
                joining.stream().map(ImportMembers::guest).toList(), new Invitation(BY, centreName));
        var overtaken = joining.stream()
                .filter(line ->
                        line instanceof MemberLine.New != of(line, invited).opened())
                .toList();
        return overtaken.isEmpty()
                ? write(order, roles(joining, invited))
                : new Outcome.Overtaken(rows(overtaken), false);
    }

    private Outcome write(Order order, Map<AccountId, Member.Role> joining) {
        var outcome = new Outcome.Imported(joining.size(), order.shown().added().size());
        members.add(order.centre(), joining);
        joinedOtherwise.joined(
                order.centre(),
                order.shown().joining().stream()
                        .map(line -> line.person().email())
                        .toList());
        audit.tell(order, joining, outcome);
        imports.add(order, outcome);
        return outcome;
    }

    private static Guest guest(MemberLine.Clear line) {
        return new Guest(line.person().email(), line.person().name(), Locale.FRENCH);
    }

    private static Map<AccountId, Member.Role> roles(List<MemberLine.Clear> joining, Map<Email, Invited> invited) {
        var roles = new LinkedHashMap<AccountId, Member.Role>();
        joining.forEach(
                line -> roles.put(of(line, invited).account(), line.person().role()));
        return roles;
    }

    private static Invited of(MemberLine.Clear line, Map<Email, Invited> invited) {
        return Objects.requireNonNull(invited.get(line.person().email()), "everybody invited has an account");
    }

    private static List<Integer> rows(List<MemberLine.Clear> lines) {
        return lines.stream().map(MemberLine::row).toList();
    }
}
