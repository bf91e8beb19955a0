package fr.pix.certif.centres.team;

import static java.util.stream.Collectors.toUnmodifiableSet;

import fr.pix.certif.access.Email;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.centres.CentreProblem;
import fr.pix.certif.centres.Member;
import fr.pix.certif.centres.TeamAdmin;
import fr.pix.certif.kernel.Checked;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.kernel.PersonName;
import fr.pix.certif.platform.mail.MailOutbox;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Invites people to a centre by e-mail, several at once. Nobody is written to while anything is left to mend. */
@Component
public class InviteToTeam {

    public static final int MOST = 50;

    private final TeamTurn turn;
    private final TeamStore team;
    private final InvitationStore invitations;
    private final SendingLimit limit;
    private final InvitationMails mails;
    private final MailOutbox outbox;
    private final TeamAudit audit;
    private final Clock clock;

    InviteToTeam(
            TeamTurn turn,
            TeamStore team,
            InvitationStore invitations,
            SendingLimit limit,
            InvitationMails mails,
            MailOutbox outbox,
            TeamAudit audit,
            Clock clock) {
        this.turn = turn;
        this.team = team;
        this.invitations = invitations;
        this.limit = limit;
        this.mails = mails;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A form that was sent.
     *
     * @param byName what the mails call the administrator
     * @param formKey drawn when the form was shown: sent twice, it invites once
     * @param language that of the mails
     */
    public record Order(TeamAdmin by, PersonName byName, UUID formKey, TypedInvitations typed, Locale language) {}

    /** What became of it. */
    public sealed interface Outcome {

        record Invited(int people) implements Outcome {}

        /** The form had invited so many already, and said something else then: nobody is invited by what is typed now. */
        record SentBefore(int people) implements Outcome {}

        /**
         * Nobody was invited.
         *
         * @param othersLeft whether all that is wrong is that some are members or were invited before, and others are not
         */
        record Refused(List<Fault> faults, boolean othersLeft) implements Outcome {}
    }

    /** Invites all, or says everything that is wrong. */
    public Outcome invite(Order order) {
        var pasted = PastedEmails.read(order.typed().emails());
        var role = role(order.typed().role());
        var faults = Stream.of(pasted.faults(), count(pasted), role.faults())
                .flatMap(List::stream)
                .toList();
        return faults.isEmpty()
                ? turn.take(order.by(), centreName -> once(order, pasted.emails(), role.value(), centreName))
                : new Outcome.Refused(faults, false);
    }

    private Outcome once(Order order, List<Email> emails, Member.Role role, String centreName) {
        var centre = order.by().centre();
        var before = invitations.sentBy(centre, order.formKey());
        var members = team.membersAmong(centre, emails);
        var pending = invitations.pendingAmong(centre, emails, clock.instant());
        var pestered = limit.reached(centre, emails, clock.instant());
        var others = emails.stream()
                .filter(email -> !members.contains(email) && !pending.contains(email) && !pestered.contains(email))
                .toList();
        if (!before.isEmpty()) {
            var invited = invited(before, role);
            var same = invited.containsAll(emails)
                    || (order.typed().others()
                            && others.isEmpty()
                            && emails.stream().anyMatch(invited::contains));
            return same ? new Outcome.Invited(before.size()) : new Outcome.SentBefore(before.size());
        }
        if (others.isEmpty() || (others.size() < emails.size() && !order.typed().others())) {
            return new Outcome.Refused(known(emails, members, pending, pestered), !others.isEmpty());
        }
        return write(order, others, role, centreName);
    }

    /** Whom a form invited to that role, but those whose invitation was taken back since. */
    private static Set<Email> invited(List<InvitationStore.Sent> before, Member.Role role) {
        return before.stream()
                .filter(sent -> sent.role() == role && !sent.cancelled())
                .map(InvitationStore.Sent::email)
                .collect(toUnmodifiableSet());
    }

    private Outcome write(Order order, List<Email> emails, Member.Role role, String centreName) {
        var now = clock.instant();
        var centre = order.by().centre();
        var links =
                emails.stream().map(email -> InvitationLink.draw(email, now)).toList();
        invitations.cancelAll(centre, emails, now); // those that expired make way
        var ids = invitations.add(order.by(), order.formKey(), role, links);
        outbox.add(links.stream()
                .map(link -> mails.invitation(centre, link, role, order.byName(), centreName, order.language()))
                .toList());
        audit.tell(centre, now, order.by().account(), AuditOperation.INVITATIONS_SENT, ids, TeamAudit.role(role));
        return new Outcome.Invited(ids.size());
    }

    private static List<Fault> known(List<Email> emails, Set<Email> members, Set<Email> pending, Set<Email> pestered) {
        var faults = new ArrayList<Fault>();
        for (var email : emails) {
            if (members.contains(email)) {
                faults.add(Fault.of(PastedEmails.FIELD, CentreProblem.ALREADY_MEMBER, email.address()));
            } else if (pending.contains(email)) {
                faults.add(Fault.of(PastedEmails.FIELD, CentreProblem.ALREADY_INVITED, email.address()));
            } else if (pestered.contains(email)) {
                faults.add(Fault.of(PastedEmails.FIELD, CentreProblem.INVITED_TOO_OFTEN, email.address()));
            }
        }
        return List.copyOf(faults);
    }

    private static List<Fault> count(PastedEmails pasted) {
        if (pasted.emails().isEmpty() && pasted.faults().isEmpty()) {
            return List.of(Fault.of(PastedEmails.FIELD, CentreProblem.EMAILS_REQUIRED));
        }
        return pasted.emails().size() > MOST
                ? List.of(Fault.of(
                        PastedEmails.FIELD,
                        CentreProblem.EMAILS_TOO_MANY,
                        MOST,
                        pasted.emails().size()))
                : List.of();
    }

    private static Checked<Member.Role> role(String typed) {
        return Arrays.stream(Member.Role.values())
                .filter(role -> role.name().equals(typed))
                .findFirst()
                .map(Checked::valid)
                .orElseGet(() -> Checked.faulty(Fault.of("role", CentreProblem.ROLE_REQUIRED)));
    }
}
