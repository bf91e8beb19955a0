package fr.pix.certif.access;

import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.PersonName;
import fr.pix.certif.platform.database.Transactions;
import fr.pix.certif.platform.mail.Mail;
import fr.pix.certif.platform.mail.MailOutbox;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.IllegalTransactionStateException;

/**
 * Opens accounts for people whom somebody else lets in, and writes to them: a link to choose a password to who has none,
 * a word to who has one. All of it belongs to the caller's transaction: what he rolls back was never opened nor written.
 */
@Component
public class InviteAccount {

    private static final String IN_ONE = "people are invited in the transaction that lets them in";

    private final AccountStore accounts;
    private final AccountLinkStore links;
    private final AccountMails mails;
    private final MailOutbox outbox;
    private final Clock clock;

    InviteAccount(AccountStore accounts, AccountLinkStore links, AccountMails mails, MailOutbox outbox, Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.mails = mails;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Invites one person.
     *
     * @param name what the account bears if it is opened; an account that exists keeps its own
     * @throws IllegalTransactionStateException outside of a transaction
     */
    public Invited invite(Email email, PersonName name, Locale language, Invitation invitation) {
        return invite(List.of(new Guest(email, name, language)), invitation)
                .values()
                .iterator()
                .next();
    }

    /**
     * Invites thousands at once. Of guests with the same e-mail the first counts, and is written to once.
     *
     * @return what became of each e-mail
     * @throws IllegalTransactionStateException outside of a transaction
     */
    public Map<Email, Invited> invite(Collection<Guest> guests, Invitation invitation) {
        Transactions.required(IN_ONE);
        var byEmail = new LinkedHashMap<Email, Guest>();
        guests.forEach(guest -> byEmail.putIfAbsent(guest.email(), guest));
        var opened = accounts.open(byEmail.values(), clock.instant());
        var known = accounts.known(byEmail.keySet());
        write(byEmail.values(), known, invitation);
        var invited = new HashMap<Email, Invited>();
        known.forEach((email, account) -> invited.put(email, new Invited(account.id(), opened.contains(email))));
        return invited;
    }

    /**
     * Opens accounts for people whom what arrives here names, and who are let in nowhere: nobody writes to them.
     *
     * @return the account of each e-mail
     * @throws IllegalTransactionStateException outside of a transaction
     */
    public Map<Email, AccountId> open(Collection<Guest> people) {
        Transactions.required(IN_ONE);
        accounts.open(people, clock.instant());
        var opened = new HashMap<Email, AccountId>();
        accounts.known(people.stream().map(Guest::email).toList())
                .forEach((email, account) -> opened.put(email, account.id()));
        return opened;
    }

    /** Those of the e-mails that have an account. */
    public Set<Email> known(Collection<Email> emails) {
        return Set.copyOf(accounts.known(emails).keySet());
    }

    private void write(Collection<Guest> guests, Map<Email, KnownAccount> known, Invitation invitation) {
        var now = clock.instant();
        var drawn = new ArrayList<AccountLink>();
        var written = new ArrayList<Mail>();
        for (var guest : guests) {
            var account = known.get(guest.email());
            if (account == null) {
                throw new IllegalStateException("the account was removed while its holder was invited");
            }
            if (account.signsIn()) {
                written.add(mails.access(guest.email(), account.name(), guest.language(), invitation));
            } else {
                var link = AccountLink.draw(account.id(), guest.email(), AccountLink.Purpose.WELCOME, now);
                drawn.add(link);
                written.add(mails.welcome(link, account.name(), guest.language(), invitation));
            }
        }
        links.add(drawn);
        outbox.add(written);
    }

    /**
     * Somebody to be let in.
     *
     * @param name what the account bears if it is opened; an account that exists keeps its own
     * @param language that of the mail
     */
    public record Guest(Email email, PersonName name, Locale language) {

        /** Never who it is: it would end in a log. */
        @Override
        public String toString() {
            return "Guest";
        }
    }

    /**
     * What became of a guest.
     *
     * @param opened whether there was no account before
     */
    public record Invited(AccountId account, boolean opened) {}
}
