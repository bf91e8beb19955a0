package fr.pix.certif.access;

import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.kernel.Wait;
import fr.pix.certif.platform.mail.MailOutbox;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Asks for another e-mail, once a person proved who he is: a link goes to the new one, and the account has it once that is
 * followed. The present one is told right now, while its reader can still put an end to it by another password. Asked
 * again, the former link is dead, and its mail does not leave if it has not yet.
 */
@Component
public class AskForEmailChange {

    private static final Logger LOG = LoggerFactory.getLogger(AskForEmailChange.class);
    private static final String FIELD = "email";

    private final IdentityCheck identityCheck;
    private final AccountStore accounts;
    private final EmailChangeStore store;
    private final DeadLinks deadLinks;
    private final AccountMails mails;
    private final AccountNotices notices;
    private final MailOutbox outbox;
    private final SignInFailureStore limits;
    private final TransactionOperations transaction;
    private final Clock clock;

    AskForEmailChange(
            IdentityCheck identityCheck,
            AccountStore accounts,
            EmailChangeStore store,
            DeadLinks deadLinks,
            AccountMails mails,
            AccountNotices notices,
            MailOutbox outbox,
            SignInFailureStore limits,
            TransactionOperations transaction,
            Clock clock) {
        this.identityCheck = identityCheck;
        this.accounts = accounts;
        this.store = store;
        this.deadLinks = deadLinks;
        this.mails = mails;
        this.notices = notices;
        this.outbox = outbox;
        this.limits = limits;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What is wrong, all of it; nothing if a link is on its way. Who has an account is told to nobody but a known person,
     * and to him of a few e-mails an hour: one that somebody has counts as one that is written to.
     *
     * @param present the sign-in at hand
     */
    public List<Fault> ask(
            AccountId account, SecretToken.Hash present, String typedEmail, String password, Locale language) {
        var email = Email.parseReachable(typedEmail);
        var faults = Stream.concat(email.faults().stream(), identityCheck.judge(account, present, password).stream())
                .toList();
        return faults.isEmpty() ? transaction.execute(_ -> send(account, email.value(), language)) : faults;
    }

    private List<Fault> send(AccountId account, Email email, Locale language) {
        var now = clock.instant();
        var counter = SignInLimit.EMAIL_CHANGE.of(account.toString());
        var blockedUntil = limits.blockedUntil(List.of(counter), now);
        if (blockedUntil.isPresent()) {
            var minutes = new Wait(Duration.between(now, blockedUntil.get())).minutes();
            return List.of(Fault.of(FIELD, AccessProblem.TOO_MANY_EMAIL_CHANGES, minutes));
        }
        var profile = accounts.profile(account).orElseThrow();
        if (profile.email().equals(email)) {
            return List.of(Fault.of(FIELD, AccessProblem.EMAIL_SAME));
        }
        limits.count(counter, now);
        if (!accounts.known(List.of(email)).isEmpty()) {
            return List.of(Fault.of(FIELD, AccessProblem.EMAIL_TAKEN));
        }
        var change = EmailChange.draw(account, email, now);
        deadLinks.endEmailChange(account);
        store.put(change);
        outbox.add(mails.confirmEmail(change, profile.name(), language));
        notices.tell(account, AccountNotices.Kind.EMAIL_ASKED, language);
        LOG.info("account {} asked for another e-mail", account);
        return List.of();
    }
}
