package fr.pix.certif.access;

import fr.pix.certif.access.PasswordHashing.PasswordHash;
import fr.pix.certif.audit.AuditOperation;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.Fault;
import fr.pix.certif.platform.database.Transactions;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Changes the password of who is signed in and knows the present one. His other sign-ins end, links and changes of e-mail
 * that wait are dead, and he is told by mail.
 */
@Component
public class ChangePassword {

    private static final Logger LOG = LoggerFactory.getLogger(ChangePassword.class);

    private final PasswordCheck passwordCheck;
    private final PasswordHashing hashing;
    private final HashingTurns turns;
    private final AccountStore accounts;
    private final OwnWordsLookup ownWords;
    private final SignInStore signIns;
    private final SignInLookup signInLookup;
    private final AfterPasswordChange after;
    private final AccountAudit audit;
    private final TransactionOperations transaction;

    ChangePassword(
            PasswordCheck passwordCheck,
            PasswordHashing hashing,
            HashingTurns turns,
            AccountStore accounts,
            OwnWordsLookup ownWords,
            SignInStore signIns,
            SignInLookup signInLookup,
            AfterPasswordChange after,
            AccountAudit audit,
            TransactionOperations transaction) {
        this.passwordCheck = passwordCheck;
        this.hashing = hashing;
        this.turns = turns;
        this.accounts = accounts;
        this.ownWords = ownWords;
        this.signIns = signIns;
        this.signInLookup = signInLookup;
        this.after = after;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * What is wrong, all of it; nothing if the password is changed.
     *
     * @param present the sign-in at hand, which stays
     */
    public List<Fault> change(
            AccountId account, SecretToken.Hash present, String current, TypedPassword typed, Locale language) {
        var verdict = passwordCheck.judge(account, current);
        var own = ownWords.of(account);
        var faults = Stream.concat(verdict.faults().stream(), typed.faults(own).stream())
                .toList();
        if (!faults.isEmpty() || !(verdict instanceof PasswordCheck.Verdict.Right(var former))) {
            return faults;
        }
        if (typed.is(current)) {
            return List.of(Fault.of("password", AccessProblem.PASSWORD_SAME));
        }
        var hash = turns.take(() -> hashing.hash(typed.parse(own).value()));
        return transaction.execute(_ -> replace(account, present, former, hash, language));
    }

    private List<Fault> replace(
            AccountId account, SecretToken.Hash present, PasswordHash former, PasswordHash hash, Locale language) {
        if (!accounts.replace(account, former, hash)) {
            return List.of(Fault.of(PasswordCheck.FIELD, AccessProblem.WRONG_PASSWORD)); // another was chosen meanwhile
        }
        var ended = signIns.endOthers(account, present);
        after.tidy(account, language);
        audit.tell(account, AuditOperation.PASSWORD_CHANGED);
        Transactions.afterCommit(() -> {
            ended.forEach(signInLookup::forget); // before, a request would find them there still, and remember that
            LOG.info("account {} changed its password", account);
        });
        return List.of();
    }
}
